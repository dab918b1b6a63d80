using Collections.Scenarios.Nights;
using Collections.Scenarios.Schedules;
using Collections.Scenarios.Tables;
using Collections.Server.Alerts;
using Collections.Server.Deployments;
using Collections.Server.Feeds;
using Collections.Server.Nightly;
using Collections.Server.Settings;
using Collections.Server.Withdrawals;
using Collections.Testing.Messages;

namespace Collections.Scenarios.Alerts;

/// <summary>What the operation of nights must hear of by itself.</summary>
public sealed class AlertTests : IDisposable
{
    private static readonly DateOnly Date = ScheduledOffice.First.AddDays(1);
    private readonly ScheduledOffice office = new();
    private readonly MailSink sink = new();

    private Persistence.Providers.Sqlite.SqliteDatabase Database => office.Office.Database;

    [Fact]
    public async Task A_feed_that_no_night_can_do_without_is_an_alert_from_its_deadline_until_it_comes()
    {
        await Expect(ExpectedFeed.Wait, "05:30");
        var watch = Watch();
        office.Time.Advance(TimeSpan.FromHours(23));
        await watch.Look();
        RaisedAlerts.Of(Database).ShouldBeEmpty("it is five, and half an hour is left");

        office.Time.Advance(TimeSpan.FromMinutes(30));
        await watch.Look();
        await watch.Look();
        (await office.Due.DoNights(default)).ShouldBe(0);

        var alert = RaisedAlerts.Of(Database).ShouldHaveSingleItem();
        (alert.Kind, alert.Feed, alert.Date).ShouldBe((AlertKind.FeedMissing, "sample payments", Date));
        alert.What.ShouldBe($"'sample payments' has not come: it was expected by 05:30 for the night of {Date:yyyy-MM-dd}.");
        await TakeInPayments();
        RaisedAlerts.Of(Database).ShouldHaveSingleItem().OverWhy.ShouldBe("'sample payments' has come since.");
    }

    [Fact]
    public async Task A_feed_that_may_be_missing_is_none()
    {
        await Expect(ExpectedFeed.Go, "05:30");
        office.Time.Advance(TimeSpan.FromHours(24));

        await Watch().Look();
        (await office.Due.DoNights(default)).ShouldBe(1);

        RaisedAlerts.Of(Database).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_night_that_fails_is_one_alert_however_often_it_is_tried_and_over_when_it_ends()
    {
        await office.Begin();
        office.Time.Advance(TimeSpan.FromHours(24));
        await Execute("UPDATE strategy_version SET source = replace(source, '<bpmn:', '<broken:')");
        (await office.Due.DoNights(default)).ShouldBe(0);
        office.Time.Advance(TimeSpan.FromMinutes(2));
        (await office.Due.DoNights(default)).ShouldBe(0);

        var alert = RaisedAlerts.Of(Database).ShouldHaveSingleItem();
        (alert.Kind, alert.Date, alert.What).ShouldBe((AlertKind.NightFailed, Date, $"The night of {Date:yyyy-MM-dd} was not worked."));
        alert.Detail.ShouldNotBeNullOrEmpty("what failed stays in the house");
        await Watch().Look();
        RaisedAlerts.Of(Database).ShouldHaveSingleItem().What.ShouldBe(alert.What, "that it has not ended is no other thing");

        await Execute("UPDATE strategy_version SET source = replace(source, '<broken:', '<bpmn:')");
        office.Time.Advance(TimeSpan.FromMinutes(5));
        (await office.Due.DoNights(default)).ShouldBe(1);
        RaisedAlerts.Standing(Database).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_night_that_was_begun_and_that_nobody_ends_is_an_alert()
    {
        await office.Begin(isOn: false);
        var claim = await new RunRegister(Database, office.Time).Claim(1, Date, "somebody who was killed");

        await Watch().Look();

        RaisedAlerts.Of(Database).ShouldHaveSingleItem().What.ShouldBe($"The night of {Date:yyyy-MM-dd} was broken off: run {claim.Ticket!.Number} has not ended.");
        await office.Nights.Start(Date);
        (await office.Nights.Ended()).ShouldBeNull();
        RaisedAlerts.Of(Database).ShouldHaveSingleItem().OverWhy.ShouldBe($"Run {claim.Ticket.Number} of {Date:yyyy-MM-dd} has ended.");
    }

    [Fact]
    public async Task Somebody_who_keeps_a_run_raises_an_alert_whose_mail_does_not_tell_the_reason()
    {
        await office.Begin();
        var mail = await RaisedAlerts.MailTo(Database, sink, office.Time);

        (await new RunGates(Database, office.Time).Keep(1, new Author("ana", ["ana"]), "Juan Pérez has called")).ShouldBeNull();
        (await mail.SendDue(default)).ShouldBe(1);

        RaisedAlerts.Of(Database).ShouldHaveSingleItem().Detail.ShouldBe("Juan Pérez has called");
        sink.Text.ShouldContain($"Nothing of run 1 of {ScheduledOffice.First:yyyy-MM-dd} leaves: it is kept until two persons release it.");
        sink.Text.ShouldNotContain("Juan");
    }

    [Fact]
    public async Task A_held_run_that_is_withdrawn_is_no_alert_any_more()
    {
        await office.Begin();
        await new RunGates(Database, office.Time).Keep(1, new Author("ana", ["ana"]), "the file was wrong");

        await new RunWithdrawals(Database, office.Time).Execute(new WithdrawalOrder(1, "ana", "the file was wrong"), default);

        RaisedAlerts.Of(Database).ShouldHaveSingleItem().OverWhy.ShouldBe("Run 1 was withdrawn.");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_an_alert_whose_mail_quotes_nothing_of_it()
    {
        await office.Begin();
        var mail = await RaisedAlerts.MailTo(Database, sink, office.Time);
        var mapping = office.Office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());

        var refused = await new NightlyRun(Database, office.Time).TakeIn(new NightRequest(Date, office.Office.Write("portfolio.csv", "Juan Pérez;20-12345678-9\n"), mapping, null, null, Office.Workflows), default);
        (await mail.SendDue(default)).ShouldBe(1);

        refused.Explanation.ShouldNotBeEmpty();
        RaisedAlerts.Of(Database).ShouldHaveSingleItem().Detail.ShouldBe(refused.Explanation);
        sink.Text.ShouldContain("was refused: UNREADABLE.");
        sink.Text.ShouldNotContain("Juan");
    }

    [Fact]
    public async Task A_mail_server_that_is_down_delays_a_mail_and_holds_up_no_night()
    {
        await Expect(ExpectedFeed.Hold, "05:00");
        var mail = await RaisedAlerts.MailTo(Database, sink, office.Time);
        sink.Answer = "451 come again";
        office.Time.Advance(TimeSpan.FromHours(24));
        (await office.Due.DoNights(default)).ShouldBe(1);
        RaisedAlerts.Standing(Database).ShouldBe([AlertKind.FeedMissing, AlertKind.OutboundHeld]);

        (await mail.SendDue(default)).ShouldBe(0);
        RaisedAlerts.Of(Database)[0].MailFailure.ShouldNotBeNull().ShouldContain("come again");
        sink.Answer = "250 OK";
        (await mail.SendDue(default)).ShouldBe(0, "a server that does not answer is asked again after a pause");
        office.Time.Advance(TimeSpan.FromMinutes(1));
        (await mail.SendDue(default)).ShouldBe(2);
        (await mail.SendDue(default)).ShouldBe(0, "each is told once");
        RaisedAlerts.Of(Database).ShouldAllBe(alert => alert.MailFailure == null);

        await TakeInPayments();
        (await mail.SendDue(default)).ShouldBe(2);
        sink.Text.ShouldContain("Run 2 was released.");
        (await mail.SendDue(default)).ShouldBe(0);
    }

    [Fact]
    public async Task An_address_that_the_server_does_not_know_costs_the_others_neither_a_mail_nor_a_second_one()
    {
        await office.Begin();
        sink.Unknown = "gone@example.test";
        var mail = await RaisedAlerts.MailTo(Database, sink, office.Time, "en", "gone@example.test", "night@example.test");
        await new RunGates(Database, office.Time).Keep(1, new Author("ana", ["ana"]), "a question");

        (await mail.SendDue(default)).ShouldBe(1);
        office.Time.Advance(TimeSpan.FromHours(2));
        (await mail.SendDue(default)).ShouldBe(0);

        sink.Lines.Count(line => line == "DATA").ShouldBe(1);
        RaisedAlerts.Of(Database).ShouldHaveSingleItem().MailFailure.ShouldNotBeNull().ShouldContain("gone@example.test");
    }

    [Fact]
    public async Task What_is_over_before_it_could_be_told_is_told_by_one_mail_and_what_was_over_long_ago_by_none()
    {
        await Expect(ExpectedFeed.Wait, "05:00");
        office.Time.Advance(TimeSpan.FromHours(24));
        await Watch().Look();
        await TakeInPayments();
        var mail = await RaisedAlerts.MailTo(Database, sink, office.Time);

        (await mail.SendDue(default)).ShouldBe(1);
        sink.Header("Subject").ShouldNotBeNull().ShouldStartWith("[Collections] Over:");

        await new RunGates(Database, office.Time).Keep(1, new Author("ana", ["ana"]), "a question");
        await new RunGates(Database, office.Time).Release(1, new Author("ana", ["ana"]), "answered");
        await new RunGates(Database, office.Time).Release(1, new Author("luis", ["luis"]), "yes");
        office.Time.Advance(TimeSpan.FromHours(25));
        (await mail.SendDue(default)).ShouldBe(0);
    }

    public void Dispose()
    {
        office.Dispose();
        sink.Dispose();
    }

    private Task Execute(string sql) => Database.Writer.Write(session => session.Prepare(sql).Execute());

    private AlertWatch Watch() => new(Database, office.Schedules, office.Nights, office.Time);

    private async Task Expect(string whenMissing, string deadline)
    {
        await office.Begin();
        var feeds = new[] { new ExpectedFeed("sample payments", deadline, "delta", whenMissing, null, null) };
        (await new SettingStore(Database, office.Time).Save(FeedSetting.NameOf("sample"), feeds, new SettingChange(Date, "from now on"), SettingStore.Unset, "ana")).ShouldBeNull();
    }

    private Task TakeInPayments() => new NightlyRun(Database, office.Time).TakeIn(
        new NightRequest(Date, office.Office.Write("payments.csv", "payment,account,value_date,amount,state\n"), Office.Mapping("sample-payments"), null, null, Office.Workflows), default);
}
