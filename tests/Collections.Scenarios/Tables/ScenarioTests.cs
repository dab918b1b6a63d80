using Collections.Scenarios.Nights;

namespace Collections.Scenarios.Tables;

public sealed class ScenarioTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Office.Workflows, "*.md", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "scenarios")
            .Select(file => Path.GetRelativePath(Office.Workflows, file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_strategy_does_what_its_scenario_says(string file)
    {
        using var office = new Office();

        var differences = await new ScenarioRun(Scenario.Read(Path.Combine(Office.Workflows, file)), office).Execute();

        differences.ShouldBeEmpty(string.Join('\n', differences));
    }

    [Fact]
    public void Every_strategy_has_at_least_two_scenarios() =>
        Directory.GetFiles(Office.Workflows, "strategy.bpmn", SearchOption.AllDirectories)
            .Select(file => Path.Combine(Path.GetDirectoryName(file)!, "scenarios"))
            .ShouldAllBe(folder => Directory.Exists(folder) && Directory.GetFiles(folder, "*.md").Length >= 2);
}
