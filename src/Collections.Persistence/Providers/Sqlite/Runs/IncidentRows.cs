using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Steps that wait for a person.</summary>
internal static class IncidentRows
{
    private const string Next = $"SELECT coalesce(max(number), 0) + 1 FROM incident WHERE tenant_id = {Tenant.Key}";

    private const string Settle = $"UPDATE incident SET state = 1 WHERE tenant_id = {Tenant.Key} AND number = ?1 AND state = 0";

    private const string Handle = $"""
        UPDATE incident SET state = 1, resolution = ?2, target = ?3, resolved_by = ?4, reason = ?5, resolved_at = ?6
        WHERE tenant_id = {Tenant.Key} AND number = ?1 AND state = 0
        """;

    private const string Insert = $"""
        INSERT INTO incident(tenant_id, number, case_id, seq, node, run, code, message, state, raised_at, version_id)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?9)
        """;

    private static readonly string _selectWaiting = $"""
        SELECT number, case_id, seq FROM incident
        WHERE tenant_id = {Tenant.Key} AND state = 0 AND case_id >= ?1 AND case_id < ?2 AND code NOT IN ({string.Join(", ", Poison.Codes.Select(code => $"'{code}'"))})
        """;

    public static void Write(WriteSession session, PartWrite part, PlanBatch plan)
    {
        if (plan.Incidents.Count == 0)
            return;
        long number = session.Scalar(Next);
        Statement insert = session.Prepare(Insert);
        insert.Bind(5, part.Ticket.Number);
        insert.Bind(8, session.Now());
        insert.Bind(9, plan.Plan.Version);
        foreach (Incident incident in plan.Incidents.Where(incident => !part.IsLeft(incident.Row)))
        {
            insert.Bind(1, number++);
            insert.Bind(2, plan.CaseIds[incident.Row]);
            insert.Bind(3, incident.Seq);
            insert.Bind(4, incident.Node);
            insert.BindText(6, incident.Code);
            insert.BindText(7, incident.Message);
            insert.Execute();
        }
    }

    /// <summary>What failed in a run before and was worked in this one is resolved: nobody needs to look at it any more.</summary>
    public static void Resolve(WriteSession session, PartWrite part)
    {
        foreach ((long number, long subject) in part.Scope.Poisoned)
        {
            if (Array.BinarySearch(part.Batch.Subjects, 0, part.Batch.Count, subject) < 0 || part.IsLeft(subject) || part.IsStill(subject))
                continue;
            Resolve(session, number);
        }
    }

    /// <summary>An incident that a person has dealt with is resolved, with what was done, by whom and why.</summary>
    public static void ResolveHandled(WriteSession session, PartWrite part)
    {
        foreach (LoadedEvent handled in part.Loaded.Events)
        {
            if (handled is not { Order: { } order, Refusal: null } || part.IsLeft(handled.Subject))
                continue;
            Statement resolve = session.Prepare(Handle);
            resolve.Bind(1, order.Incident);
            resolve.BindText(2, order.Action);
            resolve.BindText(3, order.Target);
            resolve.BindText(4, order.By);
            resolve.BindText(5, order.Reason);
            resolve.Bind(6, session.Now());
            resolve.Execute();
        }
    }

    /// <summary>A case that changed to another version has left the steps at which its tokens do not stand any more, and what was wrong with them.</summary>
    public static void ResolveLeft(WriteSession session, PartWrite part)
    {
        if (!part.Batch.Plans.Any(plan => plan.IsTakenOver.AsSpan(0, part.Batch.Count).Contains(true)))
            return;
        foreach ((long number, long id, int seq) in Waiting(session, part.Batch.Key))
        {
            int row = Array.BinarySearch(part.Batch.Subjects, 0, part.Batch.Count, id >> CaseId.SubjectShift);
            if (row < 0 || part.IsLeft(row) || !part.Batch.Plans.Any(plan => plan.IsTakenOver[row] && plan.CaseIds[row] == id && !Stands(plan, row, seq)))
                continue;
            Resolve(session, number);
        }
    }

    private static void Resolve(WriteSession session, long number)
    {
        Statement settle = session.Prepare(Settle);
        settle.Bind(1, number);
        settle.Execute();
    }

    private static List<(long Number, long Case, int Seq)> Waiting(WriteSession session, PartKey part)
    {
        var waiting = new List<(long, long, int)>();
        Statement select = session.Prepare(_selectWaiting);
        select.Bind(1, part.From << CaseId.SubjectShift);
        select.Bind(2, part.To << CaseId.SubjectShift);
        while (select.Step())
            waiting.Add((select.ColumnLong(0), select.ColumnLong(1), select.ColumnInt(2)));
        return waiting;
    }

    private static bool Stands(PlanBatch plan, int row, int seq)
    {
        for (int token = plan.FirstToken[row]; token != TokenTable.None; token = plan.Tokens.Next[token])
        {
            if (plan.Tokens.StoredSeq[token] == seq && plan.Tokens.Seq[token] == seq && plan.Tokens.State[token] != TokenState.Gone)
                return true;
        }

        return false;
    }
}
