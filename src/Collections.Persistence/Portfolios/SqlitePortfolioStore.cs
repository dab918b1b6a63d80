using Collections.Domain.Accounts;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Portfolios;

/// <summary>
/// Portfolios in SQLite. Accounts are looked up on the calling thread while the writer writes the chunk before. Make
/// one store for each intake.
/// </summary>
public sealed class SqlitePortfolioStore : IPortfolioStore
{
    private readonly SqliteDatabase database;
    private readonly StoredTexts texts;
    private AccountLookup? accounts;
    private CustomerNumbers? customers;
    private bool hasAccounts;

    /// <summary>A store over a migrated database.</summary>
    public SqlitePortfolioStore(SqliteDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        this.database = database;
        texts = new StoredTexts(database.Texts);
        Texts = new PooledTexts(database.Texts);
        using SqliteReader reader = database.OpenReader();
        Catalog = StoredCatalog.Read(reader);
    }

    /// <inheritdoc/>
    public FactCatalog Catalog { get; private set; }

    /// <inheritdoc/>
    public FactTexts Texts { get; }

    /// <inheritdoc/>
    public IReadOnlyList<AttributeConflict> Declare(IReadOnlyList<AttributeDeclaration> attributes) => Declare(attributes, loosens: false);

    /// <summary>As the other; an admin's word may also take a protection away.</summary>
    public IReadOnlyList<AttributeConflict> Declare(IReadOnlyList<AttributeDeclaration> attributes, bool loosens)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        FactCatalogExtension extension = Catalog.With(attributes, loosens);
        if (extension.Conflicts.Count > 0 || attributes.Count == 0)
            return extension.Conflicts;
        database.Writer.Write(session => StoredCatalog.Write(session, extension.Catalog)).GetAwaiter().GetResult();
        Catalog = extension.Catalog;
        return [];
    }

    /// <inheritdoc/>
    public IEnumerable<(ContactPointKind Kind, string Address)> HeldContacts()
    {
        using SqliteReader reader = database.OpenReader();
        Statement select = reader.Prepare($"SELECT kind, value FROM contact_point WHERE tenant_id = {Tenant.Key} AND valid = 0");
        while (select.Step())
            yield return ((ContactPointKind)select.ColumnInt(0), select.Text(1)!);
    }

    /// <inheritdoc/>
    public FeedOpening BeginFeed(FeedDeclaration declaration)
    {
        FeedOpening opening = database.Writer.Write(session => FeedLedger.Begin(session, declaration)).GetAwaiter().GetResult();
        using SqliteReader reader = database.OpenReader();
        accounts = new AccountLookup(Catalog);
        customers = new CustomerNumbers(reader, declaration.AcceptedRows);
        hasAccounts = HasAccounts(reader, opening.Portfolio);
        return opening;
    }

    /// <inheritdoc/>
    public void Resolve(FeedOpening feed, ChunkWork work)
    {
        customers!.Begin(work.Chunk);
        using SqliteReader reader = database.OpenReader();
        if (hasAccounts)
            accounts!.Fill(reader, feed.Portfolio, work);
        else
            Array.Clear(work.Stored.AccountIds);
        CorrectedAccounts.Fill(reader, feed, work);
        for (int row = 0; row < work.Chunk.Count; row++)
            ResolveCustomer(reader, work, row);
    }

    /// <inheritdoc/>
    public Task Apply(FeedOpening feed, ChunkWork work, CancellationToken cancellation)
    {
        NewRows added = NewRows.Of(feed, Catalog, work);
        Task written = database.Writer.Write(session => ChunkWrite.Run(session, feed, Catalog, texts, added, work), WriteMode.Alone, cancellation);
        customers!.End(written);
        return written;
    }

    /// <inheritdoc/>
    public Task MarkAbsent(FeedOpening feed, CancellationToken cancellation) =>
        hasAccounts ? new AbsentAccounts(database, feed).Mark(cancellation) : Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<FeedTotals> Finish(FeedOpening feed, FeedClosing closing, CancellationToken cancellation)
    {
        if (closing.TakesSnapshot)
            await new MonthSnapshots(database, feed).Take(cancellation).ConfigureAwait(false);
        return await database.Writer.Write(session => FeedLedger.Finish(session, feed, closing), WriteMode.Alone, cancellation).ConfigureAwait(false);
    }

    private static bool HasAccounts(SqliteReader reader, int portfolio)
    {
        Statement select = reader.Prepare($"SELECT 1 FROM account WHERE tenant_id = {Tenant.Key} AND portfolio_id = ?1 LIMIT 1");
        select.Bind(1, portfolio);
        bool has = select.Step();
        select.Reset();
        return has;
    }

    private void ResolveCustomer(SqliteReader reader, ChunkWork work, int row)
    {
        StoredAccounts stored = work.Stored;
        stored.IsNewAccount[row] = stored.IsNewCustomer[row] = stored.IsOtherOwner[row] = false;
        if (work.Chunk.IsRejected[row])
            return;
        if (stored.AccountIds[row] == 0)
        {
            stored.AccountIds[row] = customers!.NewAccount(reader, work.Chunk, row, out stored.IsNewCustomer[row]);
            stored.IsNewAccount[row] = true;
        }
        else if (stored.CustomerPrints[row] != work.Chunk.CustomerPrints[row])
        {
            stored.IsOtherOwner[row] = customers!.Find(reader, work.Chunk, row) != stored.AccountIds[row] >> AccountId.OrdinalBits;
        }
    }
}
