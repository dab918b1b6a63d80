using System.Text;
using Collections.Domain.Portfolios;
using Collections.Persistence.Accounts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>Deliveries in SQLite: what stores of lists have in common.</summary>
/// <param name="database">The database.</param>
public abstract class SqliteFeedStore(SqliteDatabase database) : IFeedStore
{
    /// <summary>The database.</summary>
    protected SqliteDatabase Database => database;

    /// <inheritdoc/>
    public FeedOpening BeginFeed(FeedDeclaration declaration) =>
        database.Writer.Write(session => FeedLedger.Begin(session, declaration)).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation) =>
        database.Writer.Write(session => FeedLedger.Finish(session, feed, closing), WriteMode.Alone, cancellation);

    /// <summary>Ids of accounts by their references, in their order; 0 where the portfolio has none.</summary>
    private protected IReadOnlyList<long> AccountsOf(string portfolio, IEnumerable<string> references)
    {
        using SqliteReader reader = database.OpenReader();
        long number = PortfolioNumber.Find(reader.Prepare, portfolio);
        return [.. references.Select(reference => AccountReference.Find(reader, number, Encoding.UTF8.GetBytes(reference)) ?? 0)];
    }
}
