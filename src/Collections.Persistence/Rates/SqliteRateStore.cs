using Collections.Domain.Portfolios;
using Collections.Domain.Rates;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Rates;

/// <summary>Rates in SQLite.</summary>
public sealed class SqliteRateStore(SqliteDatabase database) : IRateStore
{
    /// <inheritdoc/>
    public string? Home(string portfolio)
    {
        using SqliteReader reader = database.OpenReader();
        return PortfolioNumber.Find(reader.Prepare, portfolio) is > 0 and var known ? RateRows.Home(reader.Prepare, known, long.MaxValue) : null;
    }

    /// <inheritdoc/>
    public FeedOpening BeginFeed(FeedDeclaration declaration) =>
        database.Writer.Write(session => FeedLedger.Begin(session, declaration)).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task<FeedTotals> Finish(FeedOpening feed, string home, IReadOnlyList<DatedRate> rates, FeedClosing closing, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return database.Writer.Write(session => Write(session, feed, home, rates, closing), WriteMode.Alone, cancellation);
    }

    private static FeedTotals Write(WriteSession session, FeedOpening feed, string home, IReadOnlyList<DatedRate> rates, FeedClosing closing)
    {
        RateRows.Write(session.Prepare, feed.Portfolio, feed.Number, home, rates);
        var totals = new FeedTotals { Applied = rates.Count };
        FeedLedger.AddTotals(session, feed.Number, totals);
        return FeedLedger.Finish(session, feed, closing);
    }
}
