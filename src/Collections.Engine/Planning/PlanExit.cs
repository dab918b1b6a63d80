using Collections.Bpmn.Model;
using Collections.Decisions.Kernels;

namespace Collections.Engine.Planning;

/// <summary>A condition by which a case ends that is asked of each row that is worked as one, too: it ends where it holds for every one.</summary>
/// <param name="When">Asked of all together; null where nothing is.</param>
/// <param name="Each">Asked of each row: it reads facts alone.</param>
/// <param name="Reason">Text code of the reason for which the case then closes.</param>
public sealed record PlanExit(CompiledExpression? When, CompiledExpression Each, int Reason)
{
    /// <summary>The exits of a frame that are asked of each row, in its order; a trace has none, as it knows one row.</summary>
    internal static IReadOnlyList<PlanExit> Of(StrategyFrame? frame, string id, PlanDraft draft) => draft.Setting.IsTrace || frame is null
        ? []
        : [.. frame.Exits.Where(exit => !string.IsNullOrWhiteSpace(exit.Each)).Select(exit => Of(exit, id, draft)).OfType<PlanExit>()];

    private static PlanExit? Of(FrameCondition exit, string id, PlanDraft draft)
    {
        var place = $"exit '{exit.Reason}'";
        var when = string.IsNullOrWhiteSpace(exit.When) ? null : draft.Parse(exit.When, id, place);
        if (draft.Parse(exit.Each!, id, place) is not { } each) return null;
        var asked = draft.Compile(each, id, place, isCondition: true);
        foreach (var column in asked.UsedColumns.Where(column => column >= draft.Setting.Facts.Columns.Count))
            draft.Find("exit-each", id, $"{place}: of each account facts alone were expected, found '{draft.Schema.Columns[column].Name}', which the case keeps.");
        return new PlanExit(when is null ? null : draft.Compile(when, id, place, isCondition: true), asked, draft.Setting.Pool.Add(exit.Reason));
    }
}
