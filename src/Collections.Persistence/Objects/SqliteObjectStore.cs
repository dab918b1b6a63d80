using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Domain.Objects;
using Collections.Domain.Portfolios;
using Collections.Persistence.Facts;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Objects;

/// <summary>Management objects in SQLite: rows among the accounts of their customers, behind them.</summary>
public sealed class SqliteObjectStore(SqliteDatabase database) : SqliteFeedStore(database), IObjectStore
{
    private readonly StoredTexts _texts = new(database.Texts);

    /// <inheritdoc/>
    public FactTexts Texts { get; } = new PooledTexts(database.Texts);

    /// <inheritdoc/>
    public IReadOnlyList<StoredObject> Resolve(string portfolio, ObjectType type, IReadOnlyList<DeliveredObject> objects)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(objects);
        using SqliteReader reader = Database.OpenReader();
        var lookup = new ObjectLookup(reader.Prepare, PortfolioNumber.Find(reader.Prepare, portfolio), type, StoredCatalog.Read(reader), Database.Texts);
        return [.. objects.Select(one => lookup.Find(one).Stored)];
    }

    /// <inheritdoc/>
    public Task Apply(FeedOpening feed, ObjectType type, IReadOnlyList<DeliveredObject> objects, CancellationToken cancellation) =>
        Database.Writer.Write(session => Write(session, feed, type, objects), WriteMode.Alone, cancellation);

    /// <summary>
    /// Takes what somebody says of one object by hand, in one transaction: a delivery of its own, so that the history of its facts is whole.
    /// Its cases hear the news by day, and not by the night.
    /// </summary>
    /// <param name="declaration">The delivery.</param>
    /// <param name="type">The type of the object.</param>
    /// <param name="one">What is said.</param>
    public Task<ChangedObject> Change(FeedDeclaration declaration, ObjectType type, DeliveredObject one) =>
        Database.Writer.Write(session => Change(session, declaration, type, one), WriteMode.Alone);

    private ChangedObject Change(WriteSession session, FeedDeclaration declaration, ObjectType type, DeliveredObject one)
    {
        FactCatalog catalog = Declared(session, type);
        FoundObject found = new ObjectLookup(session.Prepare, PortfolioNumber.Find(session.Prepare, declaration.Portfolio), type, catalog, Database.Texts).Find(one);
        if (found.Stored.Defect != ObjectDefect.None)
            return new ChangedObject(0, false, null, found.Stored.Defect, FeedVerdict.Apply);
        FeedOpening feed = FeedLedger.Begin(session, declaration);
        if (feed.Verdict != FeedVerdict.Apply)
            return new ChangedObject(found.Stored.Id, false, null, ObjectDefect.None, feed.Verdict);
        var totals = new FeedTotals();
        (long Id, ObjectVerdict Verdict)? written = new ObjectRows(session, feed, type, catalog, Database.Texts, null, totals).Write(one, found);
        _texts.Store(session, _texts.Count);
        FeedLedger.AddTotals(session, feed.Number, totals);
        FeedLedger.Finish(session, feed, new FeedClosing(false, 1, 0));
        return new ChangedObject(written?.Id ?? found.Stored.Id, found.Stored.Id == 0, written?.Verdict, ObjectDefect.None, written is null ? FeedVerdict.OlderPosition : FeedVerdict.Apply);
    }

    private void Write(WriteSession session, FeedOpening feed, ObjectType type, IReadOnlyList<DeliveredObject> objects)
    {
        FactCatalog catalog = Declared(session, type);
        var totals = new FeedTotals();
        var rows = new ObjectRows(session, feed, type, catalog, Database.Texts, new NoveltyRows(session, feed), totals);
        var lookup = new ObjectLookup(session.Prepare, feed.Portfolio, type, catalog, Database.Texts);
        foreach (DeliveredObject one in objects)
            rows.Write(one, lookup.Find(one));
        rows.Finish();
        _texts.Store(session, _texts.Count);
        FeedLedger.AddTotals(session, feed.Number, totals);
    }

    private static FactCatalog Declared(WriteSession session, ObjectType type)
    {
        FactCatalog stored = StoredCatalog.Read(session.Prepare);
        FactCatalogExtension extension = stored.With([.. type.Attributes]);
        if (extension.Conflicts.Count > 0)
            throw new InvalidOperationException($"objects '{type.Key}': expected fields that fit what is declared, found '{extension.Conflicts[0].Name}', which {extension.Conflicts[0].Reason}");
        if (extension.Catalog.Count > stored.Count)
            StoredCatalog.Write(session, extension.Catalog);
        return extension.Catalog;
    }
}
