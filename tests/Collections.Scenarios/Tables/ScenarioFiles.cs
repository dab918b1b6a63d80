using Collections.Scenarios.Nights;

namespace Collections.Scenarios.Tables;

/// <summary>The scenarios beside the strategies. xUnit works the files of one class one after the other: they are dealt to several.</summary>
internal static class ScenarioFiles
{
    private static readonly string House = "argentina" + Path.DirectorySeparatorChar;

    /// <summary>Their places within the strategies.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.GetFiles(Office.Workflows, "*.md", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "scenarios")
            .Select(file => Path.GetRelativePath(Office.Workflows, file))
            .Order(StringComparer.Ordinal)];

    /// <summary>Whether a scenario is of the house in Argentina.</summary>
    public static bool IsOfTheHouse(string file) => file.StartsWith(House, StringComparison.Ordinal);

    /// <summary>Works a scenario and compares all of it.</summary>
    public static async Task Work(string file)
    {
        var scenario = Scenario.Read(Path.Combine(Office.Workflows, file));
        using var office = new Office { Strategies = scenario.Root };

        var differences = await new ScenarioRun(scenario, office).Execute();

        differences.ShouldBeEmpty(string.Join('\n', differences));
    }
}
