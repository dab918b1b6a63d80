using Collections.Bpmn;
using Xunit.Abstractions;

namespace Collections.Conformance.Bpmn;

/// <summary>What we write is valid against the schema of the specification.</summary>
public sealed class SchemaTests(ITestOutputHelper output)
{
    [BpmnSuiteFact("xsd/bpmn")]
    public void The_sample_strategies_are_valid_after_writing()
    {
        var files = Directory.GetFiles(ConformanceFolder.Workflows, "strategy.bpmn", SearchOption.AllDirectories);

        files.SelectMany(file => BpmnSchema.Violations(BpmnWriter.Write(ReadingTests.Read(file).Definitions!))).ShouldBeEmpty();
        files.Length.ShouldBeGreaterThan(0);
        output.WriteLine($"{files.Length} strategies valid");
    }

    [BpmnSuiteFact("bpmn-miwg")]
    public void What_was_valid_is_valid_after_writing_and_nothing_new_is_wrong()
    {
        var files = ConformanceFolder.Files("bpmn-miwg").ToList();
        var valid = files.Count(file => BpmnSchema.ViolationsOfFile(file).Count == 0);
        foreach (var file in files)
            BpmnSchema.Violations(BpmnWriter.Write(ReadingTests.Read(file).Definitions!)).ShouldBe(BpmnSchema.ViolationsOfFile(file), file);
        Score.Print(output, $"BPMN interchange: {files.Count} of {files.Count} exports as valid by schema as their source, {valid} of them without any violation");
    }
}
