using Collections.Domain.Facts;
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
public sealed class SqliteObjectStore(SqliteDatabase database) : IObjectStore
{
    private const string SelectPortfolio = $"SELECT id FROM portfolio WHERE tenant_id = {Tenant.Key} AND name = ?1";

    private readonly StoredTexts _texts = new(database.Texts);

    /// <inheritdoc/>
    public FactTexts Texts { get; } = new PooledTexts(database.Texts);

    /// <inheritdoc/>
    public IReadOnlyList<StoredObject> Resolve(string portfolio, ObjectType type, IReadOnlyList<DeliveredObject> objects)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(objects);
        using SqliteReader reader = database.OpenReader();
        Statement select = reader.Prepare(SelectPortfolio);
        select.BindText(1, portfolio);
        long number = select.Step() ? select.ColumnLong(0) : 0;
        select.Reset();
        var lookup = new ObjectLookup(reader.Prepare, number, type, StoredCatalog.Read(reader), database.Texts);
        return [.. objects.Select(one => lookup.Find(one).Stored)];
    }

    /// <inheritdoc/>
    public FeedOpening BeginFeed(FeedDeclaration declaration) =>
        database.Writer.Write(session => FeedLedger.Begin(session, declaration)).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Task Apply(FeedOpening feed, ObjectType type, IReadOnlyList<DeliveredObject> objects, CancellationToken cancellation) =>
        database.Writer.Write(session => Write(session, feed, type, objects), WriteMode.Alone, cancellation);

    /// <inheritdoc/>
    public Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation) =>
        database.Writer.Write(session => FeedLedger.Finish(session, feed, closing), WriteMode.Alone, cancellation);

    private void Write(WriteSession session, FeedOpening feed, ObjectType type, IReadOnlyList<DeliveredObject> objects)
    {
        FactCatalog catalog = Declared(session, type);
        var totals = new FeedTotals();
        var rows = new ObjectRows(session, feed, type, catalog, database.Texts, new NoveltyRows(session, feed), totals);
        var lookup = new ObjectLookup(session.Prepare, feed.Portfolio, type, catalog, database.Texts);
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
