using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Rates;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// The runs of one portfolio in a SQLite database. A part is loaded by scans of accounts, cases and
/// tokens in the order of their ids on a reading connection, and written in one transaction on the
/// writer's thread under <see cref="RunLease"/>. Several threads may load at a time, each its own
/// batch.
/// </summary>
public sealed class SqliteRunStore : IRunStore
{
    private readonly SqliteDatabase _database;
    private readonly long _portfolio;
    private readonly FactCatalog _catalog;
    private readonly StoredTexts _texts;
    private readonly StoredPaths _paths = new();
    private readonly StrategyNumbers _strategies;
    private volatile RunScope? _scope;

    /// <summary>A store over an open, migrated database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="portfolio">Whose accounts are the subjects.</param>
    /// <param name="catalog">What the columns of facts are called and where they are stored.</param>
    /// <param name="pool">What text codes stand for: made of the database's texts in the order of their codes.</param>
    public SqliteRunStore(SqliteDatabase database, long portfolio, FactCatalog catalog, TextPool pool)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        _portfolio = portfolio;
        _catalog = catalog;
        _texts = new StoredTexts(pool);
        _strategies = new StrategyNumbers(database);
    }

    /// <summary>How far back the facts of history reach.</summary>
    public HistoryTerms History { get; init; } = new();

    /// <summary>Types of objects whose cases are worked in line with those of the debts.</summary>
    public IReadOnlyCollection<string> InLine { get; init; } = [];

    /// <summary>Customers that no run works, nor opens cases for: what stands for one of their cases cannot be read. Null = none.</summary>
    public IReadOnlySet<long>? HeldCustomers { get; init; }

    /// <summary>How rates are read.</summary>
    public RateTerms Rates { get; init; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int subjectsPerPart) =>
        Plan(ticket, 0, reader => PartPlan.Cut(SubjectScan.All(reader, _portfolio, 0, long.MaxValue), 0, subjectsPerPart));

    /// <inheritdoc/>
    public IReadOnlyList<PartKey> Parts(RunTicket ticket, int stage, SetDecision decision, int subjectsPerPart)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Plan(ticket, stage, _ => PartPlan.Cut(decision.Subjects, stage, subjectsPerPart));
    }

    /// <inheritdoc/>
    public void Load(RunTicket ticket, PartKey part, LoadPurpose purpose, SetDecision? decision, PartBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        LoadedPart loaded = LoadedPart.Of(batch);
        loaded.Facts ??= new FactReading(batch, _catalog, History, InLine);
        RunScope scope = ScopeOf(ticket);
        loaded.Images.Begin(scope.KeepsImages, RunClock.AtStartOf(scope.BusinessDate));
        using SqliteReader reader = _database.OpenReader();
        var ranges = new SubjectRanges(part, decision, HeldCustomers);
        FactScan.Load(reader, ranges, _portfolio, loaded.Facts, scope.BusinessDate, scope.Rates, batch, loaded);
        new CaseScan(_strategies, batch, loaded).Load(reader, ranges);
        TokenScan.Load(reader, ranges, batch, loaded);
        HoldScan.Load(reader, ticket.Number, ranges, batch);
        MarkScan.Load(reader, ranges, (int)scope.BusinessDate, batch);
        new EventScan(batch, loaded).Load(reader, scope, ranges, withNews: purpose == LoadPurpose.Advance);
        foreach (PlanBatch plan in batch.Plans)
            plan.Columns.Count = batch.Count;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> Commit(RunTicket ticket, PartBatch batch, PartOutcome outcome) =>
        new PartWrite(ticket, ScopeOf(ticket), batch, outcome, _texts, _paths, _strategies).Execute(_database.Writer);

    /// <summary>What is loaded from here on is of a run whose row the session writes: its parts are written by it, all of them or none.</summary>
    public void Begin(WriteSession session, RunTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(ticket);
        _scope = RunScope.Read(session.Prepare, ticket.Number, Rates);
    }

    /// <summary>What is loaded from here on, by the ticket of run 0, is of a date and written by nobody.</summary>
    public void Rehearse(DateOnly date)
    {
        using SqliteReader reader = _database.OpenReader();
        _scope = RunScope.Unwritten(reader.Prepare, _portfolio, date.DayNumber, Rates);
    }

    /// <summary>Writes a part within the session that <see cref="Begin"/> named.</summary>
    public void Write(WriteSession session, RunTicket ticket, PartBatch batch, PartOutcome outcome) =>
        new PartWrite(ticket, ScopeOf(ticket), batch, outcome, _texts, _paths, _strategies).Write(session);

    /// <inheritdoc/>
    public SetDecision? FindDecision(RunTicket ticket, PlanRun plan, int planPlace, int node)
    {
        using SqliteReader reader = _database.OpenReader();
        return SetDecisions.Find(reader, ticket, plan, planPlace, node);
    }

    /// <inheritdoc/>
    public Task Commit(RunTicket ticket, PlanRun plan, SetDecision decision)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int strategy = _strategies.Of(plan.Plan.Version);
        int texts = _texts.Count;
        return _database.Writer.Write(session =>
        {
            _texts.Store(session, texts);
            SetDecisions.Store(session, ticket, strategy, decision);
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> StandingAt(RunTicket ticket, PlanRun plan, int node)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using SqliteReader reader = _database.OpenReader();
        HashSet<long> aside = PartPlan.Aside(reader, ticket);
        return [.. SetDecisions.Standing(reader, plan.Plan.Version, node).Where(subject => !aside.Contains(subject))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> Subjects(PartKey part)
    {
        using SqliteReader reader = _database.OpenReader();
        return [.. SubjectScan.All(reader, _portfolio, part.From, part.To)];
    }

    /// <inheritdoc/>
    public Task SetAside(RunTicket ticket, PartKey? part, PlanRun? plan, Poison poison)
    {
        ArgumentNullException.ThrowIfNull(poison);
        int strategy = plan is null ? 0 : _strategies.Of(plan.Plan.Version);
        return _database.Writer.Write(session =>
        {
            RunLease.Check(session, ticket);
            if (part is { } claimed)
                PartPlan.SetAside(session, ticket, claimed, poison.Subject);
            PoisonRows.Raise(session, ticket, plan?.Plan.Version, strategy, poison);
        });
    }

    /// <inheritdoc/>
    public bool IsFatal(Exception failure) => failure is FenceLostException or PartClaimedException or OutOfStepException or ObjectDisposedException or WritesEndedException
        or SqliteFailureException { IsOfTheData: false };

    /// <inheritdoc/>
    public void SortByReference(long[] subjects, Span<int> places)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        using SqliteReader reader = _database.OpenReader();
        SubjectScan.SortByReference(reader, subjects, places);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<int, int> OpenCasesBy(int commonVariable)
    {
        using SqliteReader reader = _database.OpenReader();
        return SubjectScan.OpenCasesBy(reader, commonVariable);
    }

    private IReadOnlyList<PartKey> Plan(RunTicket ticket, int stage, Func<SqliteReader, IReadOnlyList<PartKey>> cut)
    {
        IReadOnlyList<PartKey> parts;
        using (SqliteReader reader = _database.OpenReader())
        {
            if (PartPlan.Open(reader, ticket, stage) is { } planned)
                return planned;
            parts = cut(reader);
        }

        _database.Writer.Write(session => PartPlan.Store(session, ticket, parts)).GetAwaiter().GetResult();
        return parts;
    }

    private RunScope ScopeOf(RunTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (_scope is { } known && known.Run == ticket.Number)
            return known;
        using SqliteReader reader = _database.OpenReader();
        return _scope = RunScope.Read(reader.Prepare, ticket.Number, Rates);
    }
}
