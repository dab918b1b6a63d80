using Collections.Intake.Generation;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Schedules;
using Collections.Scenarios.Tables;
using Collections.Server.Deployments;
using Collections.Server.Dispatching;
using Collections.Server.Feeds;
using Collections.Server.Nightly;
using Collections.Server.Settings;

namespace Collections.Scenarios.Feeds;

/// <summary>Nothing of a night leaves before the portfolio's time, or before somebody lets it out; and what a person keeps leaves by two.</summary>
public sealed class ReleaseTimeTests : IDisposable
{
    private static readonly GeneratedPortfolio Next = new(400, Seed: 5) { Day = 1, RelapseShare = 0.5 };
    private static readonly DateOnly Date = ScheduledOffice.First.AddDays(1);
    private readonly ScheduledOffice office = new();

    [Fact]
    public async Task Until_its_time_nothing_leaves_and_then_it_does_by_itself()
    {
        var run = await NightUntil("08:00");
        Gate(run).ShouldSatisfyAllConditions(gate => gate.IsHeld.ShouldBeTrue(), gate => gate.AwaitsFeeds.ShouldBeFalse(), gate => gate.NotBefore.ShouldBe(new DateTimeOffset(Date.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero)));
        (await Dispatch()).ShouldBe(0);

        office.Time.Advance(TimeSpan.FromMinutes(179));
        await office.Due.DoTimers(default);
        (await Dispatch()).ShouldBe(0);
        office.Time.Advance(TimeSpan.FromMinutes(1));
        await office.Due.DoTimers(default);

        (Gate(run).IsHeld, Gate(run).ReleasedBy).ShouldBe((false, RunGates.Clock));
        (await Dispatch()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task One_person_lets_it_out_earlier()
    {
        var run = await NightUntil("08:00");

        (await Gates().Release(run, new Author("ana", ["ana"]), "looked at")).ShouldBeNull();

        (Gate(run).IsHeld, Gate(run).ReleasedBy).ShouldBe((false, "ana"));
        (await Dispatch()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Who_keeps_a_run_holds_it_beyond_its_time_and_two_persons_release_it()
    {
        var run = await NightUntil("08:00");
        (await Gates().Keep(run, new Author("ana", ["ana"]), "the balances look odd")).ShouldBeNull();
        (await Gates().Keep(run, new Author("luis", ["luis"]), "so they do")).ShouldBe("Expected a run that nobody keeps, found that ana does.");
        office.Time.Advance(TimeSpan.FromHours(5));
        await office.Due.DoTimers(default);
        (Gate(run).IsHeld, Gate(run).KeptBy).ShouldBe((true, "ana"));

        (await Gates().Release(run, new Author("ana", ["ana"]), "they are right")).ShouldBeNull();
        (await Gates().Release(run, new Author("ana", ["ana"]), "indeed")).ShouldBe("Expected the release of a second person, found ana, who was the first.");
        (await Dispatch()).ShouldBe(0);
        (await Gates().Release(run, new Author("luis", ["luis"]), "confirmed")).ShouldBeNull();

        (await Dispatch()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_run_whose_messages_leave_already_can_still_be_kept()
    {
        var run = await NightUntil(null);

        (await Gates().Keep(run, new Author("ana", ["ana"]), "stop")).ShouldBeNull();

        (await Dispatch()).ShouldBe(0);
        (await Gates().Keep(9, new Author("ana", ["ana"]), "stop")).ShouldBe("Expected a night, a correction or an update that was not withdrawn.");
    }

    public void Dispose() => office.Dispose();

    /// <summary>A second night, begun at five, whose messages wait until a time.</summary>
    private async Task<long> NightUntil(string? time)
    {
        await office.Begin();
        await Dispatch();
        (await new SettingStore(office.Office.Database, office.Time).Save(ReleaseSetting.NameOf("sample"), new ReleaseTime(time), new SettingChange(Date, "from now on"), SettingStore.Unset, "ana")).ShouldBeNull();
        var (file, mapping) = (office.Office.Write("next.csv", PortfolioFile.Text(Next)), office.Office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping()));
        await new NightlyRun(office.Office.Database, office.Time).TakeIn(new NightRequest(Date, file, mapping, null, null, Office.Workflows), default);
        office.Time.Advance(TimeSpan.FromHours(23));
        (await office.Due.DoNights(default)).ShouldBe(1);
        return office.Office.Number("SELECT max(number) FROM run WHERE kind = 0");
    }

    private RunGates Gates() => new(office.Office.Database, office.Time);

    private async Task<int> Dispatch() => (await new OutboxDispatch(office.Office.Database, OutboxDispatch.FolderBeside(office.Office.Database)).Execute(Date, default)).Sent;

    private RunGateView Gate(long run)
    {
        using var context = office.Office.Database.OpenContext();
        return RunGates.Find(context, run)!;
    }
}
