using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Steps that wait for a person.</summary>
internal static class IncidentRows
{
    private const string Next = $"SELECT coalesce(max(number), 0) + 1 FROM incident WHERE tenant_id = {Tenant.Key}";

    private const string Settle = $"UPDATE incident SET state = 1 WHERE tenant_id = {Tenant.Key} AND number = ?1 AND state = 0";

    private const string Insert = $"""
        INSERT INTO incident(tenant_id, number, case_id, seq, node, run, code, message, state, raised_at)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8)
        """;

    public static void Write(WriteSession session, PartWrite part, PlanBatch plan)
    {
        if (plan.Incidents.Count == 0)
            return;
        long number = session.Scalar(Next);
        Statement insert = session.Prepare(Insert);
        insert.Bind(5, part.Ticket.Number);
        insert.Bind(8, session.Now());
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
            if (Array.BinarySearch(part.Batch.Subjects, 0, part.Batch.Count, subject) < 0 || part.IsLeft(subject))
                continue;
            Statement settle = session.Prepare(Settle);
            settle.Bind(1, number);
            settle.Execute();
        }
    }
}
