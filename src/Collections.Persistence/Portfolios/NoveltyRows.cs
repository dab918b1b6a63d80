using Collections.Domain.Facts;
using Collections.Domain.Novelties;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>
/// Writes the news of a file: one row per account, its kind the set of <see cref="NoveltyKinds"/>, its detail the
/// bucket before × 256 + the bucket now.
/// </summary>
internal sealed class NoveltyRows
{
    private readonly BulkInsert insert;

    public NoveltyRows(WriteSession session, FeedOpening feed)
    {
        insert = session.Insert("novelty", "feed", "account_id", "kind", "amount", "detail");
        insert.Repeat(1, feed.Number);
    }

    public void Write(ChunkWork work, int row)
    {
        Novelty novelty = work.Decisions.Novelties[row];
        NoveltyKinds kinds = novelty.Kinds & NoveltyKind.Delivered;
        if (kinds == NoveltyKinds.None)
            return;
        long before = Math.Max(0, work.Stored.Facts[Fact.Bucket][row]);
        long now = Math.Max(0, work.Chunk.Facts[Fact.Bucket][row]);
        Write(work.Stored.AccountIds[row], kinds, novelty.Paid, (before << 8) | now);
    }

    public void Write(long account, NoveltyKinds kinds, long amount, long? detail)
    {
        insert.Bind(2, account);
        insert.Bind(3, (int)kinds);
        insert.Bind(4, amount == 0 ? null : amount);
        insert.Bind(5, detail);
        insert.Next();
    }

    /// <summary>Writes what is left.</summary>
    public void Finish() => insert.Finish();
}
