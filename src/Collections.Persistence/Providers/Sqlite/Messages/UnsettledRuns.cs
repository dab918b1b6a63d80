using Collections.Domain.Messages;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Messages;

/// <summary>
/// The runs that may have messages to be sent; those whose messages are held have none. The messages of all other runs have left: a dispatch looks past them, so
/// that its time does not grow with what was sent in the years before. An index of waiting messages would do the same
/// and cost every message written by night.
/// </summary>
internal static class UnsettledRuns
{
    private static readonly string _select = $"""
        SELECT number FROM run WHERE tenant_id = {Tenant.Key} AND number >= ?1 AND messages > settled_messages AND {MayLeave("run.number")} ORDER BY number
        """;

    private const string SelectCount = $"SELECT messages FROM run WHERE tenant_id = {Tenant.Key} AND number = ?1";

    private const string SelectOpen = $"SELECT 1 FROM outbox WHERE tenant_id = {Tenant.Key} AND run = ?1 AND state IN (0, 1) LIMIT 1";

    private const string UpdateSettled = $"UPDATE run SET settled_messages = ?2 WHERE tenant_id = {Tenant.Key} AND number = ?1";

    /// <summary>The condition of SQL that nobody holds what a run decided, and that it was not worked in parallel to another system: that never leaves.</summary>
    public static string MayLeave(string run) => $"""
        (NOT EXISTS (SELECT 1 FROM run_gate g WHERE g.tenant_id = {Tenant.Key} AND g.run = {run} AND g.held_at IS NOT NULL AND g.released_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM run p WHERE p.tenant_id = {Tenant.Key} AND p.number = {run} AND p.is_parallel = 1))
        """;

    /// <summary>For each such run, in order, the key beyond which to look.</summary>
    public static IReadOnlyList<OutboxKey> Beyond(SqliteReader reader, OutboxKey? after)
    {
        Statement select = reader.Prepare(_select);
        select.Bind(1, after?.Run ?? 0);
        var keys = new List<OutboxKey>();
        while (select.Step())
            keys.Add(select.ColumnLong(0) == after?.Run ? after.Value : new OutboxKey(select.ColumnLong(0), -1, 0));
        select.Reset();
        return keys;
    }

    /// <summary>Runs of which no message waits or is being sent, and how many messages each had decided at that moment.</summary>
    public static IReadOnlyList<(long Run, long Messages)> WithoutOpenMessages(SqliteDatabase database)
    {
        IReadOnlyList<OutboxKey> unsettled;
        using (SqliteReader reader = database.OpenReader())
            unsettled = Beyond(reader, null);
        var empty = new List<(long, long)>();
        foreach (OutboxKey run in unsettled)
        {
            // The count and the look are of one snapshot: what is decided after it counts as more.
            using SqliteReader reader = database.OpenReader();
            long messages = Scalar(reader, SelectCount, run.Run);
            if (Scalar(reader, SelectOpen, run.Run) == 0)
                empty.Add((run.Run, messages));
        }

        return empty;
    }

    /// <summary>Notes them.</summary>
    public static void Settle(WriteSession session, Fence fence, IReadOnlyList<(long Run, long Messages)> settled)
    {
        session.Check(fence);
        Statement update = session.Prepare(UpdateSettled);
        foreach ((long run, long messages) in settled)
        {
            update.Bind(1, run);
            update.Bind(2, messages);
            update.Execute();
        }
    }

    private static long Scalar(SqliteReader reader, string sql, long run)
    {
        Statement select = reader.Prepare(sql);
        select.Bind(1, run);
        long value = select.Step() ? select.ColumnLong(0) : 0;
        select.Reset();
        return value;
    }
}
