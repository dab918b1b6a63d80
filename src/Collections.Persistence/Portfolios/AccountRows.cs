using Collections.Domain.Facts;
using Collections.Domain.Holds;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>Writes what is told anew of accounts, and the history of their facts.</summary>
internal sealed class AccountRows
{
    private const int FirstUpdated = 7;

    private readonly int[] updated;
    private readonly int[] watched;
    private readonly bool writesAttributes;
    private readonly byte[] blob;
    private readonly Statement update;
    private readonly Statement confirm;
    private readonly Statement sight;
    private readonly BulkInsert change;

    public AccountRows(WriteSession session, FeedOpening feed, FactCatalog catalog)
    {
        updated = [.. catalog.Definitions.Where(d => d.IsStored && d.Ordinal < Fact.BuiltInCount).Select(d => d.Ordinal).Intersect(feed.Declaration.Delivered)];
        watched = [.. feed.Declaration.Delivered.Where(o => catalog.Definitions[o].IsStored)];
        writesAttributes = feed.Declaration.Delivered.Any(o => o >= Fact.BuiltInCount);
        blob = new byte[Math.Max((catalog.Count - Fact.BuiltInCount) * sizeof(long), watched.Length * FactChangeBlob.MaxBytesPerChange)];
        string[] facts = [.. updated.Select(o => PortfolioSql.Column(catalog.Definitions[o]))];
        string assignments = facts.Length == 0 ? "" : ", " + PortfolioSql.Assignments(facts, FirstUpdated);
        update = session.Prepare($"""
            UPDATE account SET position = ?1, last_feed = ?2, hold_reason = ?4, customer_print = ?5, attributes = {(writesAttributes ? "?6" : "coalesce(?6, attributes)")}{assignments}
            WHERE tenant_id = {Tenant.Key} AND id = ?3
            """);
        confirm = session.Prepare($"""
            UPDATE account SET position = ?1, last_feed = ?2, hold_reason = ?4, customer_print = ?5 WHERE tenant_id = {Tenant.Key} AND id = ?3
            """);
        sight = session.Prepare($"UPDATE account SET last_feed = ?1 WHERE tenant_id = {Tenant.Key} AND id = ?2");
        change = session.Insert("fact_change", "feed", "account_id", "position", "old");
        BindFeed(feed);
    }

    /// <summary>Writes what is left.</summary>
    public void Finish() => change.Finish();

    public void Update(ChunkWork work, int row)
    {
        WriteChange(work, row);
        update.Bind(3, work.Stored.AccountIds[row]);
        BindHold(update, 4, work.Decisions.Holds[row]);
        update.Bind(5, Print(work, row));
        if (writesAttributes)
            BindAttributes(update, 6, work, row);
        for (int i = 0; i < updated.Length; i++)
            BindFact(update, FirstUpdated + i, work.Chunk.Facts[updated[i]][row]);
        update.Execute();
    }

    public void Confirm(ChunkWork work, int row)
    {
        confirm.Bind(3, work.Stored.AccountIds[row]);
        BindHold(confirm, 4, work.Decisions.Holds[row]);
        confirm.Bind(5, Print(work, row));
        confirm.Execute();
    }

    public void Sight(ChunkWork work, int row)
    {
        sight.Bind(2, work.Stored.AccountIds[row]);
        sight.Execute();
    }

    /// <summary>What is the same for every row of a file stays bound.</summary>
    private void BindFeed(FeedOpening feed)
    {
        int position = feed.Identity.Position.DayNumber;
        update.Bind(1, position);
        update.Bind(2, feed.Number);
        update.BindNull(6);
        confirm.Bind(1, position);
        confirm.Bind(2, feed.Number);
        sight.Bind(1, feed.Number);
        change.Repeat(1, feed.Number);
    }

    /// <summary>An account that names another owner keeps its print, so that it is asked again next time.</summary>
    private static long Print(ChunkWork work, int row) =>
        work.Decisions.WritesCustomer[row] ? work.Chunk.CustomerPrints[row] : work.Stored.CustomerPrints[row];

    private static void BindHold(Statement statement, int index, HoldReasons reasons)
    {
        if (reasons == HoldReasons.None)
            statement.BindNull(index);
        else
            statement.Bind(index, (long)reasons);
    }

    private static void BindFact(Statement statement, int index, long value)
    {
        if (value == FactNull.Value)
            statement.BindNull(index);
        else
            statement.Bind(index, value);
    }

    private void BindAttributes(Statement statement, int index, ChunkWork work, int row)
    {
        int length = AttributeBlob.Write(blob, work.Chunk.Facts, row);
        if (length == 0)
            statement.BindNull(index);
        else
            statement.BindBlob(index, blob.AsSpan(0, length));
    }

    private void WriteChange(ChunkWork work, int row)
    {
        int length = 0;
        foreach (int ordinal in watched)
        {
            long old = work.Stored.Facts[ordinal][row];
            if (old != work.Chunk.Facts[ordinal][row])
                length = FactChangeBlob.Append(blob, length, ordinal, old);
        }

        change.Bind(2, work.Stored.AccountIds[row]);
        change.Bind(3, work.Stored.Positions[row]);
        change.BindBlob(4, blob.AsSpan(0, length));
        change.Next();
    }
}
