using System.Text.Json.Nodes;
using Collections.Intake.Generation;
using Collections.Scenarios.Nights;

namespace Collections.Scenarios.Tables;

/// <summary>The portfolio file of a scenario: the columns of the sample mapping, and one for each attribute that it declares without a column.</summary>
internal static class ScenarioFile
{
    private static readonly string[] Declared = ["broken promises", "phone campaign"];

    public static IReadOnlyList<string> Columns { get; } = [.. PortfolioGenerator.Header.Split(','), .. Declared.Select(ColumnOf)];

    public static string Text(IEnumerable<ScenarioAccount> accounts, DateOnly position) =>
        string.Join('\n', [string.Join(',', Columns), .. accounts.Select(account => account.Line(position)), ""]);

    /// <summary>The sample mapping with those columns.</summary>
    public static string Mapping()
    {
        var mapping = JsonNode.Parse(File.ReadAllText(Office.Mapping("sample")))!;
        var fields = mapping["layouts"]![0]!["fields"]!.AsArray();
        foreach (var name in Declared) fields.Add(new JsonObject { ["field"] = name, ["column"] = ColumnOf(name) });
        return mapping.ToJsonString();
    }

    private static string ColumnOf(string attribute) => attribute.Replace(' ', '_');
}
