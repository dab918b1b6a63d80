using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite.Reading;
using CaseState = Collections.Engine.Batches.CaseState;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Brings what people want done about incidents from the inbox to the cases that wait for them.</summary>
internal sealed class IncidentEvents(SqliteReader reader, PartBatch batch)
{
    private const string SelectIncident = $"SELECT state FROM incident WHERE tenant_id = {Tenant.Key} AND number = ?1 AND case_id = ?2 AND seq = ?3";

    /// <summary>Puts an order into the batch, as the news of a round; one that no open incident of the subject waits for becomes a refusal.</summary>
    public LoadedEvent Add(LoadedEvent heard, string? payload, int row, int round)
    {
        if (IncidentOrder.Read(payload) is not { } order)
            return heard with { Problem = "a JSON object with incident, case, seq, action, by and reason was expected as payload" };
        if (order.Case >> CaseId.SubjectShift != heard.Subject)
            return heard with { Problem = $"case {order.Case}: a case of the account was expected, found another account's" };
        if (KindOf(order.Action) is not { } kind)
            return heard with { Problem = $"one of the actions {string.Join(", ", IncidentOrder.Actions)} was expected, found '{order.Action}'" };
        if (PlanOf(order.Case, row) is not { } plan)
            return heard with { Problem = $"case {order.Case}: an open case was expected, found none" };
        return IsOpen(order)
            ? heard with { Intervention = batch.Events.Intervene(round, plan, row, order.Seq, kind, order.Target), Order = order }
            : heard with { Problem = $"incident {order.Incident}: an open incident of the case was expected, found none" };
    }

    private static InterventionKind? KindOf(string action) => action switch
    {
        IncidentOrder.Retry => InterventionKind.Retry,
        IncidentOrder.Skip => InterventionKind.Skip,
        IncidentOrder.Move => InterventionKind.Move,
        _ => null,
    };

    private int? PlanOf(long caseId, int row)
    {
        for (int plan = 0; plan < batch.Plans.Length; plan++)
        {
            if (batch.Plans[plan].CaseIds[row] == caseId && batch.Plans[plan].States[row] == CaseState.Open)
                return plan;
        }

        return null;
    }

    private bool IsOpen(IncidentOrder order)
    {
        Statement select = reader.Prepare(SelectIncident);
        select.Bind(1, order.Incident);
        select.Bind(2, order.Case);
        select.Bind(3, order.Seq);
        bool isOpen = select.Step() && select.ColumnLong(0) == (long)IncidentState.Raised;
        select.Reset();
        return isOpen;
    }
}
