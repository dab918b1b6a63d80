using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Domain.Offers;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.StateHash;
using Collections.Testing.Reference;
using System.Globalization;

namespace Collections.Proofs.Differential;

/// <summary>A trial's books in a SQLite database: accounts with declared attributes, events in the inbox, one strategy.</summary>
internal sealed class SqliteBooks : IModelBooks, IDisposable
{
    private const int Strategy = 3;
    private const long MicrosecondsOf1970 = 62_135_596_800_000_000;
    private readonly SqliteDatabase database;
    private readonly FactCatalog catalog = FactCatalog.BuiltIn.With([.. RandomScenario.Facts.Columns.Where(IsDeclared).Select(Declared)]).Catalog;
    private readonly int[] order;
    private long messages;

    /// <param name="empty">Whence the database comes.</param>
    /// <param name="scenario">Whose accounts they are.</param>
    /// <param name="shuffle">
    /// Seed of the order in which accounts get their numbers, and of which accounts are one customer's; null = in the order
    /// of their names, each a customer's only one.
    /// </param>
    /// <param name="bug">A bug that is planted into the database; null = none.</param>
    public SqliteBooks(EmptyDatabase empty, RandomScenario scenario, int? shuffle, string? bug = null)
    {
        database = empty.Open();
        Pool = database.Texts;
        Store = new SqliteRunStore(database, 1, catalog, Pool);
        order = [.. scenario.Accounts];
        if (shuffle is { } seed) new Random(seed).Shuffle(order);
        Numbers = Numbered(order, shuffle is null ? null : new Random(shuffle.Value + 1));
        database.Writer.Write(session => Fill(session, scenario)).GetAwaiter().GetResult();
        if (bug is not null) database.Writer.Write(session => session.Prepare(bug).Execute()).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public IRunStore Store { get; }

    /// <inheritdoc/>
    public TextPool Pool { get; }

    /// <summary>The id of each account.</summary>
    public IReadOnlyDictionary<int, long> Numbers { get; }

    /// <summary>The state hash.</summary>
    public string Hash() => StateDump.Write(database);

    /// <inheritdoc/>
    public void Tell(RandomScenario scenario, int day, Plan plan) => database.Writer.Write(session =>
    {
        var offers = string.Join(',', ModelRuns.OfferNodes(plan));
        foreach (var account in order)
        {
            var facts = session.Prepare("UPDATE account SET attributes = ?2, f_past_due = ?3 WHERE tenant_id = 1 AND id = ?1");
            var known = scenario.FactsOf(account, day);
            facts.Bind(1, Numbers[account]);
            facts.BindBlob(2, Attributes(session, known));
            facts.Bind(3, known[RandomScenario.Facts.IndexOf(RandomScenario.OwedFact)] is NumberValue owed && owed.Value.TryGetScaled(2, out var hundredths) ? hundredths : null);
            facts.Execute();
            foreach (var (message, at, content) in scenario.News(account, day)) Receive(session, Numbers[account], message, at, content is null ? null : Json(content.Key is { } key ? content.Payload.With(NewsContent.KeyMember, key) : content.Payload));
            if (scenario.Words(account, day) is { Count: > 0 } words && offers.Length > 0) Say(session, Numbers[account], words, offers);
        }
    }).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public RunTicket Begin(DateOnly date) => database.Writer.Write(session =>
    {
        var number = session.Scalar(string.Create(CultureInfo.InvariantCulture, $"SELECT number FROM run WHERE business_date = {date.DayNumber}"));
        var isResumed = number > 0;
        if (!isResumed)
        {
            number = session.Scalar("SELECT coalesce(max(number), 0) + 1 FROM run");
            session.Prepare(string.Create(CultureInfo.InvariantCulture, $"""
                INSERT INTO run(tenant_id, number, portfolio_id, business_date, sequence, last_feed, kind, state, started_at)
                VALUES (1, {number}, 1, {date.DayNumber}, 0, 0, 0, 0, 0)
                """)).Execute();
        }
        return new RunTicket(number, session.Acquire(RunLease.Name, "proof").Number, isResumed);
    }).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public IReadOnlyList<string> Traces(RandomScenario scenario, Plan plan)
    {
        database.Writer.Write(session => AddElements(session, plan)).GetAwaiter().GetResult();
        using var reader = database.OpenReader();
        var read = new StoredTraces(reader, plan, Pool);
        return [.. scenario.Accounts.Select(account => read.Of(RandomScenario.Name(account), Numbers[account]))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Offers(RandomScenario scenario)
    {
        using var reader = database.OpenReader();
        var read = StoredOffers.Of(reader);
        return [.. scenario.Accounts.Select(account => ReferenceTraces.OffersOf(RandomScenario.Name(account), read[Numbers[account]]))];
    }

    public void Dispose() => database.Dispose();

    private static Dictionary<int, long> Numbered(int[] order, Random? sharing)
    {
        var numbers = new Dictionary<int, long>();
        var (customer, ordinal) = (0L, 1L);
        foreach (var account in order)
        {
            (customer, ordinal) = sharing?.Next(4) == 0 && customer > 0 ? (customer, ordinal + 1) : (customer + 1 + (sharing?.Next(5) ?? 0), 1);
            numbers.Add(account, (customer << AccountId.OrdinalBits) | ordinal);
        }
        return numbers;
    }

    /// <summary>The last one is a fact of every account.</summary>
    private static bool IsDeclared(ColumnDefinition column) => column.Name != RandomScenario.OwedFact;

    private static AttributeDeclaration Declared(ColumnDefinition column) => new(
        column.Name,
        column.Type switch
        {
            ColumnType.Number => FactType.Number,
            ColumnType.Text => FactType.Text,
            ColumnType.Date => FactType.Date,
            _ => FactType.Flag,
        },
        column.Scale,
        false,
        true);

    private void Fill(WriteSession session, RandomScenario scenario)
    {
        session.Prepare("INSERT INTO portfolio VALUES (1, 1, 'cards', '{}', '{}')").Execute();
        session.Prepare($"INSERT INTO strategy VALUES (1, {Strategy}, 'random')").Execute();
        session.Prepare($"""
            INSERT INTO strategy_version(tenant_id, id, strategy_number, version, status, name, source, digest, created_at)
            VALUES (1, {ModelRuns.Version}, {Strategy}, 1, 1, 'random', '<x/>', x'00', 0)
            """).Execute();
        var insert = session.Prepare("""
            INSERT INTO account(tenant_id, id, portfolio_id, reference, status, position, first_feed, last_feed) VALUES (1, ?1, 1, ?2, 0, 1, 1, 1)
            """);
        foreach (var account in scenario.Accounts)
        {
            insert.Bind(1, Numbers[account]);
            insert.BindText(2, RandomScenario.Name(account));
            insert.Execute();
        }
    }

    private byte[] Attributes(WriteSession session, FeelValue[] facts)
    {
        var columns = new long[catalog.Count][];
        for (var i = 0; i < facts.Length && IsDeclared(RandomScenario.Facts.Columns[i]); i++) columns[Fact.BuiltInCount + i] = [Stored(session, RandomScenario.Facts.Columns[i], facts[i])];
        var blob = new byte[facts.Length * sizeof(long)];
        return blob[..AttributeBlob.Write(blob, columns, 0)];
    }

    private long Stored(WriteSession session, ColumnDefinition column, FeelValue value) => value switch
    {
        NumberValue number when number.Value.TryGetScaled(column.Scale, out var scaled) => scaled,
        StringValue text => CodeOf(session, text.Value),
        DateValue date => date.Value.DayNumber,
        BooleanValue flag => flag.Value ? 1 : 0,
        _ => FactNull.Value,
    };

    /// <summary>Facts stand in the database as codes, so their texts stand there first, with all that came before them.</summary>
    private int CodeOf(WriteSession session, string text)
    {
        var code = Pool.Add(text);
        for (var known = (int)session.Scalar("SELECT count(*) FROM text_code"); known <= code; known++)
        {
            var insert = session.Prepare("INSERT INTO text_code VALUES (1, ?1, ?2)");
            insert.Bind(1, known);
            insert.BindText(2, Pool[known]);
            insert.Execute();
        }
        return code;
    }

    /// <summary>A word reaches the step that came first of those that wait for one.</summary>
    private void Say(WriteSession session, long account, IReadOnlyList<(DateTime At, OfferOrder Order)> words, string offers)
    {
        var select = session.Prepare($"""
            SELECT t.case_id, t.seq FROM token t JOIN collection_case c ON c.id = t.case_id
            WHERE c.state = 0 AND c.id >> {CaseId.SubjectShift} = ?1 AND t.node IN ({offers}) ORDER BY t.seq LIMIT 1
            """);
        select.Bind(1, account);
        (long Case, int Seq)? visit = select.Step() ? (select.ColumnLong(0), select.ColumnInt(1)) : null;
        select.Reset();
        if (visit is not var (caseId, seq)) return;
        foreach (var (at, order) in words) Receive(session, account, OfferOrder.EventName, at, (order with { Case = caseId, Seq = seq }).Write());
    }

    private void Receive(WriteSession session, long account, string message, DateTime at, string? payload)
    {
        var insert = session.Prepare("""
            INSERT INTO inbox(tenant_id, number, source, message_id, account_id, name, effective_at, payload, state) VALUES (1, ?1, 'proof', ?2, ?3, ?4, ?5, ?6, 0)
            """);
        insert.Bind(1, ++messages);
        insert.BindText(2, messages.ToString(CultureInfo.InvariantCulture));
        insert.Bind(3, account);
        insert.BindText(4, message);
        insert.Bind(5, (at.Ticks / TimeSpan.TicksPerMicrosecond) - MicrosecondsOf1970);
        if (payload is null) insert.BindNull(6);
        else insert.BindText(6, payload);
        insert.Execute();
    }

    /// <summary>Literals of FEEL are JSON, but for the names of contexts.</summary>
    private static string Json(FeelValue value) => value is ContextValue context
        ? $"{{{string.Join(',', context.Entries.Select(entry => $"\"{entry.Key}\":{Json(entry.Value)}"))}}}"
        : FeelLiteral.Write(value);

    private static void AddElements(WriteSession session, Plan plan)
    {
        for (var ordinal = 0; ordinal < plan.Elements.Count; ordinal++)
        {
            var insert = session.Prepare($"INSERT INTO plan_element VALUES (1, {ModelRuns.Version}, ?1, ?2, 0)");
            insert.Bind(1, ordinal);
            insert.BindText(2, plan.Elements[ordinal]);
            insert.Execute();
        }
    }
}
