using System.Text.Json.Nodes;
using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Conformance.Bpmn;
using Xunit.Abstractions;

namespace Collections.Conformance.Elsa;

/// <summary>What a flowchart can say survives without any kept source: the root of the BPMN that is written from it is equal.</summary>
public sealed class WithoutSourceTests(ITestOutputHelper output)
{
    private static readonly string[] Computed = ["nodeId"];

    [BpmnSuiteFact("bpmn-miwg")]
    public void The_root_of_every_interchange_model_survives_without_its_source() => Strip("bpmn-miwg", _ => true, 21);

    [BpmnSuiteFact("betsy")]
    public void The_root_of_every_executable_model_survives_without_its_source() => Strip("betsy", file => !file.Contains("bpmn_constraints", StringComparison.Ordinal), 80);

    /// <summary>Models that break rules are measured: what no valid document can say is not written.</summary>
    [BpmnSuiteFact("betsy")]
    public void Most_roots_of_models_that_break_rules_survive_too() => Strip("betsy", file => file.Contains("bpmn_constraints", StringComparison.Ordinal), 250);

    [BpmnSuiteFact("elsa")]
    public void Every_definition_that_was_born_in_Elsa_becomes_BPMN_and_back()
    {
        var files = ElsaDefinitions.Files();
        var failed = files.Where(file => ElsaConversion.ToBpmn(ElsaDefinitions.Read(file).Definition!).Text is null).ToList();
        Score.Print(output, $"elsa definitions to BPMN {files.Count - failed.Count} of {files.Count} written");
        failed.ForEach(output.WriteLine);
        failed.ShouldBeEmpty();
    }

    private void Strip(string suite, Func<string, bool> isWanted, int atLeast)
    {
        var files = ConformanceFolder.Files(suite).Where(isWanted).ToList();
        var failed = files.Select(file => (File: file, Failure: Failure(file))).Where(result => result.Failure is not null).ToList();
        Score.Print(output, $"{suite} roots without kept source {files.Count - failed.Count} of {files.Count} equal");
        failed.ForEach(result => output.WriteLine($"{result.File}: {result.Failure}"));
        (files.Count - failed.Count).ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    private static string? Failure(string file)
    {
        var stripped = new RootJson(RoundTripTests.Converted(file)).WithoutSource().Text();
        var back = ElsaConversion.ToBpmn(ElsaReader.Read(stripped, file).Definition!);
        if (back.Text is null) return string.Join("; ", back.Findings);
        var again = ElsaConversion.ToElsa(BpmnReader.Read(back.Text, file).Definitions!).Definition;
        return ElsaNormalisation.Same(Comparable(JsonNode.Parse(stripped)!["root"]), Comparable(JsonNode.Parse(ElsaWriter.Write(again))!["root"])) ? null : "another root";
    }

    /// <summary>Activities and connections are sets; paths are made anew by whoever loads a definition.</summary>
    private static JsonNode? Comparable(JsonNode? node)
    {
        if (node is not JsonObject json) return node?.DeepClone();
        var result = new JsonObject();
        foreach (var (name, value) in json.Where(member => !Computed.Contains(member.Key)))
        {
            result[name] = value is JsonArray list && name is "activities" or "connections" or "sequenceFlows"
                ? new JsonArray([.. ((JsonArray)value!).Select(Comparable).OrderBy(Key, StringComparer.Ordinal)])
                : Comparable(value);
        }
        return result;
    }

    private static string Key(JsonNode? node) => node!["id"]?.ToString() ?? $"{node["source"]?["activity"]}/{node["source"]?["port"]}/{node["target"]?["activity"]}/{node["vertices"]?.ToJsonString()}";
}
