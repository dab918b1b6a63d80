using System.Text;
using System.Text.Json.Nodes;
using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Conformance.Bpmn;
using Xunit.Abstractions;

namespace Collections.Conformance.Elsa;

/// <summary>BPMN → Elsa JSON → BPMN.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    [BpmnSuiteFact("bpmn-miwg")]
    public void Every_interchange_model_comes_back_from_its_definition_equal() => RoundTrip("bpmn-miwg", 21);

    [BpmnSuiteFact("betsy")]
    public void Every_betsy_model_comes_back_from_its_definition_equal() => RoundTrip("betsy", 381);

    [BpmnSuiteFact(ElsaDefinitions.Suite)]
    public void Every_Elsa_model_comes_back_from_its_definition_equal() => RoundTrip(ElsaDefinitions.Suite, 4);

    /// <summary>The root as a reader of the format sees it is what was written: nothing that a flowchart says is lost between both.</summary>
    [BpmnSuiteFact("bpmn-miwg")]
    public void Without_regard_to_the_digests_the_root_says_what_the_source_says()
    {
        foreach (var file in ConformanceFolder.Files("bpmn-miwg").Concat(ConformanceFolder.Files("betsy")))
        {
            var json = JsonNode.Parse(Converted(file))!;
            json["customProperties"]![KeptSource.Key]!["rootDigest"] = "unknown";
            var back = ElsaConversion.ToBpmn(ElsaReader.Read(json.ToJsonString(), file).Definition!);
            back.Findings.Select(finding => $"{file}: {finding}").Where(finding => finding.StartsWith("Error", StringComparison.Ordinal)).ShouldBeEmpty();
            CanonicalXml.OfText(back.Text.ShouldNotBeNull($"{file}: {string.Join("; ", back.Findings)}")).ShouldBe(CanonicalXml.OfFile(file), file);
        }
    }

    private void RoundTrip(string suite, int atLeast)
    {
        var files = ConformanceFolder.Files(suite).ToList();
        var failed = files.Where(file => Failure(file) is not null).ToList();
        Score.Print(output, $"{suite} BPMN to Elsa to BPMN {files.Count - failed.Count} of {files.Count} equal");
        failed.ForEach(file => output.WriteLine($"{file}: {Failure(file)}"));
        (files.Count - failed.Count).ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    private static string? Failure(string file)
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(Converted(file)));
        var back = ElsaConversion.ToBpmn(json, file);
        return back.Text is null ? string.Join("; ", back.Findings) : CanonicalXml.OfText(back.Text) == CanonicalXml.OfFile(file) ? null : "not equal";
    }

    internal static string Converted(string file)
    {
        using var stream = File.OpenRead(file);
        var converted = ElsaConversion.ToElsa(stream, file);
        return converted.Text.ShouldNotBeNull($"{file}: {string.Join("; ", converted.Findings)}");
    }
}
