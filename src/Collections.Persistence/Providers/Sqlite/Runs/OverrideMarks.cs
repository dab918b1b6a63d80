using Collections.Decisions.Columns;
using Collections.Domain.Marks;
using Collections.Domain.Overrides;
using Collections.Engine.Batches;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>What an override means for the cases of an account, as marks.</summary>
internal static class OverrideMarks
{
    private const string Queue = "queue";
    private const string Collector = "collector";
    private const string Segment = "segment";

    public static IEnumerable<Mark> Of(OverrideOrder order, TextPool pool)
    {
        int target = pool.Add(order.Target);
        int value = pool.Add(order.Value);
        return order.Kind switch
        {
            OverrideKind.Queue => [new Mark((int)MarkKind.Variable, pool.Add(Queue), target), new Mark((int)MarkKind.Variable, pool.Add(Collector), order.Value.Length == 0 ? Column.NullText : value)],
            OverrideKind.Segment => [new Mark((int)MarkKind.Variable, pool.Add(Segment), value)],
            OverrideKind.Arm => [new Mark((int)MarkKind.Arm, target, value)],
            OverrideKind.Firm => [new Mark((int)MarkKind.Firm, target, value)],
            _ => [new Mark((int)KindOf(order.Target), value, pool.Add(order.Sentence()))],
        };
    }

    private static MarkKind KindOf(string exclusion) => exclusion switch
    {
        OverrideWords.Strategy => MarkKind.KeptOut,
        OverrideWords.Step => MarkKind.NoStep,
        OverrideWords.Firm => MarkKind.NoFirm,
        _ => MarkKind.NoContact,
    };
}
