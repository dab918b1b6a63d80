using Collections.Scenarios.Nights;

namespace Collections.Scenarios.Tables;

/// <summary>The scenarios beside the strategies, but for those of a house.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Files() => [.. ScenarioFiles.All.Where(file => !ScenarioFiles.IsOfTheHouse(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_strategy_does_what_its_scenario_says(string file) => ScenarioFiles.Work(file);

    [Fact]
    public void Every_strategy_that_takes_cases_has_at_least_two_scenarios() =>
        Directory.GetFiles(Office.Workflows, "strategy.bpmn", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("collections:strategy", StringComparison.Ordinal))
            .Select(file => Path.Combine(Path.GetDirectoryName(file)!, "scenarios"))
            .ShouldAllBe(folder => Directory.Exists(folder) && Directory.GetFiles(folder, "*.md").Length >= 2);
}
