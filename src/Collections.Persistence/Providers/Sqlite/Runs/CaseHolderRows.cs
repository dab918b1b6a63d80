using CaseState = Collections.Engine.Batches.CaseState;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>One row for each case that came to another collector; behind the cases, as new ones get their number there.</summary>
internal static class CaseHolderRows
{
    private const int Nobody = -1;

    private const string Insert = $"""
        INSERT INTO case_holder(tenant_id, case_id, run, from_on, collector) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4)
        ON CONFLICT(tenant_id, case_id, run) DO UPDATE SET collector = excluded.collector
        """;

    public static void Write(WriteSession session, PartWrite part, PlanBatch plan)
    {
        for (int row = 0; row < part.Batch.Count; row++)
        {
            if (plan.States[row] == CaseState.None || (plan.States[row] == CaseState.Open && !plan.Dirty[row]) || part.IsLeft(row))
                continue;
            int collector = CommonTexts.CodeOf(plan, CaseColumns.CollectorSlot, row);
            if (collector == part.Loaded.Holders.GetValueOrDefault(plan.CaseIds[row], Nobody))
                continue;
            // A stage of set decisions writes for the same run again.
            Statement insert = session.Prepare(Insert);
            insert.Bind(1, plan.CaseIds[row]);
            insert.Bind(2, part.Ticket.Number);
            insert.Bind(3, plan.Taken.GetValueOrDefault(row)?.HeldSince ?? part.Scope.BusinessDate);
            insert.BindCode(4, collector);
            insert.Execute();
        }
    }
}
