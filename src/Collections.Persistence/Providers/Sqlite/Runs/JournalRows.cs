using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>One row for each case that moved: the way it went, as the number of a stored path.</summary>
internal static class JournalRows
{
    private const string Insert = $"""
        INSERT INTO journal(tenant_id, run, case_id, stage, path_id) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4)
        """;

    public static void Write(WriteSession session, PartWrite part, PlanBatch plan, List<long> storedPaths)
    {
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, part.Ticket.Number);
        insert.Bind(3, part.Batch.Key.Stage);
        for (int row = 0; row < part.Batch.Count; row++)
        {
            int path = plan.Paths[row];
            if (path == PathTrie.Empty || part.IsLeft(row))
                continue;
            insert.Bind(2, plan.CaseIds[row]);
            insert.Bind(4, storedPaths[path]);
            insert.Execute();
        }
    }
}
