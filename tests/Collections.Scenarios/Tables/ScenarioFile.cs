using System.Text.Json.Nodes;
using Collections.Intake.Generation;
using Collections.Scenarios.Nights;

namespace Collections.Scenarios.Tables;

/// <summary>The portfolio file of a scenario: the columns of the mapping beside its strategy, and one for each attribute that it declares without a column.</summary>
internal sealed class ScenarioFile
{
    private readonly JsonNode mapping;

    private ScenarioFile(JsonNode mapping, IReadOnlyList<string> columns) => (this.mapping, Columns) = (mapping, columns);

    /// <summary>The file of the sample portfolio, by the columns of the generator.</summary>
    public static ScenarioFile Sample { get; } = Of(Office.Workflows);

    public IReadOnlyList<string> Columns { get; }

    /// <summary>What its mapping calls the portfolio.</summary>
    public string Portfolio => mapping["portfolio"]!.GetValue<string>();

    /// <summary>By the mapping of the folder of strategies; where it has none, by that of the sample portfolio.</summary>
    public static ScenarioFile Of(string root)
    {
        var own = Path.Combine(root, "portfolios", "b1.mapping.json");
        var file = File.Exists(own) ? own : Office.Mapping("sample");
        var mapping = JsonNode.Parse(File.ReadAllText(file))!;
        var isSample = Path.GetFileName(file) == "sample.mapping.json";
        var fields = mapping["layouts"]![0]!["fields"]!.AsArray();
        var known = fields.Select(field => field!["field"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        var declared = mapping["attributes"]!.AsArray().Select(attribute => attribute!["name"]!.GetValue<string>()).Where(name => !known.Contains(name)).ToList();
        foreach (var name in declared) fields.Add(new JsonObject { ["field"] = name, ["column"] = ColumnOf(name) });
        var columns = isSample ? PortfolioGenerator.Header.Split(',').Concat(declared.Select(ColumnOf)) : fields.Select(field => field!["column"]?.GetValue<string>()).OfType<string>();
        return new ScenarioFile(mapping, [.. columns]);
    }

    public string Text(IEnumerable<ScenarioAccount> accounts, DateOnly position) =>
        string.Join('\n', [string.Join(',', Columns), .. accounts.Where(account => account.IsInFile).Select(account => account.Line(Columns, position)), ""]);

    public string Mapping() => mapping.ToJsonString();

    private static string ColumnOf(string attribute) => attribute.Replace(' ', '_');
}
