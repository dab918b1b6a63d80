using System.Globalization;
using Collections.Domain.Feeds;
using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Persistence.StateHash;
using Collections.Scenarios.Alerts;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Tables;
using Collections.Server.Nightly;
using Collections.Testing;
using Collections.Testing.Messages;

namespace Collections.Scenarios.Feeds;

/// <summary>What a bad file means for the night that was to work with it.</summary>
public sealed class BadNightTests : IDisposable
{
    private const string DueTimers = "SELECT count(*) FROM token WHERE due > 0 AND due < ";
    private static readonly GeneratedPortfolio Portfolio = new(1_000, Seed: 11) { FirstPosition = new(2026, 12, 3) };
    private static readonly DateOnly Friday = new(2026, 12, 4);
    private static readonly DateOnly Monday = new(2026, 12, 14);
    private readonly Office office = new();

    [Fact]
    public async Task A_cut_file_changes_nothing_sends_nothing_and_is_an_alert_until_its_whole_correction_comes()
    {
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());
        await office.Night(Friday, office.Write("friday.csv", PortfolioFile.Text(Portfolio)), mapping);
        var whole = PortfolioFile.Text(Portfolio with { Day = 10 });
        var lines = whole.Split('\n');
        var control = string.Create(CultureInfo.InvariantCulture, $$"""{ "rows": {{lines.Length - 2}} }""");
        var cut = office.Write("cut.csv", string.Join('\n', [.. lines[..613], ""]));
        office.Write("cut.csv.control.json", control);
        var (state, messages) = (StateDump.Write(office.Database), office.Number("SELECT count(*) FROM outbox"));
        office.Number($"{DueTimers}{RunClock.AtStartOf(Monday.DayNumber + 1)}").ShouldBeGreaterThan(0);

        var refused = await Night(cut, mapping);

        (refused.WasWorked, refused.Intake!.Verdict).ShouldBe((false, FeedVerdict.ControlMismatch));
        refused.Intake.Explanation.ShouldBe(string.Create(CultureInfo.InvariantCulture, $"expected {lines.Length - 2} rows, found 612"));
        using var day = new DayDesk(office.Database, new ManualTime(new DateTimeOffset(Monday.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero)));
        (await day.FireDue(default)).ShouldBe(0);
        StateDump.Write(office.Database).ShouldBe(state);
        office.Number("SELECT count(*) FROM outbox").ShouldBe(messages);
        office.Number("SELECT count(*) FROM account WHERE hold_reason IS NOT NULL").ShouldBe(0);
        office.Number("SELECT count(*) FROM audit WHERE what = 'feed.refuse'").ShouldBe(1);

        using var sink = new MailSink();
        var mail = await RaisedAlerts.MailTo(office.Database, sink, TimeProvider.System, "es");
        var alert = RaisedAlerts.Of(office.Database).ShouldHaveSingleItem();
        alert.What.ShouldBe($"The file of 'sample' for 2026-12-13 was refused, CONTROL_MISMATCH: {refused.Intake.Explanation}.");
        (alert.OverAt, alert.NotedBy).ShouldBe((null, null));
        (await mail.SendDue(default)).ShouldBe(1);
        sink.Recipients.ShouldBe(["<night@example.test>"]);
        sink.Text.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"El archivo de 'sample' del 2026-12-13 fue rechazado, CONTROL_MISMATCH: se esperaban {lines.Length - 2} filas, se encontraron 612."));

        office.Write("whole.csv.control.json", control);
        var worked = await Night(office.Write("whole.csv", whole), mapping, sequence: 2);
        (worked.WasWorked, worked.Intake!.Verdict, worked.Intake.Sequence).ShouldBe((true, FeedVerdict.Apply, 2));
        worked.Messages.ShouldBeGreaterThan(0);
        RaisedAlerts.Of(office.Database).ShouldHaveSingleItem().OverWhy.ShouldBe("Number 2 of 'sample' for 2026-12-13 was taken.");
        (await mail.SendDue(default)).ShouldBe(1);
        sink.Text.ShouldContain("mero 2 de 'sample' del 2026-12-13.");
        (await mail.SendDue(default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_then_B_then_the_bytes_of_A_again_is_a_night_of_A()
    {
        var (a, b) = (PortfolioFile.Text(Portfolio with { Day = 10 }), PortfolioFile.Text(Portfolio with { Day = 10, CureShare = 0.5 }));

        var onlyA = await MondayAfter(office, a);
        using var second = new Office();
        var thrice = await MondayAfter(second, a, b, a);
        using var third = new Office();
        var endsAtB = await MondayAfter(third, a, b);

        thrice.ShouldBe(onlyA);
        endsAtB.ShouldNotBe(onlyA);
    }

    public void Dispose() => office.Dispose();

    /// <summary>The state after a Friday, the files of Monday one after the other, and the night of Monday.</summary>
    private static async Task<string> MondayAfter(Office office, params string[] files)
    {
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());
        await office.Night(Friday, office.Write("friday.csv", PortfolioFile.Text(Portfolio)), mapping);
        foreach (var text in files)
        {
            var file = office.Write("monday.csv", text);
            await new NightlyRun(office.Database, TimeProvider.System).TakeIn(new NightRequest(Monday, file, mapping, null, null, Office.Workflows), default);
        }
        office.Number("SELECT max(sequence) FROM feed").ShouldBe(files.Length);
        return (await office.Night(Monday)).StateHash;
    }

    private Task<NightReport> Night(string file, string mapping, int? sequence = null) =>
        new NightlyRun(office.Database, TimeProvider.System).Execute(new NightRequest(Monday, file, mapping, null, sequence, Office.Workflows), default);
}
