using Collections.Scenarios.Nights;

namespace Collections.Scenarios.Tables;

public sealed class RepeatedScenarioTests
{
    /// <summary>One with reversals and a debt that goes on under another account, one with batches, one with a relapse: each is worked three times.</summary>
    public static TheoryData<string> Files() =>
        [.. ScenarioFiles.All.Where(file => Path.GetFileNameWithoutExtension(file) is "money-that-goes-backwards" or "to-write-off" or "three-cards-and-a-long-weekend")];

    [Theory]
    [MemberData(nameof(Files))]
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
}
