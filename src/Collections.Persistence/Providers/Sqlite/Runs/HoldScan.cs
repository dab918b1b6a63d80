using Collections.Domain.Accounts;
using Collections.Domain.Holds;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Reads the holds of a part's accounts that stop clocks: few accounts have any.</summary>
internal static class HoldScan
{
    // Holds of the customer's debts leave its objects alone, also those that the case of an object has set itself.
    // What a step of this run has set binds others from the next run on: what they do must not depend on the order of parts.
    private static readonly string _select = $"""
        SELECT a.id, h.from_at, h.until, h.released_at, h.reason, h.clocks
        FROM hold h CROSS JOIN account a ON a.tenant_id = h.tenant_id
          AND a.id >= h.customer_id << {AccountId.OrdinalBits} AND a.id <= (h.customer_id << {AccountId.OrdinalBits}) + {AccountId.MaxOrdinal}
        WHERE h.tenant_id = {Tenant.Key} AND h.customer_id >= ?1 AND h.customer_id <= ?2 AND h.clocks <> 0
          AND CASE WHEN a.id & {AccountId.ObjectBit} <> 0 THEN a.id = h.account_id AND h.scope = {(int)HoldScope.Account} ELSE (a.id = h.account_id OR (h.set_run IS NOT ?3
            AND (h.scope = {(int)HoldScope.Customer} OR (h.scope = {(int)HoldScope.Company} AND a.f_company IS h.company)))) END
        ORDER BY a.id, h.number
        """;

    /// <summary>The question whether there is any hold: 1 or 0.</summary>
    public const string Exists = $"SELECT EXISTS (SELECT 1 FROM hold WHERE tenant_id = {Tenant.Key})";

    /// <summary>Whether there is any hold.</summary>
    public static bool IsAny(SqliteReader reader) => reader.Scalar(Exists) != 0;

    public static void Load(SqliteReader reader, long run, SubjectRanges ranges, PartBatch batch)
    {
        long last = 0;
        foreach ((long from, long to) in ranges.All)
        {
            long first = Math.Max(last + 1, from >> AccountId.OrdinalBits);
            last = Math.Max(last, (to - 1) >> AccountId.OrdinalBits);
            Statement select = reader.Prepare(_select);
            select.Bind(1, first);
            select.Bind(2, last);
            select.Bind(3, run);
            while (select.Step())
                Take(select, batch);
        }
    }

    private static void Take(Statement select, PartBatch batch)
    {
        int row = Array.BinarySearch(batch.Subjects, 0, batch.Count, select.ColumnLong(0));
        if (row >= 0)
            batch.Pauses.Add(row, new Pause(select.ColumnLong(1), EndOf(select), select.ColumnInt(4), (select.ColumnInt(5) & (int)HoldClocks.Terms) != 0));
    }

    private static long EndOf(Statement select)
    {
        long until = select.IsNull(2) ? Pause.NoEnd : RunClock.AtStartOf(select.ColumnInt(2));
        return Math.Min(until, select.ColumnLong(3, Pause.NoEnd));
    }
}
