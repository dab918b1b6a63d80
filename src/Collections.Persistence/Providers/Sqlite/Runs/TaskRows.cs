using Collections.Domain.Marks;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// Ends the tasks of a plan's cases with the visits that asked for them: one that its person has done is completed, one
/// that its case has left for any other reason is withdrawn.
/// </summary>
internal sealed class TaskRows(WriteSession session, PartWrite part, PlanBatch plan)
{
    private const string CompleteTask = $"""
        UPDATE task SET state = ?3, outcome = ?4, completed_at = ?5, ended_run = ?6 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND state = 0
        """;

    private const string ReopenTask = $"UPDATE task SET state = 0, ended_run = NULL WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND state = 2";

    private const string MoveTasks = $"UPDATE task SET queue = ?2, collector = ?3 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND state = 0 AND (queue IS NOT ?2 OR collector IS NOT ?3)";


    private const string WithdrawTask = $"UPDATE task SET state = ?3, ended_run = ?4 WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2 AND state = 0";

    /// <summary>Whether the visit of a case is not over.</summary>
    public static TaskState StateOf(PlanBatch plan, int row, int seq)
    {
        for (int token = plan.FirstToken[row]; token != TokenTable.None; token = plan.Tokens.Next[token])
        {
            if (plan.Tokens.Seq[token] == seq && plan.Tokens.State[token] == TokenState.Standing)
                return TaskState.Open;
        }

        return TaskState.Withdrawn;
    }

    public void Write()
    {
        foreach (LoadedEvent done in part.Loaded.Events)
        {
            if (done is { IsOfBatch: false, Completion: { Verdict: CompletionVerdict.Applied } completion } && part.Batch.Plans[completion.Plan] == plan && !part.IsLeft(completion.Row))
                Complete(completion, done.At);
        }

        foreach ((PlanBatch waiting, int token) in part.Loaded.Waiting)
        {
            if (waiting == plan && !part.IsLeft(plan.Tokens.Row[token]))
                WithdrawIfLeft(token);
        }
    }

    /// <summary>Whether somebody has ordered in which queue the cases of a row are.</summary>
    public static bool IsMoved(PlanBatch plan, int row) =>
        !plan.Part.Marks.IsEmpty && plan.Part.Marks.Of(plan, row).Any(mark => mark.Kind == (int)MarkKind.Variable && plan.Part.Pool[mark.Name] == Plan.CommonVariables[CaseColumns.QueueSlot]);

    /// <summary>Open tasks go with their case into the queue, and to the collector, that somebody has ordered.</summary>
    public void Move()
    {
        foreach (int row in plan.Part.Marks.Rows.Select(plan.SubjectAt).Where(row => row >= 0).Distinct())
        {
            if (part.IsLeft(row) || plan.States[row] != Engine.Batches.CaseState.Open || !IsMoved(plan, row))
                continue;
            Statement move = session.Prepare(MoveTasks);
            move.Bind(1, plan.CaseIds[row]);
            move.Bind(2, CommonTexts.CodeOf(plan, CaseColumns.QueueSlot, row));
            int collector = CommonTexts.CodeOf(plan, CaseColumns.CollectorSlot, row);
            move.Bind(3, collector < 0 ? null : (long?)collector);
            move.Execute();
        }
    }

    /// <summary>Tasks that were withdrawn when the case closed wait again where it is open again and stands at them.</summary>
    public void Reopen()
    {
        foreach (int row in plan.Reopened.Where(row => !part.IsLeft(row)))
        {
            for (int token = plan.FirstToken[row]; token != TokenTable.None; token = plan.Tokens.Next[token])
            {
                if (plan.Tokens.State[token] != TokenState.Standing || !plan.Plan.Nodes[plan.Tokens.Node[token]].AwaitsCompletion)
                    continue;
                Statement reopen = session.Prepare(ReopenTask);
                reopen.Bind(1, plan.CaseIds[row]);
                reopen.Bind(2, plan.Tokens.Seq[token]);
                reopen.Execute();
            }
        }
    }

    private void Complete(Completion completion, long at)
    {
        Statement complete = session.Prepare(CompleteTask);
        complete.Bind(1, plan.CaseIds[completion.Row]);
        complete.Bind(2, completion.Seq);
        complete.Bind(3, (int)TaskState.Completed);
        complete.BindText(4, part.Batch.Pool[completion.Outcome]);
        complete.Bind(5, at);
        complete.Bind(6, part.Ticket.Number);
        if (complete.ExecuteCounting() != 1)
            throw new SubjectChangedException(part.Batch.Subjects[completion.Row], $"task {completion.Seq} of case {plan.CaseIds[completion.Row]}: expected to be open");
    }

    private void WithdrawIfLeft(int token)
    {
        TokenTable tokens = plan.Tokens;
        if (tokens.State[token] != TokenState.Gone && tokens.Seq[token] == tokens.StoredSeq[token] && !IsLeftElsewhere(tokens.Row[token], tokens.StoredSeq[token]))
            return;
        Statement withdraw = session.Prepare(WithdrawTask);
        withdraw.Bind(1, plan.CaseIds[tokens.Row[token]]);
        withdraw.Bind(2, tokens.StoredSeq[token]);
        withdraw.Bind(3, (int)TaskState.Withdrawn);
        withdraw.Bind(4, part.Ticket.Number);
        withdraw.Execute();
    }

    /// <summary>Whether the case was taken over by another version, and has left the visit there.</summary>
    private bool IsLeftElsewhere(int row, int seq) =>
        Array.Find(part.Batch.Plans, other => other.IsTakenOver[row] && other.CaseIds[row] == plan.CaseIds[row]) is { } taker && StateOf(taker, row, seq) != TaskState.Open;
}
