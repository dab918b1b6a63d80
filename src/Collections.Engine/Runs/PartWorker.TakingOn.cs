using Collections.Engine.Batches;
using Collections.Engine.TakeOns;

namespace Collections.Engine.Runs;

internal sealed partial class PartWorker
{
    /// <summary>Takes cases on, in their order: nothing of them moves before the next night.</summary>
    /// <param name="cases">The cases of this part.</param>
    /// <param name="refuse">Told of each that cannot be taken on.</param>
    public void TakeOn(IReadOnlyList<TakenCase> cases, Action<TakenCase, TakeOnRefusal> refuse)
    {
        foreach (var execution in Executions) execution.Begin(stirs: false);
        foreach (var taken in cases)
        {
            if (TakeOn(taken) is { } refusal) refuse(taken, refusal);
        }
        ageing.Apply(CaseState.Opened);
        Finish();
    }

    private TakeOnRefusal? TakeOn(TakenCase taken)
    {
        var at = Array.BinarySearch(Batch.Subjects, 0, Batch.Count, taken.Subject);
        if (at < 0 || Executions[taken.Plan].Batch.SubjectAt(at) is not (>= 0 and var row)) return TakeOnRefusal.NoSubject;
        return HasCase(Executions[taken.Plan].Batch, row) ? TakeOnRefusal.CaseOpen : Executions[taken.Plan].TakeOn(row, taken);
    }

    private bool HasCase(PlanBatch plan, int row) => Batch.Plans.Any(other => other.Plan.Group == plan.Plan.Group && other.View == plan.View && other.States[row] != CaseState.None);
}
