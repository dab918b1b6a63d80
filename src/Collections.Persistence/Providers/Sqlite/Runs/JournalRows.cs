using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// One row for each case that moved: the way it went, as the number of a stored path of its version. A case that changed to
/// the version has a row even where it took no step: its path is the empty one.
/// </summary>
internal static class JournalRows
{
    public static void Write(WriteSession session, PartWrite part, PlanBatch plan, List<long> storedPaths)
    {
        BulkInsert insert = session.Insert("journal", "run", "case_id", "stage", "path_id", "version_id");
        insert.Repeat(1, part.Ticket.Number);
        insert.Repeat(3, part.Batch.Key.Stage);
        insert.Repeat(5, plan.Plan.Version);
        for (int row = 0; row < part.Batch.Count; row++)
        {
            int path = plan.Paths[row];
            if ((path == PathTrie.Empty && !plan.IsTakenOver[row]) || part.IsLeft(row))
                continue;
            insert.Bind(2, plan.CaseIds[row]);
            insert.Bind(4, path == PathTrie.Empty ? PathTrie.Empty : storedPaths[path]);
            insert.Next();
        }

        insert.Finish();
    }
}
