using System.Globalization;
using Collections.Contracts.Databases;
using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Novelties;
using Collections.Engine.Planning;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.StateHash;

namespace Collections.Contracts.Runs;

/// <summary>A database with one strategy and a few accounts, and its nights.</summary>
internal sealed class Portfolio : IDisposable
{
    public static readonly DateOnly Monday = new(2026, 3, 2);

    private readonly TemporaryDatabase _temporary = new();

    public Portfolio()
    {
        Database.Run("INSERT INTO portfolio VALUES (1, 1, 'cards', '{}', '{}')").Wait();
        Database.Run("INSERT INTO strategy VALUES (1, 3, 'early')").Wait();
        Database.Run("""
            INSERT INTO strategy_version(tenant_id, id, strategy_number, version, status, name, source, digest, created_at)
            VALUES (1, 7, 3, 1, 1, 'early', '<x/>', x'00', 0)
            """).Wait();
    }

    /// <summary>The plan that its nights run.</summary>
    public Func<ColumnSchema, TextPool, Plan> Strategy { get; init; } = EarlyStrategy.Plan;

    public SqliteDatabase Database => _temporary.Database;

    public string Folder => _temporary.Folder;

    public static ColumnSchema Facts { get; } = new([.. FactCatalog.BuiltIn.Definitions.Select(fact => new ColumnDefinition(
        fact.Name,
        fact.Type switch
        {
            FactType.Number => ColumnType.Number,
            FactType.Text => ColumnType.Text,
            FactType.Date => ColumnType.Date,
            _ => ColumnType.Boolean,
        },
        fact.Scale))]);

    /// <summary>The id of a customer's account.</summary>
    public static long Account(long customer, int ordinal = 1) => (customer << 12) | (uint)ordinal;

    /// <summary>The id of the case of a customer's first account under the strategy.</summary>
    public static long Case(long customer, int episode = 1) => (Account(customer) << 23) | (EarlyStrategy.Number << 11) | (uint)episode;

    /// <summary>Adds an account, or changes what it owes; amounts in whole units.</summary>
    public void Owe(long customer, long pastDue, int daysPastDue = 10, int ordinal = 1, long portfolio = 1) => Database.Run(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        INSERT INTO account(tenant_id, id, portfolio_id, reference, status, position, first_feed, last_feed, f_company, f_past_due, f_days_past_due)
        VALUES (1, {Account(customer, ordinal)}, {portfolio}, 'A{1000 - customer}-{ordinal}', 0, 1, 1, 1, 5, {pastDue * 100}, {daysPastDue})
        ON CONFLICT(tenant_id, id) DO UPDATE SET f_past_due = excluded.f_past_due, f_days_past_due = excluded.f_days_past_due
        """)).Wait();

    /// <summary>Adds a feed with novelties.</summary>
    public void Hear(int feed, DateOnly position, params (long Customer, NoveltyKinds Kinds)[] novelties)
    {
        Database.Run($"""
            INSERT INTO feed(tenant_id, number, name, portfolio_id, position, sequence, kind, digest, rows_read, accepted, rejected, state, started_at)
            VALUES (1, {feed}, 'cards', 1, {position.DayNumber}, 1, 0, x'00', 1, 1, 0, 1, 0)
            """).Wait();
        foreach ((long customer, NoveltyKinds kinds) in novelties)
            Database.Run($"INSERT INTO novelty(tenant_id, feed, account_id, kind, amount, detail) VALUES (1, {feed}, {Account(customer)}, {(int)kinds}, 0, NULL)").Wait();
    }

    /// <summary>Adds an event to the inbox.</summary>
    public void Receive(long customer, string message, string id, string? payload = null, long at = 0) => Database.Run(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        INSERT INTO inbox(tenant_id, number, source, message_id, account_id, name, effective_at, payload, state)
        VALUES (1, (SELECT coalesce(max(number), 0) + 1 FROM inbox), 'bank', '{id}', {Account(customer)}, '{message}', {at}, {(payload is null ? "NULL" : $"'{payload}'")}, 0)
        """)).Wait();

    /// <summary>BPMN ids of the nodes where the case of a customer's first account stands, ordered.</summary>
    public string Standing(long customer)
    {
        Plan plan = Strategy(Facts, new TextPool());
        string nodes = Database.Read($"SELECT node FROM token WHERE case_id = {Case(customer)}");
        return string.Join(' ', nodes.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(node => plan.Nodes[int.Parse(node, CultureInfo.InvariantCulture)].ElementId)
            .Order(StringComparer.Ordinal));
    }

    public (SqliteRunStore Store, RunDefinition Definition) Open(DateOnly date, int subjectsPerPart)
    {
        // The pool that intake of the same process has; texts that a test has written by hand are in it too.
        TextPool pool = Database.Texts;
        using (SqliteReader reader = Database.OpenReader())
        {
            foreach (string text in TextCodes.Read(reader))
                pool.Add(text);
        }

        Plan plan = Strategy(Facts, pool);
        var definition = new RunDefinition
        {
            Plans = [new Engine.Batches.PlanRun(plan)],
            Opens = [true],
            Facts = Facts,
            Pool = pool,
            Clock = new RunClock(RunClock.AtStartOf(date.DayNumber) + (18 * 3_600_000L), (day, count) => day + count),
            Scope = plan.EntryConditions[0].Condition,
            ClosingMessages = NoveltyMessages.Closing.ToDictionary(pool.Add, pool.Add),
            AmountFact = Fact.PastDue,
            BandBounds = [1000_00],
            SubjectsPerPart = subjectsPerPart,
        };
        return (new SqliteRunStore(Database, 1, FactCatalog.BuiltIn, pool), definition);
    }

    /// <summary>Begins the run of a date, or takes it up again.</summary>
    public RunTicket Begin(DateOnly date) => Database.Writer.Write(session =>
    {
        long number = session.Scalar($"SELECT number FROM run WHERE business_date = {date.DayNumber}");
        bool isResumed = number > 0;
        if (!isResumed)
        {
            number = session.Scalar("SELECT coalesce(max(number), 0) + 1 FROM run");
            session.Run($"""
                INSERT INTO run(tenant_id, number, portfolio_id, business_date, sequence, last_feed, kind, state, started_at)
                VALUES (1, {number}, 1, {date.DayNumber}, 0, (SELECT coalesce(max(number), 0) FROM feed), 0, 0, 0)
                """);
        }

        return new RunTicket(number, session.Acquire(RunLease.Name, "test").Number, isResumed);
    }).Result;

    /// <summary>Applies what waits for a customer's account, as the day does.</summary>
    public void React(DateOnly date, params long[] customers)
    {
        (SqliteRunStore store, RunDefinition definition) = Open(date, 1);
        RunTicket ticket = Database.Writer.Write(session =>
        {
            session.Run($"""
                INSERT INTO run(tenant_id, number, portfolio_id, business_date, sequence, last_feed, kind, state, started_at)
                SELECT 1, max(number) + 1, 1, {date.DayNumber}, max(sequence) + 1, (SELECT coalesce(max(number), 0) FROM feed), 2, 0, 0 FROM run
                """);
            return new RunTicket(session.Scalar("SELECT max(number) FROM run"), session.Acquire(RunLease.Name, "day").Number, IsResumed: false);
        }).Result;
        var day = new Run(definition, store, ticket);
        for (int i = 0; i < customers.Length; i++)
            day.React(Account(customers[i]), i);
    }

    /// <summary>Works a night.</summary>
    public RunReport Night(DateOnly date, int subjectsPerPart = 3, Action<int>? afterPart = null, CancellationToken cancellation = default)
    {
        (SqliteRunStore store, RunDefinition definition) = Open(date, subjectsPerPart);
        return new Run(definition, store, Begin(date)) { Progress = (done, _) => afterPart?.Invoke(done) }.Execute(cancellation);
    }

    /// <summary>All that runs have written, but for clock times and text codes, which may differ between equal histories.</summary>
    public string State() => string.Join("\n---\n", new[]
    {
        "SELECT id, version_id, company, level, state, s.text, q.text, opened_on, opened_run, closed_on, r.text, last_seq, hex(variables), ver FROM collection_case c LEFT JOIN text_code s ON s.code = c.segment LEFT JOIN text_code q ON q.code = c.queue LEFT JOIN text_code r ON r.code = c.close_reason ORDER BY 1",
        "SELECT case_id, seq, scope, node, flow, due, hex(extra) FROM token ORDER BY 1, 2",
        "SELECT j.run, j.case_id, j.stage, hex(p.steps) FROM journal j JOIN path p ON p.version_id = 7 AND p.id = j.path_id ORDER BY 1, 2, 3",
        "SELECT run, case_id, seq, node, kind, channel, t.text, recipient, earliest, parameters, state FROM outbox o JOIN text_code t ON t.code = o.template ORDER BY 1, 2, 3",
        "SELECT case_id, seq, node, run, t.text, q.text, due, state, form FROM task k JOIN text_code t ON t.code = k.title LEFT JOIN text_code q ON q.code = k.queue ORDER BY 1, 2",
        "SELECT case_id, seq, batch, amount, from_date, to_date, f.text FROM placement p JOIN text_code f ON f.code = p.firm ORDER BY 1, 2",
        "SELECT number, run, version_id, node, state, cases, amount FROM placement_batch ORDER BY 1",
        "SELECT run, node, case_id, seq, t.text FROM set_result s JOIN text_code t ON t.code = s.outcome ORDER BY 1, 2, 3, 4",
        "SELECT run, element, t.text, band, cases, amount FROM rollup r LEFT JOIN text_code t ON t.code = r.segment ORDER BY 1, 2, 3, 4",
        "SELECT account_id, t.text, since_run FROM exclusion e JOIN text_code t ON t.code = e.reason ORDER BY 1",
        "SELECT number, state, applied_run FROM inbox ORDER BY 1",
    }.Select(Database.Read));

    public void Dispose() => _temporary.Dispose();
}
