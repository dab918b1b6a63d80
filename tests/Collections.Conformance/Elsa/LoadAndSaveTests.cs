using System.Text.Json.Nodes;
using Collections.Bpmn.Elsa;
using Collections.Conformance.Bpmn;
using Xunit.Abstractions;

namespace Collections.Conformance.Elsa;

/// <summary>Definitions of Elsa's own tests, legacy forms included, are read and saved equal.</summary>
public sealed class LoadAndSaveTests(ITestOutputHelper output)
{
    /// <summary>May only grow.</summary>
    private const int EqualAtLeast = 89;

    [BpmnSuiteFact(ElsaDefinitions.Suite)]
    public void Every_definition_is_loaded_and_saved_equal()
    {
        var files = ElsaDefinitions.Files();
        var unequal = files.Where(file => !IsEqual(file)).ToList();
        Score.Print(output, $"elsa load and save {files.Count - unequal.Count} of {files.Count} equal");
        unequal.ForEach(output.WriteLine);
        (files.Count - unequal.Count).ShouldBeGreaterThanOrEqualTo(EqualAtLeast);
    }

    [BpmnSuiteFact(ElsaDefinitions.Suite)]
    public void Every_activity_connection_and_expression_is_understood()
    {
        var definitions = ElsaDefinitions.Files().Select(file => ElsaDefinitions.Read(file).Definition!).ToList();
        var activities = definitions.SelectMany(definition => definition.Root.All()).ToList();

        activities.Count.ShouldBe(313);
        activities.Sum(activity => activity.Connections.Count).ShouldBe(146);
        activities.SelectMany(activity => activity.Inputs).CountBy(input => input.Expression?.Type ?? "none").OrderBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => $"{count.Key} {count.Value}").ShouldBe(["CSharp 2", "JavaScript 26", "Literal 197", "Object 5"]);
        activities.Count(activity => activity.Position is not null).ShouldBe(197);
    }

    private static bool IsEqual(string file)
    {
        var read = ElsaDefinitions.Read(file);
        return read.Definition is { } definition
            && ElsaNormalisation.Same(JsonNode.Parse(File.ReadAllText(file)), JsonNode.Parse(ElsaWriter.Write(definition)));
    }
}
