using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>One row for each case that moved: the way it went, as the number of a stored path.</summary>
internal static class JournalRows
{
    public static void Write(WriteSession session, PartWrite part, PlanBatch plan, List<long> storedPaths)
    {
        BulkInsert insert = session.Insert("journal", "run", "case_id", "stage", "path_id");
        insert.Repeat(1, part.Ticket.Number);
        insert.Repeat(3, part.Batch.Key.Stage);
        for (int row = 0; row < part.Batch.Count; row++)
        {
            int path = plan.Paths[row];
            if (path == PathTrie.Empty || part.IsLeft(row))
                continue;
            insert.Bind(2, plan.CaseIds[row]);
            insert.Bind(4, storedPaths[path]);
            insert.Next();
        }

        insert.Finish();
    }
}
