using System.Text;
using Collections.Domain.Customers;
using Collections.Domain.Portfolios;
using Collections.Persistence.Accounts;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Relations;

/// <summary>Relations in SQLite.</summary>
public sealed class SqliteRelationStore(SqliteDatabase database) : SqliteFeedStore(database), IRelationStore
{
    private readonly StoredTexts _texts = new(database.Texts);

    /// <inheritdoc/>
    public IReadOnlyList<long> Resolve(string portfolio, IReadOnlyList<DeliveredRelation> relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        return AccountsOf(portfolio, relations.Select(one => one.Account));
    }

    /// <inheritdoc/>
    public Task Apply(FeedOpening feed, IReadOnlyList<DeliveredRelation> relations, CancellationToken cancellation)
    {
        IReadOnlyList<long> accounts = Resolve(feed.Declaration.Portfolio, relations);
        return Database.Writer.Write(session => Write(session, feed, relations, accounts), WriteMode.Alone, cancellation);
    }

    private void Write(WriteSession session, FeedOpening feed, IReadOnlyList<DeliveredRelation> relations, IReadOnlyList<long> accounts)
    {
        var rows = new RelationRows(session, feed, Database.Texts);
        foreach (IGrouping<long, DeliveredRelation> account in relations.Select((one, i) => (Account: accounts[i], One: one)).Where(pair => pair.Account != 0).GroupBy(pair => pair.Account, pair => pair.One))
            rows.Write(account.Key, [.. account]);
        _texts.Store(session, _texts.Count);
        FeedLedger.AddTotals(session, feed.Number, new FeedTotals { Applied = relations.Count });
    }
}
