namespace Collections.Scenarios.Tables;

/// <summary>The scenarios of the house in Argentina: whole strategies that share a frame, by months.</summary>
public sealed class HouseScenarioTests
{
    public static TheoryData<string> Files() => [.. ScenarioFiles.All.Where(ScenarioFiles.IsOfTheHouse)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_strategy_does_what_its_scenario_says(string file) => ScenarioFiles.Work(file);
}
