using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Contracts.Databases;

/// <summary>Each constraint is met by a row, then violated by a second one.</summary>
public sealed class ConstraintTests(SharedDatabase shared) : IClassFixture<SharedDatabase>
{
    private const string Case = "INSERT INTO collection_case(tenant_id, id, version_id, level, state, opened_on, opened_run, last_seq, ver)";
    private const string Outbox = "INSERT INTO outbox(tenant_id, run, case_id, seq, node, kind, channel, template, state, attempt)";
    private const string Placement = "INSERT INTO placement(tenant_id, case_id, seq, batch, amount, from_date, to_date, firm)";
    private const string Version = "INSERT INTO strategy_version(tenant_id, id, strategy_number, version, status, name, source, digest, created_at)";
    private const string Inbox = "INSERT INTO inbox(tenant_id, number, source, message_id, name, effective_at, state)";
    private const string Feed = "INSERT INTO feed(tenant_id, number, name, portfolio_id, position, sequence, kind, digest, rows_read, accepted, rejected, state, started_at)";
    private const string Run = "INSERT INTO run(tenant_id, number, portfolio_id, business_date, sequence, last_feed, kind, state, started_at)";
    private const string Account = "INSERT INTO account(tenant_id, id, portfolio_id, reference, status, position, first_feed, last_feed)";
    private const string Strategy = "INSERT INTO strategy(tenant_id, number, name) VALUES (1, 1, 'early')";

    public static TheoryData<string, string, string> Duplicates => new()
    {
        { "one case per subject, strategy and episode", $"{Case} VALUES (1, 2049, 1, 0, 1, 1, 1, 1, 1)", $"{Case} VALUES (1, 2049, 2, 0, 1, 1, 1, 1, 1)" },
        { "one open case per subject and strategy", $"{Case} VALUES (1, 2049, 1, 0, 0, 1, 1, 1, 1)", $"{Case} VALUES (1, 2050, 1, 0, 0, 1, 1, 1, 1)" },
        { "a token once", "INSERT INTO token VALUES (1, 5, 1, 0, 1, 1, NULL, NULL)", "INSERT INTO token VALUES (1, 5, 1, 0, 2, 2, NULL, NULL)" },
        { "a message once", $"{Outbox} VALUES (1, 1, 5, 1, 1, 1, 1, 1, 0, 0)", $"{Outbox} VALUES (1, 1, 5, 1, 2, 1, 1, 1, 0, 0)" },
        { "one way per run, case and stage", "INSERT INTO journal VALUES (1, 1, 5, 0, 1, 7)", "INSERT INTO journal VALUES (1, 1, 5, 0, 2, 7)" },
        { "one result per token", "INSERT INTO set_result VALUES (1, 1, 2, 5, 1, 0, NULL)", "INSERT INTO set_result VALUES (1, 1, 2, 5, 1, 1, NULL)" },
        { "one active placement per case", $"{Placement} VALUES (1, 5, 1, 1, 100, 10, NULL, 1)", $"{Placement} VALUES (1, 5, 2, 2, 100, 11, NULL, 2)" },
        { "an event once per source", $"{Inbox} VALUES (1, 1, 'bank', 'm-1', 'payment', 0, 0)", $"{Inbox} VALUES (1, 2, 'bank', 'm-1', 'payment', 0, 0)" },
        { "a delivery once", $"{Feed} VALUES (1, 1, 'core', 1, 10, 0, 0, x'00', 1, 1, 0, 0, 0)", $"{Feed} VALUES (1, 2, 'core', 1, 10, 0, 0, x'01', 1, 1, 0, 0, 0)" },
        { "a run once per date and sequence", $"{Run} VALUES (1, 1, 1, 10, 0, 0, 0, 0, 0)", $"{Run} VALUES (1, 2, 1, 10, 0, 0, 0, 0, 0)" },
        { "a part once", "INSERT INTO run_part VALUES (1, 1, 0, 3, 10, 20, 0, NULL, 9)", "INSERT INTO run_part VALUES (1, 1, 0, 3, 10, 20, 1, NULL, 9)" },
        { "a posting once per line", "INSERT INTO payment VALUES (1, 1, 5, 'p', 0, 10, 100, NULL, NULL, 0, NULL); INSERT INTO posting VALUES (1, 1, 1, 0, 100)", "INSERT INTO posting VALUES (1, 1, 1, 1, 100)" },
        { "a customer's reference once", "INSERT INTO customer VALUES (1, 1, 'C1', 0, NULL, NULL, 1)", "INSERT INTO customer VALUES (1, 2, 'C1', 0, NULL, NULL, 1)" },
        { "an account's reference once per portfolio", $"{Account} VALUES (1, 4096, 1, 'A1', 0, 10, 1, 1)", $"{Account} VALUES (1, 4097, 1, 'A1', 0, 10, 1, 1)" },
        { "a text has one code", "INSERT INTO text_code VALUES (1, 1, 'North')", "INSERT INTO text_code VALUES (1, 2, 'North')" },
        { "a strategy's name once", Strategy, "INSERT INTO strategy(tenant_id, number, name) VALUES (1, 2, 'early')" },
        { "a version once", $"{Strategy}; {Version} VALUES (1, 1, 1, 1, 0, 'v', '<x/>', x'00', 0)", $"{Version} VALUES (1, 2, 1, 1, 0, 'v', '<x/>', x'00', 0)" },
        { "an operation once", "INSERT INTO operation VALUES (1, x'0102', 0)", "INSERT INTO operation VALUES (1, x'0102', 9)" },
        { "an old fact once per feed", "INSERT INTO fact_change VALUES (1, 1, 5, 10, x'00')", "INSERT INTO fact_change VALUES (1, 1, 5, 10, x'01')" },
        { "a novelty of a kind once per feed", "INSERT INTO novelty(tenant_id, feed, account_id, kind, amount, detail) VALUES (1, 1, 5, 2, NULL, NULL)", "INSERT INTO novelty(tenant_id, feed, account_id, kind, amount, detail) VALUES (1, 1, 5, 2, 100, NULL)" },
    };

    public static TheoryData<string, string> Refusals => new()
    {
        { "a case is open or closed", $"{Case} VALUES (1, 2049, 1, 0, 2, 1, 1, 1, 1)" },
        { "a message has a known state", $"{Outbox} VALUES (1, 1, 5, 1, 1, 1, 1, 1, 6, 0)" },
        { "a strategy's number fits the case's id", "INSERT INTO strategy(tenant_id, number, name) VALUES (1, 4096, 'late')" },
        { "a tenant is named", "INSERT INTO token VALUES (NULL, 5, 1, 0, 1, 1, NULL, NULL)" },
        { "a version belongs to a strategy", $"{Version} VALUES (1, 1, 9, 1, 0, 'v', '<x/>', x'00', 0)" },
        { "a version belongs to a strategy of the same tenant", $"{Strategy}; {Version} VALUES (2, 1, 1, 1, 0, 'v', '<x/>', x'00', 0)" },
        { "a file belongs to a version", "INSERT INTO strategy_file VALUES (1, 9, 'a.dmn', '<x/>', x'00')" },
        { "a posting belongs to a payment", "INSERT INTO posting VALUES (1, 9, 1, 0, 100)" },
    };

    [Theory]
    [MemberData(nameof(Duplicates))]
    public Task The_second_is_refused_as_a_duplicate(string rule, string first, string second) => Undone(session =>
    {
        Execute(session, first);
        Should.Throw<SqliteFailureException>(() => Execute(session, second), rule).IsDuplicate.ShouldBeTrue(rule);
    });

    [Theory]
    [MemberData(nameof(Refusals))]
    public Task The_row_is_refused(string rule, string row) => Undone(session =>
        Should.Throw<SqliteFailureException>(() => Execute(session, row), rule).IsConstraint.ShouldBeTrue(rule));

    [Fact]
    public Task A_closed_case_makes_room_for_the_next_episode() => Undone(session =>
    {
        Execute(session, $"{Case} VALUES (1, 2049, 1, 0, 0, 1, 1, 1, 1)");
        Execute(session, "UPDATE collection_case SET state = 1 WHERE id = 2049");
        Execute(session, $"{Case} VALUES (1, 2050, 1, 0, 0, 1, 1, 1, 1)");
    });

    [Fact]
    public Task A_placement_recalled_makes_room_for_the_next_firm() => Undone(session =>
    {
        Execute(session, $"{Placement} VALUES (1, 5, 1, 1, 100, 10, 20, 1)");
        Execute(session, $"{Placement} VALUES (1, 5, 2, 2, 100, 21, NULL, 2)");
    });

    [Fact]
    public Task Tenants_do_not_stand_in_each_others_way() => Undone(session =>
    {
        Execute(session, $"{Case} VALUES (1, 2049, 1, 0, 0, 1, 1, 1, 1)");
        Execute(session, $"{Case} VALUES (2, 2049, 1, 0, 0, 1, 1, 1, 1)");
    });

    private static void Execute(WriteSession session, string statements)
    {
        foreach (string statement in statements.Split("; "))
            session.Run(statement);
    }

    private async Task Undone(Action<WriteSession> attempt)
    {
        const string undo = "nothing of the attempt stays";
        Task write = shared.Database.Writer.Write(session =>
        {
            attempt(session);
            throw new InvalidOperationException(undo);
        });
        (await Should.ThrowAsync<Exception>(() => write)).Message.ShouldBe(undo);
    }
}
