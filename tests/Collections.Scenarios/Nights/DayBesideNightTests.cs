using Collections.Domain.Accounts;
using Collections.Domain.Novelties;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite.Leases;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.StateHash;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Tables;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Nights;

/// <summary>What the day hears of while a night is running.</summary>
public sealed class DayBesideNightTests : IDisposable
{
    private const string Thanks = "SELECT count(*) FROM outbox o JOIN text_code t ON t.code = o.template WHERE t.text = 'card-thank-you'";
    private static readonly GeneratedPortfolio Portfolio = new(1_500, Seed: 5);
    private static readonly DateOnly First = Portfolio.Position.AddDays(1);
    private static readonly DateOnly Second = First.AddDays(1);
    private readonly Office office = new() { SubjectsPerPart = 150 };

    [Fact]
    public async Task A_payment_between_two_parts_is_applied_once_and_the_night_ends_well()
    {
        await Night(First);
        var (early, late) = (Payer("ASC"), Payer("DESC"));
        DaytimeRun? day = null;
        var halfway = new Halfway(() =>
        {
            day = DaytimeRun.Begin(office.Database, Second, TimeProvider.System).GetAwaiter().GetResult();
            foreach (var (account, id) in new[] { (early, "1"), (late, "2"), (late, "2") }) React(day, account, id, NoveltyMessages.Payment);
            React(day, late, "3", "a word that no text has been before");
        });

        var night = await Night(Second, halfway);

        halfway.HasActed.ShouldBeTrue();
        night.Incidents.ShouldBe(0);
        office.Number("SELECT count(*) FROM run WHERE kind = 0 AND state = 1").ShouldBe(2);
        office.Number("SELECT count(*) FROM inbox WHERE state = 1").ShouldBe(3);
        foreach (var account in new[] { early, late }) office.Number($"{Thanks} AND o.case_id >> 23 = {account.Value}").ShouldBe(1);
        StateDump.Write(office.Database).ShouldBe(night.StateHash);
        React(day!, early, "4", NoveltyMessages.Payment);
        office.Number($"{Thanks} AND o.case_id >> 23 = {early.Value}").ShouldBe(2);
        (await Night(Second.AddDays(1))).Incidents.ShouldBe(0);
    }

    [Fact]
    public async Task News_of_a_file_taken_in_by_day_are_left_to_the_night()
    {
        await Night(First);
        var file = office.Write("second.csv", PortfolioFile.Text(Portfolio with { Day = 1 }));
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());
        await new NightlyRun(office.Database, TimeProvider.System).TakeIn(new NightRequest(Second, file, mapping, null, null, Office.Workflows), default);
        var cured = new AccountId(office.Number("SELECT n.account_id FROM novelty n JOIN collection_case c ON c.id >> 23 = n.account_id WHERE n.feed = 2 AND (n.kind & 32) <> 0 AND c.state = 0 LIMIT 1"));
        var open = office.Number("SELECT count(*) FROM collection_case WHERE state = 0");

        React(await DaytimeRun.Begin(office.Database, First, TimeProvider.System), cured, "1", "greeting");

        office.Number("SELECT count(*) FROM collection_case WHERE state = 0").ShouldBe(open);
        (await Night(Second)).Cases.Closed.ShouldBeGreaterThan(0);
    }

    /// <summary>A process that dies between the two leaves the event to be told again by its sender; it waited for the night before.</summary>
    [Fact]
    public async Task An_event_that_was_taken_and_not_applied_is_applied_when_it_is_told_again()
    {
        await Night(First);
        var payer = Payer("DESC");
        var told = new ReceivedEvent("bank", "1", payer, NoveltyMessages.Payment, DateTimeOffset.UnixEpoch);
        var dying = await DaytimeRun.Begin(office.Database, First, TimeProvider.System);
        office.Database.Writer.Observer = new DiesAfter("INTO inbox");
        await Should.ThrowAsync<DiesAfter.DeadException>(() => dying.React(told));
        office.Database.Writer.Observer = null;
        office.Number("SELECT count(*) FROM inbox WHERE state = 0").ShouldBe(1);

        var day = await DaytimeRun.Begin(office.Database, First, TimeProvider.System);
        (await day.React(told)).IsNew.ShouldBeFalse();
        await day.React(told);

        office.Number("SELECT count(*) FROM inbox WHERE state = 1").ShouldBe(1);
        office.Number($"{Thanks} AND o.case_id >> 23 = {payer.Value}").ShouldBe(1);
    }

    [Fact]
    public async Task Two_nights_of_one_date_at_once_are_one()
    {
        await Night(First);

        var both = await Task.WhenAll(Task.Run(() => Night(Second)), Task.Run(() => Night(Second)));

        both.Count(night => night.AlreadyDone).ShouldBe(1);
        both[0].StateHash.ShouldBe(both[1].StateHash);
        office.Number($"SELECT count(*) FROM run WHERE business_date = {Second.DayNumber}").ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_takes_the_lease_from_this_process_keeps_both_its_night_and_its_day_from_writing()
    {
        await Night(First);
        var payer = Payer("DESC");
        var day = await DaytimeRun.Begin(office.Database, First, TimeProvider.System);
        var stolen = new Halfway(() => office.Database.Writer.Write(session => session.Acquire(RunLease.Name, "another process")).Wait());

        await Should.ThrowAsync<FenceLostException>(() => Night(Second, stolen));

        stolen.HasActed.ShouldBeTrue();
        var state = StateDump.Write(office.Database);
        await Should.ThrowAsync<FenceLostException>(() => day.React(new ReceivedEvent("bank", "1", payer, NoveltyMessages.Payment, DateTimeOffset.UnixEpoch)));
        await Should.ThrowAsync<FenceLostException>(() => DaytimeRun.Begin(office.Database, Second, TimeProvider.System));
        await Should.ThrowAsync<FenceLostException>(() => Night(Second));
        office.Number("SELECT count(*) FROM inbox").ShouldBe(0);
        office.Number($"SELECT state FROM run WHERE business_date = {Second.DayNumber}").ShouldBe(0);
        StateDump.Write(office.Database).ShouldBe(state);
    }

    public void Dispose() => office.Dispose();

    private Task<NightReport> Night(DateOnly date, Halfway? halfway = null) => date == First
        ? office.Night(date, office.Write("portfolio.csv", PortfolioFile.Text(Portfolio)), office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping()))
        : office.Night(date, progress: halfway);

    private static void React(DaytimeRun day, AccountId account, string id, string message) =>
        day.React(new ReceivedEvent("bank", id, account, message, DateTimeOffset.UnixEpoch)).GetAwaiter().GetResult();

    /// <summary>The first or the last account whose payment is thanked for by e-mail.</summary>
    private AccountId Payer(string order) => new(office.Number($"""
        SELECT a.id FROM collection_case c JOIN account a ON a.id = c.id >> 23
        JOIN strategy s ON s.number = (c.id >> 11) & 4095 JOIN text_code t ON t.code = a.f_contact_channels JOIN text_code g ON g.code = c.segment
        WHERE c.state = 0 AND s.name = 'early-cards' AND g.text = 'MEDIUM' AND t.text LIKE '%email%' AND a.hold_reason IS NULL
        ORDER BY a.id {order} LIMIT 1
        """));
}
