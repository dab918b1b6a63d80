using Collections.Domain.Facts;
using Collections.Domain.Holds;
using Collections.Domain.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Portfolios;

/// <summary>
/// Finds the accounts of a chunk. Files mostly come in the order in which their accounts were first seen, so the
/// account after the one found last is looked at first; only where that is another, the index is asked.
/// </summary>
internal sealed class AccountLookup
{
    private const int FirstFact = 7;
    private const int MostMisses = 64;

    private readonly int[] builtIn;
    private readonly int attributes;
    private readonly string byReference;
    private readonly string inOrder;
    private Statement? following;
    private bool isFollowing;
    private int misses;

    public AccountLookup(FactCatalog catalog)
    {
        FactDefinition[] stored = [.. catalog.Definitions.Where(d => d.IsStored && d.Ordinal < Fact.BuiltInCount)];
        builtIn = [.. stored.Select(d => d.Ordinal)];
        attributes = catalog.Count - Fact.BuiltInCount;
        string columns = "id, reference, position, last_feed, hold_reason, customer_print, attributes, " + string.Join(", ", stored.Select(PortfolioSql.Column));
        byReference = $"SELECT {columns} FROM account WHERE tenant_id = {Tenant.Key} AND portfolio_id = ?1 AND reference = ?2";
        inOrder = $"SELECT {columns} FROM account WHERE tenant_id = {Tenant.Key} AND id > ?1 AND id & 2048 = 0 AND portfolio_id = ?2 ORDER BY id";
    }

    /// <summary>Fills what is stored of every row's account; 0 as the id of what is not.</summary>
    public void Fill(SqliteReader reader, int portfolio, ChunkWork work)
    {
        misses = 0;
        isFollowing = false;
        following = reader.Prepare(inOrder);
        Statement exact = reader.Prepare(byReference);
        exact.Bind(1, portfolio);
        for (int row = 0; row < work.Chunk.Count; row++)
        {
            ReadOnlySpan<byte> reference = work.Chunk.AccountReferences[row];
            work.Stored.AccountIds[row] = 0;
            if (reference.IsEmpty || Follows(reference, work.Stored, row))
                continue;
            exact.BindText(2, reference);
            if (exact.Step())
            {
                Read(exact, work.Stored, row);
                Follow(portfolio, work.Stored.AccountIds[row]);
            }

            exact.Reset();
        }

        following.Reset();
    }

    private bool Follows(ReadOnlySpan<byte> reference, StoredAccounts stored, int row)
    {
        if (!isFollowing)
            return false;
        if (following!.Bytes(1).SequenceEqual(reference))
        {
            Read(following, stored, row);
            misses = 0;
            isFollowing = following.Step();
            return true;
        }

        misses++;
        isFollowing = false;
        following.Reset();
        return false;
    }

    /// <summary>A file in another order is not worth following.</summary>
    private void Follow(int portfolio, long account)
    {
        if (misses > MostMisses)
            return;
        following!.Reset();
        following.Bind(1, account);
        following.Bind(2, portfolio);
        isFollowing = following.Step();
    }

    private void Read(Statement found, StoredAccounts stored, int row)
    {
        stored.AccountIds[row] = found.ColumnLong(0);
        stored.Positions[row] = found.ColumnInt(2);
        stored.FeedNumbers[row] = found.ColumnInt(3);
        stored.Holds[row] = (HoldReasons)found.ColumnLong(4);
        stored.CustomerPrints[row] = found.ColumnLong(5);
        if (attributes > 0)
        {
            ReadOnlySpan<byte> blob = found.Bytes(6);
            for (int i = 0; i < attributes; i++)
                stored.Facts[Fact.BuiltInCount + i][row] = AttributeBlob.Read(blob, i);
        }

        for (int i = 0; i < builtIn.Length; i++)
            stored.Facts[builtIn[i]][row] = found.ColumnLong(FirstFact + i, FactNull.Value);
    }
}
