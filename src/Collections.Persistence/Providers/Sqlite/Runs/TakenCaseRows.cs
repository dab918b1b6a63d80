using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Engine.TakeOns;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>One row for each case that was taken on; behind the cases, as they get their number there.</summary>
internal static class TakenCaseRows
{
    public static void Write(WriteSession session, PartWrite part, PlanBatch plan)
    {
        if (plan.Taken.Count == 0)
            return;
        BulkInsert insert = session.Insert("taken_case", "case_id", "run", "reference", "since");
        insert.Repeat(2, part.Ticket.Number);
        foreach ((int row, TakenCase taken) in plan.Taken.OrderBy(one => one.Key))
        {
            insert.Bind(1, plan.CaseIds[row]);
            insert.BindText(3, taken.Reference);
            insert.Bind(4, taken.Tokens[0].Since / RunClock.Day);
            insert.Next();
        }

        insert.Finish();
    }
}
