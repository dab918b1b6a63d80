using Collections.Intake.Generation;
using Collections.Scenarios.Alerts;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Schedules;
using Collections.Scenarios.Tables;
using Collections.Server.Alerts;
using Collections.Server.Deployments;
using Collections.Server.Dispatching;
using Collections.Server.Feeds;
using Collections.Server.Nightly;
using Collections.Server.Settings;

namespace Collections.Scenarios.Feeds;

/// <summary>Nights that expect feeds: what is missing holds their messages, or lets them wait.</summary>
public sealed class HeldNightTests : IDisposable
{
    private static readonly GeneratedPortfolio Next = new(400, Seed: 5) { Day = 1, RelapseShare = 0.5 };
    private static readonly DateOnly Date = ScheduledOffice.First.AddDays(1);
    private readonly ScheduledOffice office = new();

    [Fact]
    public async Task Without_the_payments_the_cases_move_and_no_message_leaves_until_they_come_and_then_not_to_who_paid()
    {
        await Begin(Expected(ExpectedFeed.Hold));

        office.Time.Advance(TimeSpan.FromHours(23));
        (await office.Due.DoNights(default)).ShouldBe(1);

        var run = office.Office.Number("SELECT max(number) FROM run");
        var messages = Waiting(run);
        messages.ShouldBeGreaterThan(0);
        office.Office.Number($"SELECT count(*) FROM journal WHERE run = {run}").ShouldBeGreaterThan(0);
        (await Dispatch()).Sent.ShouldBe(0);
        Waiting(run).ShouldBe(messages);
        var gate = Gate(run);
        gate.IsHeld.ShouldBeTrue();
        gate.Feeds.Select(feed => (feed.Name, feed.State)).ShouldBe([("sample", JudgedFeed.Came), ("sample payments", JudgedFeed.Missing)]);

        RaisedAlerts.Standing(office.Office.Database).ShouldBe([AlertKind.FeedMissing, AlertKind.OutboundHeld]);
        await TakeInPayments(PayerOf(run));

        RaisedAlerts.Standing(office.Office.Database).ShouldBeEmpty();
        (Gate(run).IsHeld, Gate(run).ReleasedBy).ShouldBe((false, RunGates.Intake));
        var sent = await Dispatch();
        sent.Sent.ShouldBeGreaterThan(0);
        sent.Unsent.ShouldContain(some => some.Reason == "event waits: payment");
        office.Office.Number($"SELECT count(*) FROM outbox WHERE run = {run} AND reason = 'event waits: payment'").ShouldBeGreaterThan(0);
        office.Office.Number($"SELECT count(*) FROM outbox o JOIN payment p ON p.account_id = o.case_id >> 23 WHERE o.run = {run} AND o.state = 2").ShouldBe(0);
    }

    [Fact]
    public async Task Two_different_persons_release_what_is_held_and_never_one_alone()
    {
        await Begin(Expected(ExpectedFeed.Hold));
        office.Time.Advance(TimeSpan.FromHours(23));
        await office.Due.DoNights(default);
        var run = office.Office.Number("SELECT max(number) FROM run");
        var gates = new RunGates(office.Office.Database, office.Time);

        (await gates.Release(run, new Author("ana", ["ana"]), " ")).ShouldBe("Expected a reason of 1 to 500 characters, found 0.");
        (await gates.Release(run, new Author("ana", ["ana"]), "the bank sends none today")).ShouldBeNull();
        (await gates.Release(run, new Author("key:night", ["key:night", "Ana"]), "once more")).ShouldBe("Expected the release of a second person, found ana, who was the first.");
        (await Dispatch()).Sent.ShouldBe(0);
        (await gates.Release(run, new Author("luis", ["luis"]), "confirmed by telephone")).ShouldBeNull();
        RaisedAlerts.Standing(office.Office.Database).ShouldBe([AlertKind.FeedMissing], "what was released is held no more, and the feed is still missing");
        (await gates.Release(run, new Author("eva", ["eva"]), "late")).ShouldBe("Expected a run whose messages are held, found that they are not.");

        (await Dispatch()).Sent.ShouldBeGreaterThan(0);
        using var context = office.Office.Database.OpenContext();
        context.Audit.Where(entry => entry.What.StartsWith("run.release")).OrderBy(entry => entry.Number).Select(entry => $"{entry.Who}: {entry.Detail}").ToList()
            .ShouldBe(["ana: the bank sends none today", "luis: confirmed by telephone"]);
    }

    [Fact]
    public async Task A_night_waits_by_itself_for_a_feed_and_starts_when_it_has_come()
    {
        await Begin(Expected(ExpectedFeed.Wait));
        office.Time.Advance(TimeSpan.FromHours(30));
        (await office.Due.DoNights(default)).ShouldBe(0);

        await TakeInPayments(account: null);

        (await office.Due.DoNights(default)).ShouldBe(1);
        Gate(office.Office.Number("SELECT max(number) FROM run")).HeldAt.ShouldBeNull();
    }

    [Fact]
    public async Task Until_the_deadline_every_feed_is_awaited_and_then_an_optional_one_is_not()
    {
        await Begin(Expected(ExpectedFeed.Go, "06:30"));
        office.Time.Advance(TimeSpan.FromHours(23) + TimeSpan.FromMinutes(30));
        (await office.Due.DoNights(default)).ShouldBe(0);

        office.Time.Advance(TimeSpan.FromHours(1));

        (await office.Due.DoNights(default)).ShouldBe(1);
        Gate(office.Office.Number("SELECT max(number) FROM run")).IsHeld.ShouldBeFalse();
    }

    [Fact]
    public async Task A_delivery_that_is_far_from_that_of_yesterday_holds_the_messages()
    {
        await Begin(new ExpectedFeed("sample", "05:00", "full", ExpectedFeed.Hold, RowsTolerance: 10, BalanceTolerance: 0.01m));
        office.Time.Advance(TimeSpan.FromHours(23));
        await office.Due.DoNights(default);

        var gate = Gate(office.Office.Number("SELECT max(number) FROM run"));

        gate.IsHeld.ShouldBeTrue();
        gate.Feeds.Single().State.ShouldBe(JudgedFeed.Differs);
        gate.Feeds.Single().Explanation.ShouldStartWith("expected at most 0.01 % more or less due than ");
    }

    public void Dispose() => office.Dispose();

    private static ExpectedFeed[] Expected(string whenMissing, string deadline = "05:00") =>
        [new("sample", "05:00", "full", ExpectedFeed.Hold, 10, null), new("sample payments", deadline, "delta", whenMissing, null, null)];

    /// <summary>One night is behind the office and its messages have left; the portfolio of the next has come.</summary>
    private async Task Begin(params ExpectedFeed[] expected)
    {
        await office.Begin();
        await Dispatch();
        var saved = await new SettingStore(office.Office.Database, office.Time).Save(FeedSetting.NameOf("sample"), expected, new SettingChange(Date, "from now on"), SettingStore.Unset, "ana");
        saved.ShouldBeNull();
        await TakeIn(office.Office.Write("next.csv", PortfolioFile.Text(Next)), office.Office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping()));
    }

    private Task TakeInPayments(string? account) => TakeIn(
        office.Office.Write("payments.csv", "payment,account,value_date,amount,state\n" + (account is null ? "" : $"P1,{account},{Date:yyyy-MM-dd},10.00,booked\n")), Office.Mapping("sample-payments"));

    private Task TakeIn(string file, string mapping) =>
        new NightlyRun(office.Office.Database, office.Time).TakeIn(new NightRequest(Date, file, mapping, null, null, Office.Workflows), default);

    private Task<Collections.Activities.Dispatching.DispatchReport> Dispatch() =>
        new OutboxDispatch(office.Office.Database, OutboxDispatch.FolderBeside(office.Office.Database)).Execute(Date, default);

    private long Waiting(long run) => office.Office.Number($"SELECT count(*) FROM outbox WHERE run = {run} AND state = 0 AND channel <> 4");

    private string PayerOf(long run)
    {
        using var reader = office.Office.Database.OpenReader();
        var select = reader.Prepare($"SELECT a.reference FROM outbox o JOIN account a ON a.id = o.case_id >> 23 WHERE o.run = {run} AND o.state = 0 AND coalesce(o.earliest, 0) <= {Date.DayNumber} AND a.hold_reason IS NULL ORDER BY o.channel, o.case_id LIMIT 1");
        select.Step();
        var reference = select.Text(0)!;
        select.Reset();
        return reference;
    }

    private RunGateView Gate(long run)
    {
        using var context = office.Office.Database.OpenContext();
        return RunGates.Find(context, run)!;
    }
}
