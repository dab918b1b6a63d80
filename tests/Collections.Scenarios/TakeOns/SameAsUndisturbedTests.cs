using Collections.Intake.Generation;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Tables;
using Collections.Server.Nightly;
using Collections.Server.TakeOns;

namespace Collections.Scenarios.TakeOns;

/// <summary>Whoever takes on the state in which an undisturbed run stood decides from there on as that run does.</summary>
public sealed class SameAsUndisturbedTests
{
    private const int Before = 5;
    private const int After = 6;
    private static readonly string[] Strategies = ["early-cards", "phone-contact"];
    private static readonly GeneratedPortfolio Portfolio = new(900, Seed: 17) { CureShare = 0.05, LeavingShare = 0 };

    [Fact]
    public async Task The_state_of_day_n_taken_on_gives_on_the_days_after_the_decisions_of_the_undisturbed_run()
    {
        using var folder = new SomeStrategies(Strategies);
        using var undisturbed = new Office { Strategies = folder.Path };
        using var other = new Office { Strategies = folder.Path, SubjectsPerPart = 150 };
        for (var day = 0; day < Before; day++) await Night(undisturbed, day);
        var date = DateOf(Before - 1);
        var state = StateOfOther.Of(undisturbed);

        await new NightlyRun(Migrated(other).Database, TimeProvider.System).TakeIn(new NightRequest(date, FileOf(other, Before - 1), MappingOf(other), null, null, folder.Path), default);
        await new NightlyRun(other.Database, TimeProvider.System).DeployFirst(folder.Path);
        var order = new TakeOnOrder(date, Office.Mapping("sample-take-on"), [.. new[] { ("cases.csv", state.Cases), ("steps.csv", state.Steps), ("variables.csv", state.Variables) }.Select(file => TakeOnSource.Of(other.Write(file.Item1, file.Item2 + "\n")))], "ana", "go-live");
        var report = await new TakeOnDesk(other.Database, TimeProvider.System) { SubjectsPerPart = 150 }.Execute(order, default);
        report.Defects.Select(TakeOnDefects.Words).ShouldBeEmpty();
        report.Cases.Opened.ShouldBeGreaterThan(200);
        for (var day = Before; day < Before + After; day++)
        {
            await Night(undisturbed, day);
            await Night(other, day);
        }

        var expected = StateOfOther.DecidedAfter(undisturbed, date);
        expected.Count(line => line.Contains(" message ", StringComparison.Ordinal)).ShouldBeGreaterThan(50);
        expected.Count(line => line.Contains(" task ", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
        StateOfOther.DecidedAfter(other, date).Except(expected).Take(5).ShouldBeEmpty();
        StateOfOther.DecidedAfter(other, date).ShouldBe(expected);
    }

    private static DateOnly DateOf(int day) => (Portfolio with { Day = day }).Position.AddDays(1);

    private static Task<NightReport> Night(Office office, int day) => office.Night(DateOf(day), FileOf(office, day), MappingOf(office));

    private static string FileOf(Office office, int day) => office.Write($"day-{day}.csv", PortfolioFile.Text(Portfolio with { Day = day }));

    private static string MappingOf(Office office) => office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());

    private static Office Migrated(Office office)
    {
        office.Database.Migrate();
        return office;
    }

    /// <summary>Some of the strategies that ship with the product, in a folder of their own.</summary>
    private sealed class SomeStrategies : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-strategies-");

        public SomeStrategies(IReadOnlyList<string> names)
        {
            foreach (var file in names.Append("portfolios").SelectMany(name => Directory.GetFiles(System.IO.Path.Combine(Office.Workflows, name), "*", SearchOption.AllDirectories)))
            {
                var copy = System.IO.Path.Combine(folder.FullName, System.IO.Path.GetRelativePath(Office.Workflows, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        public string Path => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}
