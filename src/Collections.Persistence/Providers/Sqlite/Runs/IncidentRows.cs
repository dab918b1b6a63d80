using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Steps that wait for a person.</summary>
internal static class IncidentRows
{
    private const string Next = $"SELECT coalesce(max(number), 0) + 1 FROM incident WHERE tenant_id = {Tenant.Key}";

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
}
