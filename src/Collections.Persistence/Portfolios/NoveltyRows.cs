using Collections.Domain.Facts;
using Collections.Domain.Novelties;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>
/// Writes the news of a file: one row per account, its kind the set of <see cref="NoveltyKinds"/>, its detail the
/// bucket before × 256 + the bucket now, or the account under which an absent one goes on.
/// </summary>
internal sealed class NoveltyRows
{
    private readonly BulkInsert insert;

    public NoveltyRows(WriteSession session, FeedOpening feed)
    {
        insert = session.Insert("novelty", "feed", "account_id", "kind", "amount", "detail", "whole_kind", "whole_amount");
        insert.Repeat(1, feed.Number);
    }

    public void Write(ChunkWork work, int row)
    {
        Novelty novelty = work.Decisions.Novelties[row];
        NoveltyKinds kinds = novelty.Kinds & NoveltyKind.Delivered;
        Novelty? whole = work.Decisions.Whole[row];
        // What was said before and is not so any more is unsaid by a row, even where nothing is said instead.
        if (kinds == NoveltyKinds.None && (whole is null || work.Decisions.Actions[row] == RowAction.Confirm))
            return;
        long before = Math.Max(0, work.Stored.Facts[Fact.Bucket][row]);
        long now = Math.Max(0, work.Chunk.Facts[Fact.Bucket][row]);
        Write(work.Stored.AccountIds[row], kinds, novelty.Paid, (before << 8) | now, whole);
    }

    public void Write(long account, NoveltyKinds kinds, long amount, long? detail, Novelty? whole = null)
    {
        insert.Bind(2, account);
        insert.Bind(3, (int)kinds);
        insert.Bind(4, amount == 0 ? null : amount);
        insert.Bind(5, detail);
        insert.Bind(6, whole is { } said ? (long)(said.Kinds & NoveltyKind.Delivered) : null);
        insert.Bind(7, whole is { Paid: not 0 } paid ? paid.Paid : null);
        insert.Next();
    }

    /// <summary>Writes what is left.</summary>
    public void Finish() => insert.Finish();
}
