using Collections.Bpmn;
using Xunit.Abstractions;

namespace Collections.Conformance.Bpmn;

public sealed class ReadingTests(ITestOutputHelper output)
{
    [BpmnSuiteFact("betsy")]
    public void Every_betsy_model_is_read() => ReadAll("betsy");

    [BpmnSuiteFact("bpmn-miwg")]
    public void Every_interchange_reference_model_is_read() => ReadAll("bpmn-miwg");

    [BpmnSuiteFact("elsa")]
    public void Every_Elsa_model_is_read() => ReadAll("elsa");

    [BpmnSuiteFact("bpmn-miwg")]
    public void Every_interchange_reference_model_survives_writing() => RoundTrip("bpmn-miwg");

    [BpmnSuiteFact("betsy")]
    public void Every_betsy_model_survives_writing() => RoundTrip("betsy");

    [BpmnSuiteFact("elsa")]
    public void Every_Elsa_model_survives_writing() => RoundTrip("elsa");

    private void ReadAll(string suite)
    {
        var files = ConformanceFolder.Files(suite).ToList();
        var refused = files.Select(Read).Where(result => result.Definitions is null).ToList();
        Score.Print(output, $"BPMN interchange: {suite}: {files.Count - refused.Count} of {files.Count} models imported");
        refused.Select(result => $"{result.FileName}: {string.Join("; ", result.Findings)}").ShouldBeEmpty();
    }

    private void RoundTrip(string suite)
    {
        var files = ConformanceFolder.Files(suite).ToList();
        foreach (var file in files)
        {
            var written = BpmnWriter.Write(Read(file).Definitions!);
            CanonicalXml.OfText(written).ShouldBe(CanonicalXml.OfFile(file), file);
            if (IsInUtf8(file)) written.ShouldBe(File.ReadAllText(file), file);
        }
        Score.Print(output, $"BPMN interchange: {suite}: {files.Count} of {files.Count} models written back without loss, those in UTF-8 byte for byte");
    }

    private static bool IsInUtf8(string file) => File.ReadLines(file).First().Contains("utf-8", StringComparison.OrdinalIgnoreCase);

    internal static BpmnReadResult Read(string file)
    {
        using var stream = File.OpenRead(file);
        return BpmnReader.Read(stream, file);
    }
}
