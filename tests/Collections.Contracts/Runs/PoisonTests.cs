using System.Globalization;
using Collections.Contracts.Databases;
using Collections.Domain.Novelties;
using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.StateHash;

namespace Collections.Contracts.Runs;

/// <summary>Accounts that throw, and cases whose stored state is damaged, on the database.</summary>
public sealed class PoisonTests : IDisposable
{
    private const int Count = 1_000;
    private static readonly DateOnly _tuesday = Portfolio.Monday.AddDays(1);
    private readonly Portfolio _portfolio = new() { Strategy = FusedStrategy.Plan };
    private readonly Portfolio _healthy = new() { Strategy = FusedStrategy.Plan };

    [Theory]
    [InlineData(500)]
    [InlineData(1, 1000)]
    [InlineData(10, 11, 12, 640, 999)]
    public void Accounts_over_which_a_step_throws_are_set_aside_and_the_others_end_as_without_them(params int[] poisoned)
    {
        Fill(_portfolio, Count);
        Fill(_healthy, Count);
        Poison(_portfolio, poisoned);
        (DyingStore store, RunReport report) = Run(_portfolio, Count);
        _healthy.Night(Portfolio.Monday, Count);
        report.Incidents.ShouldBe(poisoned.Length);
        (store.Writes - 1).ShouldBeLessThanOrEqualTo(poisoned.Length * 2 * 10);
        Others(_portfolio, poisoned).ShouldBe(Others(_healthy, poisoned));
        _portfolio.Database.Read("SELECT case_id >> 35, seq, node, code, state, run FROM incident ORDER BY 1").ShouldBe(
            string.Join('\n', poisoned.Select(customer => $"{customer}|0|{NodeOf("fuse")}|UNEXPECTED_FAILURE|0|1")));
        _portfolio.Database.Read("SELECT count(*) FROM run_part WHERE state = 2 AND next_subject = first_subject + 1").ShouldBe($"{poisoned.Length}");
        _portfolio.Database.Read("SELECT count(*) FROM run_part WHERE state = 0").ShouldBe("0");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_case_whose_stored_variables_are_damaged_stays_where_it_was_and_is_tried_again_each_night(bool isReadable)
    {
        using var portfolio = new Portfolio();
        using var healthy = new Portfolio();
        foreach (Portfolio each in new[] { portfolio, healthy })
        {
            Fill(each, Count);
            each.Night(Portfolio.Monday, 400);
        }

        string variables = portfolio.Database.Read($"SELECT hex(variables) FROM collection_case WHERE id = {Portfolio.Case(77)}");
        // A number with one bit turned can be read as well as before, and says another one.
        SetVariables(portfolio, 77, isReadable ? variables[..3] + (variables[3] == '0' ? '2' : '0') + variables[4..] : "FF");
        string before = portfolio.Database.Read($"SELECT * FROM token WHERE case_id = {Portfolio.Case(77)}");
        foreach (int day in new[] { 3, 4 })
        {
            portfolio.Night(Portfolio.Monday.AddDays(day), 400).Incidents.ShouldBe(1);
            healthy.Night(Portfolio.Monday.AddDays(day), 400);
            Others(portfolio, 77).ShouldBe(Others(healthy, 77));
        }

        portfolio.Database.Read($"SELECT * FROM token WHERE case_id = {Portfolio.Case(77)}").ShouldBe(before);
        portfolio.Database.Read("SELECT case_id, run, state FROM incident").ShouldBe($"{Portfolio.Case(77)}|3|0");
        portfolio.Database.Read("SELECT message FROM incident").ShouldStartWith($"case {Portfolio.Case(77)}: expected the variables of its strategy's version");
        SetVariables(portfolio, 77, variables);
        portfolio.Night(Portfolio.Monday.AddDays(5), 400).Incidents.ShouldBe(0);
        portfolio.Database.Read("SELECT state FROM incident").ShouldBe("1");
        portfolio.Database.Read($"SELECT count(*) FROM token WHERE case_id = {Portfolio.Case(77)} AND seq > 4").ShouldBe("1");
    }

    // What the day does with other accounts must not count as having told this one.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void News_that_a_poisoned_case_has_missed_for_two_nights_reaches_it_in_the_third(bool withDay)
    {
        using var portfolio = new Portfolio();
        Fill(portfolio, 10);
        portfolio.Night(Portfolio.Monday);
        string variables = portfolio.Database.Read($"SELECT hex(variables) FROM collection_case WHERE id = {Portfolio.Case(3)}");
        SetVariables(portfolio, 3, "FF");
        portfolio.Hear(1, Portfolio.Monday, (3, NoveltyKinds.PartlyPaid), (4, NoveltyKinds.PartlyPaid));
        if (withDay)
            portfolio.React(Portfolio.Monday, 9);
        portfolio.Night(_tuesday);
        portfolio.Hear(2, _tuesday, (5, NoveltyKinds.PartlyPaid));
        portfolio.Night(_tuesday.AddDays(1));
        SetVariables(portfolio, 3, variables);
        portfolio.Database.Read("SELECT id >> 35 FROM collection_case WHERE state = 1 ORDER BY 1").ShouldBe("4\n5");
        portfolio.Night(_tuesday.AddDays(2)).Counts.Closed.ShouldBe(1);
        portfolio.Database.Read($"SELECT state FROM collection_case WHERE id = {Portfolio.Case(3)}").ShouldBe("1");
        portfolio.Night(_tuesday.AddDays(3)).Counts.Closed.ShouldBe(0);
        portfolio.Night(_tuesday.AddDays(4)).Counts.Closed.ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_run_killed_at_any_write_of_the_isolation_goes_on_to_the_same_end(bool afterwards)
    {
        int[] poisoned = [2, 7, 8];
        Fill(_healthy, 12);
        Poison(_healthy, poisoned);
        int writes = Run(_healthy, 12).Store.Writes;
        writes.ShouldBeGreaterThan(6);
        for (int write = 1; write <= writes; write++)
        {
            using var portfolio = new Portfolio { Strategy = FusedStrategy.Plan };
            Fill(portfolio, 12);
            Poison(portfolio, poisoned);
            Should.Throw<DyingStore.DiedException>(() => Run(portfolio, 12, write, afterwards));
            portfolio.Night(Portfolio.Monday, 12);
            StateDump.Write(portfolio.Database).ShouldBe(StateDump.Write(_healthy.Database), $"killed at write {write}");
            portfolio.State().ShouldBe(_healthy.State(), $"killed at write {write}");
            portfolio.Database.Read("SELECT count(*) FROM incident").ShouldBe("3");
        }
    }

    [Fact]
    public void A_full_disk_stops_the_run_with_its_name_and_blames_no_account()
    {
        Fill(_portfolio, Count);
        LimitPages(_portfolio, isFull: true);
        Should.Throw<SqliteFailureException>(() => _portfolio.Night(Portfolio.Monday, 100)).Message.ShouldContain("full");
        LimitPages(_portfolio, isFull: false);
        _portfolio.Database.Read("SELECT count(*) FROM incident").ShouldBe("0");
        _portfolio.Night(Portfolio.Monday, 100);
        _portfolio.Database.Read("SELECT count(*) FROM collection_case").ShouldBe($"{Count}");
    }

    [Fact]
    public void A_lost_fence_stops_the_run_and_blames_no_account()
    {
        Fill(_portfolio, 10);
        Poison(_portfolio, 4);
        (var store, RunDefinition definition) = _portfolio.Open(Portfolio.Monday, 10);
        RunTicket former = _portfolio.Begin(Portfolio.Monday);
        _portfolio.Begin(Portfolio.Monday);
        Should.Throw<FenceLostException>(() => new Run(definition, store, former).Execute(CancellationToken.None));
        _portfolio.Database.Read("SELECT count(*) FROM incident").ShouldBe("0");
    }

    public void Dispose()
    {
        _portfolio.Dispose();
        _healthy.Dispose();
    }

    private static (DyingStore Store, RunReport Report) Run(Portfolio portfolio, int subjectsPerPart, int dieAt = 0, bool afterwards = false)
    {
        (var store, RunDefinition definition) = portfolio.Open(Portfolio.Monday, subjectsPerPart);
        var dying = new DyingStore(store, dieAt, afterwards);
        return (dying, new Run(definition, dying, portfolio.Begin(Portfolio.Monday)).Execute(CancellationToken.None));
    }

    private static void Fill(Portfolio portfolio, int count) => portfolio.Database.Run($"""
        WITH RECURSIVE n(customer) AS (SELECT 1 UNION ALL SELECT customer + 1 FROM n WHERE customer < {count})
        INSERT INTO account(tenant_id, id, portfolio_id, reference, status, position, first_feed, last_feed, f_company, f_past_due, f_days_past_due)
        SELECT 1, (customer << 12) | 1, 1, printf('A%04d', customer), 0, 1, 1, 1, NULL, 50000 + customer, 10 FROM n
        """).Wait();

    private static void Poison(Portfolio portfolio, params int[] customers) => portfolio.Database.Run(
        $"UPDATE account SET f_days_past_due = {FusedStrategy.Poisonous} WHERE id >> 12 IN ({string.Join(", ", customers)})").Wait();

    private static void SetVariables(Portfolio portfolio, long customer, string hex) =>
        portfolio.Database.Run($"UPDATE collection_case SET variables = x'{hex}' WHERE id = {Portfolio.Case(customer)}").Wait();

    private static void LimitPages(Portfolio portfolio, bool isFull) => portfolio.Database.Writer.Write(
        session => session.Scalar($"PRAGMA max_page_count = {(isFull ? session.Scalar("PRAGMA page_count") : 1_000_000)}")).Wait();

    private static int NodeOf(string element) => FusedStrategy.Plan(Portfolio.Facts, new()).Find(element)!.Ordinal;

    // The lines of the state dump that speak of the other accounts.
    private static string Others(Portfolio portfolio, params int[] poisoned)
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture);
        StateDump.Write(portfolio.Database, lines);
        return string.Join('\n', lines.ToString().Split('\n').Where(line => !poisoned.Any(customer => line.Contains($"|A{customer:0000}|", StringComparison.Ordinal))));
    }
}
