using Collections.Decisions.Columns;
using Collections.Engine.Activities;

namespace Collections.Activities.AssignQueue;

/// <summary>
/// Who had a case within the sticky days: its own collector of before, or the one that the facts
/// <c>previous collector</c> and <c>previous collector on</c> name, where the portfolio has them.
/// </summary>
internal sealed class StickyOwners
{
    private readonly int days;
    private readonly IReadOnlyList<(int Collector, int On)> sources;

    private StickyOwners(int days, IReadOnlyList<(int Collector, int On)> sources) => (this.days, this.sources) = (days, sources);

    public static StickyOwners None { get; } = new(0, []);

    /// <summary>Owners by pairs of columns, the first that says something deciding.</summary>
    public static StickyOwners Of(int days, BindingContext context, params (string Collector, string On)[] names) => new(
        days,
        [.. names
            .Select(pair => (Collector: context.Column(pair.Collector, ColumnType.Text), On: context.Column(pair.On, ColumnType.Date)))
            .Where(pair => pair.Collector >= 0 && pair.On >= 0)]);

    /// <summary>Text code of the collector, or <see cref="Column.NullText"/>.</summary>
    public int Of(ActivityContext context, int row)
    {
        foreach (var (collector, on) in sources)
        {
            var since = ((DateColumn)context.Columns.Columns[on]).Values[row];
            var owner = ((TextColumn)context.Columns.Columns[collector]).Values[row];
            if (owner != Column.NullText && since != Column.NullDate && since + days >= context.Clock.Date) return owner;
        }
        return Column.NullText;
    }
}
