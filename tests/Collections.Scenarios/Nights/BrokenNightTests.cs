using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Persistence.StateHash;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Tables;
using Collections.Server.Nightly;
using Collections.Testing.Engine;

namespace Collections.Scenarios.Nights;

/// <summary>
/// A night that was broken off, and the command of the next date. The accounts that were not worked once never heard what
/// their file had brought, as the next night took it for told, and dates never go back.
/// </summary>
public sealed class BrokenNightTests : IDisposable
{
    private const int SubjectsPerPart = 150;
    private static readonly GeneratedPortfolio Portfolio = new(1_000, Seed: 5) { CureShare = 0.1 };
    private static readonly DateOnly First = Portfolio.Position.AddDays(1);
    private readonly Office undisturbed = new() { SubjectsPerPart = SubjectsPerPart };
    private readonly Office office = new() { SubjectsPerPart = SubjectsPerPart };

    [Fact]
    public async Task The_night_of_the_next_date_ends_it_first()
    {
        for (var day = 0; day < 3; day++) await Night(undisturbed, day);

        await Night(office, 0);
        await Should.ThrowAsync<BrokenOffException>(() => Night(office, 1, store => new BreakingStore(store, 3, afterwards: true)));
        await Night(office, 2);

        office.Number("SELECT count(*) FROM run WHERE kind = 0 AND state = 1").ShouldBe(3);
        StateDump.Write(office.Database).ShouldBe(StateDump.Write(undisturbed.Database));
    }

    public void Dispose()
    {
        office.Dispose();
        undisturbed.Dispose();
    }

    private static Task<NightReport> Night(Office office, int day, Func<IRunStore, IRunStore>? between = null)
    {
        var file = office.Write($"day-{day}.csv", PortfolioFile.Text(Portfolio with { Day = day }));
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());
        return new NightlyRun(office.Database, TimeProvider.System) { SubjectsPerPart = SubjectsPerPart, Between = between ?? (store => store) }
            .Execute(new NightRequest(First.AddDays(day), file, mapping, null, null, Office.Workflows), default);
    }
}
