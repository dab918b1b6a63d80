using Collections.Domain.Cases;
using Collections.Domain.Queues;
using Collections.Engine.Batches;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Brings outcomes of tasks from the inbox to the cases that wait for them.</summary>
internal sealed class TaskEvents(SqliteReader reader, PartBatch batch)
{
    private const string SelectTask = $"SELECT state, outcome FROM task WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2";

    /// <summary>Puts an outcome into the batch, as the news of a round; one that no open task of the subject waits for becomes a refusal.</summary>
    public LoadedEvent Add(LoadedEvent heard, string? payload, int row, int round)
    {
        (TaskOutcome? outcome, string? problem) = TaskOutcome.Read(payload);
        if (outcome is null)
            return heard with { Problem = problem };
        if (outcome.Case >> CaseId.SubjectShift != heard.Subject)
            return heard with { Problem = $"case {outcome.Case}: a case of the account was expected, found another account's" };
        if (PlanOf(outcome.Case, row) is not { } plan)
            return heard with { Problem = $"case {outcome.Case}: an open case was expected, found none" };
        if (ProblemOf(outcome) is { } closed)
            return heard with { Problem = closed };
        int code = batch.Pool.TryGet(outcome.Outcome, out int? known) ? known.Value : -1;
        return heard with { Completion = batch.Events.Complete(round, plan, row, outcome.Seq, code, NewsContent.Read(payload).Content), Outcome = outcome.Outcome };
    }

    private int? PlanOf(long caseId, int row)
    {
        for (int plan = 0; plan < batch.Plans.Length; plan++)
        {
            if (batch.Plans[plan].CaseIds[row] == caseId && batch.Plans[plan].States[row] == Engine.Batches.CaseState.Open)
                return plan;
        }

        return null;
    }

    private string? ProblemOf(TaskOutcome outcome)
    {
        Statement select = reader.Prepare(SelectTask);
        select.Bind(1, outcome.Case);
        select.Bind(2, outcome.Seq);
        string? problem = !select.Step()
            ? $"task {outcome.Seq}: an open task of the case was expected, found none"
            : (TaskState)select.ColumnInt(0) switch
            {
                TaskState.Open => null,
                TaskState.Completed => $"task {outcome.Seq}: an open task was expected, found it completed with {select.Text(1)}",
                _ => $"task {outcome.Seq}: an open task was expected, found it withdrawn",
            };
        select.Reset();
        return problem;
    }
}
