using Collections.Scenarios.Nights;
using Collections.Scenarios.Tables;
using Collections.Scenarios.Verbs;
using Collections.Server.Commands;
using Collections.Server.Histories;

namespace Collections.Scenarios.Calendars;

/// <summary>A strategy of one segmentation and one treatment calendar, night by night, against the real database.</summary>
[Collection(OneVerbAtATime.Name)]
public sealed class CalendarScenarioTests : IDisposable
{
    private const string Name = "card-calendar";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-calendar-");

    private static string Strategies => Path.Combine(AppContext.BaseDirectory, "Calendars", "strategies");

    public static TheoryData<string> Files() => ["long-weekend", "in-transit", "to-the-end"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_calendar_does_what_the_scenario_says_and_drawn_step_by_step_it_comes_to_the_same_state_every_night(string file)
    {
        var (differences, hashes) = await Work(Strategies, file);
        differences.ShouldBeEmpty(string.Join('\n', differences));

        (await CommandLine.Run(["convert", Path.Combine(Strategies, Name, "strategy.bpmn"), "--to", "bpmn", "--expand", "-o", Path.Combine(Copy(), "strategy.bpmn")])).ShouldBe(0);
        var plain = await Work(folder.FullName, file);
        (await File.ReadAllTextAsync(Path.Combine(folder.FullName, Name, "strategy.bpmn"))).ShouldContain("Calendar.SMS_T01");

        plain.Differences.ShouldBeEmpty();
        plain.Hashes.ShouldBe(hashes);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_part_of_one_account_comes_to_the_same_state(string file) =>
        (await Work(Strategies, file, subjectsPerPart: 1)).Hashes.ShouldBe((await Work(Strategies, file)).Hashes);

    [Fact]
    public async Task The_history_says_which_cells_were_overtaken_which_fired_and_which_wait()
    {
        using var office = new Office { Strategies = Strategies };
        await new ScenarioRun(Read("in-transit"), office).Execute();
        var told = Told(office, "TC-0012");
        told.ShouldContain("2026-12-14 3 SMS T01");
        told.ShouldContain("2026-12-21 8 MAIL T02 waits");
        told.ShouldContain("2026-12-24 8 MAIL T02");

        using var other = new Office { Strategies = Strategies };
        await new ScenarioRun(Read("long-weekend"), other).Execute();
        Told(other, "TC-0003").ShouldBe(["2026-12-09 3 SMS T01 overtaken", "2026-12-09 5 CALL C1", "2026-12-14 10 WHATSAPP T03"]);
    }

    [Fact]
    public async Task The_strategy_is_checked_without_a_finding() => (await SpokenCommand.Check(Strategies)).Findings.ShouldBeEmpty();

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<(IReadOnlyList<string> Differences, IReadOnlyList<string> Hashes)> Work(string strategies, string file, int? subjectsPerPart = null)
    {
        using var office = new Office { Strategies = strategies, SubjectsPerPart = subjectsPerPart };
        var run = new ScenarioRun(Read(file), office);
        return (await run.Execute(), run.Hashes);
    }

    private static Scenario Read(string file) => Scenario.Read(Path.Combine(Strategies, Name, "scenarios", $"{file}.md"));

    private static List<string> Told(Office office, string account) =>
        [.. HistoryReader.Open(office.Database).Read(account)!.Cases.SelectMany(past => past.Runs).SelectMany(run => run.Steps.Where(step => step.Cell is not null).Select(step => $"{run.BusinessDate:yyyy-MM-dd} {step.Cell!.Words}"))];

    /// <summary>The strategy without its drawing.</summary>
    private string Copy()
    {
        var from = Path.Combine(Strategies, Name);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".bpmn", StringComparison.Ordinal)))
        {
            var to = Path.Combine(folder.FullName, Name, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
        return Path.Combine(folder.FullName, Name);
    }
}
