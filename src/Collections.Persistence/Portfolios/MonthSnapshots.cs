using System.Buffers.Binary;
using Collections.Domain.Accounts;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>
/// Keeps the accounts of a portfolio as they stand at the end of a month: parts of so many customers, in each the
/// columns one after the other (account id, company, product, currency, bucket, days past due, total due, past due,
/// hold), every value in 8 bytes little-endian. The number of a part is portfolio × 65,536 + its place.
/// </summary>
public sealed class MonthSnapshots
{
    /// <summary>Values of an account, in the order of the columns.</summary>
    public const int Columns = 9;

    private const int CustomersPerPart = 1 << 15;

    private const string Last = $"SELECT coalesce(max(id), 0) FROM account WHERE tenant_id = {Tenant.Key}";

    private const string Select = $"""
        SELECT id, f_company, f_product, f_currency, f_bucket, f_days_past_due, f_total_due, f_past_due, hold_reason FROM account
        WHERE tenant_id = {Tenant.Key} AND id >= ?1 AND id < ?2 AND id & 2048 = 0 AND portfolio_id = ?3 ORDER BY id
        """;

    private const string Upsert = $"""
        INSERT INTO month_snapshot(tenant_id, month, part, "rows", data) VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4)
        ON CONFLICT (tenant_id, month, part) DO UPDATE SET "rows" = excluded."rows", data = excluded.data
        """;

    private readonly SqliteDatabase database;
    private readonly FeedOpening feed;

    internal MonthSnapshots(SqliteDatabase database, FeedOpening feed)
    {
        this.database = database;
        this.feed = feed;
    }

    /// <summary>The number under which a month is kept.</summary>
    public static int MonthOf(DateOnly date) => (date.Year * 12) + date.Month - 1;

    /// <summary>One value of a part that holds so many accounts.</summary>
    public static long Value(ReadOnlySpan<byte> data, int rows, int column, int row) =>
        BinaryPrimitives.ReadInt64LittleEndian(data[(((column * rows) + row) * sizeof(long))..]);

    internal async Task Take(CancellationToken cancellation)
    {
        long last = LastAccount();
        int part = 0;
        for (long from = 0; from <= last; part++)
        {
            long to = from + ((long)CustomersPerPart << AccountId.OrdinalBits);
            List<long[]> rows = Read(from, to);
            int number = (feed.Portfolio << 16) + part;
            await database.Writer.Write(session => Write(session, number, rows), WriteMode.Alone, cancellation).ConfigureAwait(false);
            from = to;
        }
    }

    private long LastAccount()
    {
        using SqliteReader reader = database.OpenReader();
        return reader.Scalar(Last);
    }

    private List<long[]> Read(long from, long to)
    {
        using SqliteReader reader = database.OpenReader();
        Statement select = reader.Prepare(Select);
        select.Bind(1, from);
        select.Bind(2, to);
        select.Bind(3, feed.Portfolio);
        var rows = new List<long[]>();
        while (select.Step())
        {
            var row = new long[Columns];
            for (int i = 0; i < Columns; i++)
                row[i] = select.ColumnLong(i, FactNull.Value);
            rows.Add(row);
        }

        return rows;
    }

    private void Write(WriteSession session, int part, List<long[]> rows)
    {
        var data = new byte[rows.Count * Columns * sizeof(long)];
        for (int column = 0; column < Columns; column++)
        {
            for (int row = 0; row < rows.Count; row++)
                BinaryPrimitives.WriteInt64LittleEndian(data.AsSpan(((column * rows.Count) + row) * sizeof(long)), rows[row][column]);
        }

        Statement upsert = session.Prepare(Upsert);
        upsert.Bind(1, MonthOf(feed.Identity.Position));
        upsert.Bind(2, part);
        upsert.Bind(3, rows.Count);
        upsert.BindBlob(4, data);
        upsert.Execute();
    }
}
