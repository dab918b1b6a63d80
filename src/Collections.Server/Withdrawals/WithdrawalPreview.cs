using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;

namespace Collections.Server.Withdrawals;

/// <summary>What would be taken back with a run, and what has left already.</summary>
/// <param name="Refusal">Why it cannot be taken back; null where it can.</param>
/// <param name="Cases">Cases that it moved or opened.</param>
/// <param name="Waiting">Messages of it that have not left.</param>
/// <param name="Sent">Messages of it that have left, or may have.</param>
/// <param name="Customers">Customers who got one.</param>
/// <param name="Tasks">Tasks of it that are open.</param>
/// <param name="Done">Tasks of it that somebody has done: their cases stay where they are.</param>
/// <param name="Placements">Cases whose file no firm has yet.</param>
/// <param name="Placed">Cases whose file a firm has: they stay where they are.</param>
internal sealed record WithdrawalPreview(string? Refusal, long Cases, long Waiting, long Sent, long Customers, long Tasks, long Done, long Placements, long Placed)
{
    /// <summary>Counts what stands in the database.</summary>
    public static WithdrawalPreview Of(SqliteDatabase database, long run)
    {
        using var context = database.OpenContext();
        using var reader = database.OpenReader();
        long Count(string sql)
        {
            var select = reader.Prepare(sql);
            select.Bind(1, run);
            return select.Scalar();
        }
        const string Batches = "SELECT coalesce(sum(cases), 0) FROM placement_batch WHERE tenant_id = 1 AND run = ?1 AND state";
        return new WithdrawalPreview(
            WithdrawalCheck.Wrong(context, RunStores.Portfolio, run),
            Count("SELECT count(DISTINCT case_id) FROM journal WHERE tenant_id = 1 AND run = ?1"),
            Count("SELECT count(*) FROM outbox WHERE tenant_id = 1 AND run = ?1 AND state = 0"),
            Count("SELECT count(*) FROM outbox WHERE tenant_id = 1 AND run = ?1 AND state IN (1, 2, 4)"),
            Count("SELECT count(DISTINCT case_id >> 35) FROM outbox WHERE tenant_id = 1 AND run = ?1 AND state IN (1, 2, 4)"),
            Count("SELECT count(*) FROM task WHERE tenant_id = 1 AND run = ?1 AND state = 0"),
            Count("SELECT count(*) FROM task WHERE tenant_id = 1 AND run = ?1 AND state = 1"),
            Count($"{Batches} < 2"),
            Count($"{Batches} >= 2"));
    }
}
