using Collections.Scenarios.Nights;

namespace Collections.Scenarios.Tables;

public sealed class ScenarioTests
{
    public static TheoryData<string> Files() => [.. Names()];

    private static IEnumerable<string> Names() =>
        [.. Directory.GetFiles(Office.Workflows, "*.md", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "scenarios")
            .Select(file => Path.GetRelativePath(Office.Workflows, file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_strategy_does_what_its_scenario_says(string file)
    {
        var scenario = Scenario.Read(Path.Combine(Office.Workflows, file));
        using var office = new Office { Strategies = scenario.Root };

        var differences = await new ScenarioRun(scenario, office).Execute();

        differences.ShouldBeEmpty(string.Join('\n', differences));
    }

    /// <summary>One with reversals and a debt that goes on under another account, one with batches, one with a relapse: each is worked three times.</summary>
    public static TheoryData<string> OfTheHouse() =>
        [.. Names().Where(file => Path.GetFileNameWithoutExtension(file) is "money-that-goes-backwards" or "to-write-off" or "three-cards-and-a-long-weekend")];

    [Theory]
    [MemberData(nameof(OfTheHouse))]
    public async Task The_same_rows_again_change_nothing_and_rows_in_another_order_come_to_the_same_state(string file)
    {
        var scenario = Scenario.Read(Path.Combine(Office.Workflows, file));
        using var office = new Office { Strategies = scenario.Root };
        using var other = new Office { Strategies = scenario.Root };
        var run = new ScenarioRun(scenario, office) { IsRepeated = true };
        var shuffled = new ScenarioRun(scenario, other) { IsShuffled = true };

        var differences = await run.Execute();
        await shuffled.Execute();

        differences.ShouldBeEmpty(string.Join('\n', differences));
        shuffled.Hashes.ShouldBe(run.Hashes);
    }

    [Fact]
    public void Every_strategy_that_takes_cases_has_at_least_two_scenarios() =>
        Directory.GetFiles(Office.Workflows, "strategy.bpmn", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("collections:strategy", StringComparison.Ordinal))
            .Select(file => Path.Combine(Path.GetDirectoryName(file)!, "scenarios"))
            .ShouldAllBe(folder => Directory.Exists(folder) && Directory.GetFiles(folder, "*.md").Length >= 2);
}
