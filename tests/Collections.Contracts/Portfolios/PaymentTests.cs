using System.Globalization;
using Collections.Contracts.Databases;
using Collections.Contracts.Runs;
using Collections.Domain.Feeds;
using Collections.Domain.Novelties;
using Collections.Intake.Imports;
using Collections.Persistence.Money;
using Collections.Persistence.StateHash;
using Collections.Testing.Portfolios;

namespace Collections.Contracts.Portfolios;

/// <summary>Payments on the database: their states, their postings, and what the cases hear.</summary>
public sealed class PaymentTests : IDisposable
{
    private const string MoneyAddsUp = """
        SELECT (SELECT coalesce(sum(amount), 0) FROM posting) - (SELECT coalesce(sum(amount), 0) FROM payment WHERE state = 1),
               (SELECT count(*) FROM payment p WHERE state = 2 AND (SELECT sum(amount) FROM posting WHERE payment_id = p.id) <> 0)
        """;

    private readonly Portfolio _portfolio = new();
    private readonly PaymentDesk _desk;

    public PaymentTests()
    {
        for (int customer = 1; customer <= 4; customer++)
            _portfolio.Owe(customer, 500);
        _desk = new PaymentDesk(new SqlitePaymentStore(_portfolio.Database));
    }

    [Fact]
    public async Task Payments_go_on_state_by_state_and_their_postings_sum_to_what_is_booked()
    {
        await Take("2026-03-01", $"P1 {Account(1)} 2026-03-02 100.25 notified\nP2 {Account(2)} 2026-03-02 50 posted");
        await Take("2026-03-02", $"P1 {Account(1)} 2026-03-02 100.25 posted\nP2 {Account(2)} 2026-03-02 50 reversed\nP3 {Account(3)} 2026-03-02 7 posted");
        _portfolio.Database.Read("SELECT reference, state, amount, value_date FROM payment ORDER BY 1").ShouldBe(
            $"P1|1|10025|{Day("2026-03-02")}\nP2|2|5000|{Day("2026-03-02")}\nP3|1|700|{Day("2026-03-02")}");
        _portfolio.Database.Read("SELECT p.reference, x.line, x.amount FROM posting x JOIN payment p ON p.id = x.payment_id ORDER BY 1, 2").ShouldBe(
            "P1|1|10025\nP2|1|5000\nP2|2|-5000\nP3|1|700");
        _portfolio.Database.Read(MoneyAddsUp).ShouldBe("0|0");
    }

    [Fact]
    public async Task The_same_file_again_leaves_the_same_state()
    {
        string rows = $"P1 {Account(1)} 2026-03-02 100.25 posted\nP2 {Account(2)} 2026-03-02 50 notified";
        await Take("2026-03-01", rows);
        string before = Dump();
        (await Take("2026-03-01", rows)).Verdict.ShouldBe(FeedVerdict.SameContent);
        (await Take("2026-03-02", rows)).Applied.ShouldBe(0);
        Dump().ShouldBe(before);
        before.ShouldContain("payment|");
        before.ShouldContain("posting|");
    }

    [Fact]
    public async Task Cases_hear_of_a_payment_once_however_many_files_tell_it()
    {
        _portfolio.Night(Portfolio.Monday);
        _portfolio.Hear(1, Portfolio.Monday, (1, NoveltyKinds.PartlyPaid));
        await Take("2026-03-02", $"P1 {Account(1)} 2026-03-02 100 posted\nP2 {Account(1)} 2026-03-02 30 posted\nP3 {Account(2)} 2026-03-02 50 notified\nP4 {Account(3)} 2026-03-02 5 reversed");
        _portfolio.Database.Read("SELECT account_id >> 12, kind, amount FROM novelty WHERE feed = 2 ORDER BY 1").ShouldBe(
            $"1|{(int)NoveltyKinds.PaymentPosted}|13000\n2|{(int)NoveltyKinds.PaymentNotified}|5000\n3|{(int)NoveltyKinds.PaymentReversed}|500");
        Heard().ShouldBe("0:1:payment 0:2:payment notified 0:3:reversal");
        _portfolio.Night(Portfolio.Monday.AddDays(1)).Counts.Closed.ShouldBe(1);
    }

    [Fact]
    public async Task Parameters_of_the_portfolio_stay_as_its_own_feed_left_them()
    {
        await _portfolio.Database.Run("""UPDATE portfolio SET parameters = '{"a":1}' WHERE id = 1""");
        await Take("2026-03-02", $"P1 {Account(1)} 2026-03-02 100 posted");
        _portfolio.Database.Read("SELECT parameters FROM portfolio").ShouldBe("""{"a":1}""");
    }

    [Fact]
    public async Task Random_files_in_any_order_keep_the_money_exact()
    {
        const int seed = 20261122;
        var random = new Random(seed);
        for (int day = 1; day <= 6; day++)
        {
            var rows = Enumerable.Range(0, 300).Select(_ => random.Next(120)).Distinct().Select(payment =>
                string.Create(CultureInfo.InvariantCulture, $"R{payment} {Account((payment % 4) + 1)} 2026-03-0{day} {(payment + 1) * 1.01m:0.00} {(new[] { "notified", "posted", "reversed" })[random.Next(3)]}"));
            (await Take($"2026-03-0{day}", string.Join('\n', rows))).Rejected.ShouldBe(0, $"seed {seed}");
            _portfolio.Database.Read(MoneyAddsUp).ShouldBe("0|0", $"seed {seed}, day {day}");
        }
    }

    public void Dispose()
    {
        _desk.Dispose();
        _portfolio.Dispose();
    }

    private static string Account(int customer) => string.Create(CultureInfo.InvariantCulture, $"A{1000 - customer}-1");

    private static int Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    private Task<IntakeReport> Take(string position, string rows) => _desk.TakeIn(position, rows);

    private string Dump()
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture);
        StateDump.Write(_portfolio.Database, lines);
        return lines.ToString();
    }

    // What a night of the next day would deliver: round, customer and message.
    private string Heard()
    {
        (var store, var definition) = _portfolio.Open(Portfolio.Monday.AddDays(1), 10);
        var ticket = _portfolio.Begin(Portfolio.Monday.AddDays(1));
        var batch = new Engine.Batches.PartBatch(definition.Plans, definition.Facts, definition.UsedFacts(), definition.Pool);
        store.Load(ticket, store.Parts(ticket, 10)[0], Engine.Runs.LoadPurpose.Advance, null, batch);
        return string.Join(' ', batch.Events.Sorted.Select(e => $"{e.Round}:{batch.Subjects[e.Row] >> 12}:{definition.Pool[e.Message]}"));
    }
}
