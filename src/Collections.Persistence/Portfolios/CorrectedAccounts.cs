using Collections.Domain.Facts;
using Collections.Domain.Holds;
using Collections.Domain.Novelties;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Portfolios;

/// <summary>Reads what accounts were before the files that a file corrects: by the history of their facts, and by what those files told of absence.</summary>
internal static class CorrectedAccounts
{
    private const string SelectChange = $"SELECT position, old FROM fact_change WHERE tenant_id = {Tenant.Key} AND feed = ?1 AND account_id = ?2";

    private const string SelectNovelty = $"SELECT kind FROM novelty WHERE tenant_id = {Tenant.Key} AND feed = ?1 AND account_id = ?2";

    private static readonly int[] _owed = [Fact.TotalDue, Fact.PastDue, Fact.DaysPastDue, Fact.Bucket, Fact.OldestDueDate];

    /// <summary>Fills what was before, for each row whose account the corrected files have changed.</summary>
    public static void Fill(SqliteReader reader, FeedOpening feed, ChunkWork work)
    {
        Array.Clear(work.Stored.IsCorrected);
        if (feed.Corrects.Count == 0)
            return;
        for (int row = 0; row < work.Chunk.Count; row++)
        {
            if (work.Stored.AccountIds[row] != 0)
                Fill(reader, feed.Corrects, work.Stored, row);
        }
    }

    private static void Fill(SqliteReader reader, IReadOnlyList<int> corrected, StoredAccounts stored, int row)
    {
        long[] owed = [.. _owed.Select(ordinal => stored.Facts[ordinal][row])];
        (int position, bool isAbsent) = (stored.Positions[row], (stored.Holds[row] & HoldReasons.Absent) != 0);
        foreach (int feed in corrected.Reverse())
        {
            bool hasChanged = TakeBack(reader, feed, stored.AccountIds[row], owed, ref position);
            if (KindsOf(reader, feed, stored.AccountIds[row]) is { } kinds)
            {
                isAbsent = (isAbsent && (kinds & NoveltyKinds.AbsentUnexplained) == 0) || (kinds & NoveltyKinds.Returned) != 0;
                hasChanged = true;
            }

            stored.IsCorrected[row] |= hasChanged;
        }

        stored.WasAbsent[row] = isAbsent;
        stored.Before[row] = new AccountPosition(
            position, Known(owed[0]), Known(owed[1]), (int)Known(owed[2]), (int)Known(owed[3]), owed[4] == FactNull.Value ? null : (int)owed[4]);
    }

    private static bool TakeBack(SqliteReader reader, int feed, long account, long[] owed, ref int position)
    {
        Statement select = reader.Prepare(SelectChange);
        select.Bind(1, feed);
        select.Bind(2, account);
        bool hasChanged = select.Step();
        if (hasChanged)
        {
            position = select.ColumnInt(0);
            foreach ((int ordinal, long value) in FactChangeBlob.Read(select.Bytes(1)))
            {
                if (Array.IndexOf(_owed, ordinal) is >= 0 and var place)
                    owed[place] = value;
            }
        }

        select.Reset();
        return hasChanged;
    }

    private static NoveltyKinds? KindsOf(SqliteReader reader, int feed, long account)
    {
        Statement select = reader.Prepare(SelectNovelty);
        select.Bind(1, feed);
        select.Bind(2, account);
        NoveltyKinds? kinds = select.Step() ? (NoveltyKinds)select.ColumnInt(0) : null;
        select.Reset();
        return kinds;
    }

    private static long Known(long fact) => fact == FactNull.Value ? 0 : fact;
}
