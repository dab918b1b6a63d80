using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>One row for each case that came to another stage by its age; behind the cases, as new ones get their number there.</summary>
internal static class StagePassageRows
{
    public static void Write(WriteSession session, PartWrite part, PlanBatch plan)
    {
        if (plan.Passages.Count == 0)
            return;
        BulkInsert insert = session.Insert("stage_passage", "case_id", "run", "from_stage", "to_stage", "age", "boundary");
        insert.Repeat(2, part.Ticket.Number);
        foreach (StagePassage passage in plan.Passages.OrderBy(passage => passage.Row))
        {
            if (part.IsLeft(passage.Row))
                continue;
            insert.Bind(1, plan.CaseIds[passage.Row]);
            insert.BindCode(3, passage.From);
            insert.BindCode(4, passage.To);
            insert.Bind(5, passage.Age);
            insert.Bind(6, passage.Boundary);
            insert.Next();
        }

        insert.Finish();
    }
}
