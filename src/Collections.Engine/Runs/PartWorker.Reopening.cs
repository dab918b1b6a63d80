using Collections.Engine.Batches;

namespace Collections.Engine.Runs;

internal sealed partial class PartWorker
{
    /// <summary>Where cases are to which news comes that may close them: conditions of this run may do so before the news is told.</summary>
    private void KeepPlaces()
    {
        if (run.ReopeningMessage < 0) return;
        foreach (var news in Batch.Events.Sorted)
        {
            if (!run.ClosingMessages.ContainsKey(news.Message)) continue;
            foreach (var execution in Executions)
            {
                if (execution.Batch.SubjectAt(news.Row) is >= 0 and var row) execution.KeepPlace(row);
            }
        }
    }

    /// <summary>The last case that what is told takes back to open, if no other of its group has taken its place.</summary>
    private void Reopen(int place, News[] messages)
    {
        var plan = Batch.Plans[place];
        if (plan.Reopenable.Count == 0) return;
        foreach (var news in messages)
        {
            if (news.Message != run.ReopeningMessage || plan.SubjectAt(news.Row) is not (>= 0 and var row) || plan.States[row] != CaseState.None) continue;
            if (Executions[place].Clock.Date - plan.ClosedOn[row] > run.ReopeningDays || HasOther(plan, row)) continue;
            Executions[place].Reopen(row);
        }
    }

    private bool HasOther(PlanBatch plan, int row) =>
        Batch.Plans.Any(other => other.Plan.Group == plan.Plan.Group && other.View == plan.View && other.States[row] != CaseState.None);
}
