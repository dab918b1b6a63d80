using Collections.Domain.Absences;
using Collections.Domain.Holds;
using Collections.Domain.Portfolios;
using Collections.Persistence.Accounts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>Reasons of absence in SQLite. Rows are looked up on the calling thread and written on the writer's.</summary>
public sealed class SqliteAbsenceStore(SqliteDatabase database) : SqliteFeedStore(database), IAbsenceStore
{
    private const string SelectHolds = $"SELECT coalesce(hold_reason, 0) FROM account WHERE tenant_id = {Tenant.Key} AND id = ?1";

    // The bit of what is unexplained (16) becomes that of what is explained (32).
    private const string Explain = $"UPDATE account SET hold_reason = (hold_reason & ~16) | 32 WHERE tenant_id = {Tenant.Key} AND id = ?1";

    /// <inheritdoc/>
    public void Resolve(string portfolio, AbsenceChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        using SqliteReader reader = Database.OpenReader();
        long number = PortfolioNumber.Find(reader.Prepare, portfolio);
        Statement holds = reader.Prepare(SelectHolds);
        for (int row = 0; row < chunk.Count; row++)
        {
            if (chunk.IsRejected[row])
                continue;
            chunk.AccountIds[row] = AccountReference.Find(reader, number, chunk.Accounts[row]) ?? 0;
            chunk.IntoIds[row] = chunk.Into[row].IsEmpty ? 0 : AccountReference.Find(reader, number, chunk.Into[row]) ?? 0;
            holds.Bind(1, chunk.AccountIds[row]);
            chunk.Holds[row] = holds.Step() ? (HoldReasons)holds.ColumnLong(0) : HoldReasons.None;
            holds.Reset();
        }
    }

    /// <inheritdoc/>
    public Task Apply(FeedOpening feed, AbsenceChunk chunk, CancellationToken cancellation) =>
        Database.Writer.Write(session => Write(session, feed, chunk), WriteMode.Alone, cancellation);

    private static void Write(WriteSession session, FeedOpening feed, AbsenceChunk chunk)
    {
        var novelties = new NoveltyRows(session, feed);
        Statement explain = session.Prepare(Explain);
        for (int row = 0; row < chunk.Count; row++)
        {
            if (!chunk.Explains(row))
                continue;
            explain.Bind(1, chunk.AccountIds[row]);
            explain.Execute();
            novelties.Write(chunk.AccountIds[row], chunk.Reasons[row], 0, chunk.IntoIds[row] == 0 ? null : chunk.IntoIds[row]);
        }

        novelties.Finish();
        FeedLedger.AddTotals(session, feed.Number, chunk.Totals);
    }
}
