using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Engine.Activities;

namespace Collections.Activities.Experiments;

/// <summary>The fact that says how late a debt is, as steps read it.</summary>
internal sealed class DaysPastDue
{
    private static readonly string Name = FactCatalog.BuiltIn.Definitions[Fact.DaysPastDue].Name;
    private readonly int column;
    private readonly long perDay = 1;

    private DaysPastDue(int column, int scale)
    {
        this.column = column;
        for (var i = 0; i < scale; i++) perDay *= 10;
    }

    /// <summary>The strategy does not have the fact.</summary>
    public static DaysPastDue Unknown { get; } = new(-1, 0);

    /// <summary>Of the strategy that is bound.</summary>
    public static DaysPastDue Of(BindingContext context) =>
        context.Column(Name, ColumnType.Number) is >= 0 and var place ? new DaysPastDue(place, context.Schema.Columns[place].Scale) : Unknown;

    /// <summary>Whole days at a row; null where they are not known.</summary>
    public long? At(ActivityContext context, int row) =>
        column < 0 || ((NumberColumn)context.Columns.Columns[column]).Values[row] is not (not Column.NullNumber and var days) ? null : days / perDay;
}
