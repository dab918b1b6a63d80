using Collections.Bpmn.Editing;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Writes the BPMN of a definition that keeps none, by edits of an empty document.</summary>
internal static class Generation
{
    private const string TargetNamespace = "https://elsaworkflows.io/workflows";

    public static ElsaConversionResult Write(WorkflowDefinition definition)
    {
        var (chart, findings) = RootReader.Read(definition.Root, []);
        if (findings.Any(finding => finding.Severity == FindingSeverity.Error)) return new ElsaConversionResult(null, findings);
        var isDocument = chart.Element == "definitions";
        if ((isDocument ? chart.Nodes.FirstOrDefault(node => node.Element == "process") : chart) is not { } first)
            return new ElsaConversionResult(null, [.. findings, new("elsa-process", FindingSeverity.Error, chart.Id, "expected a process among the activities of the root, found none: a document without processes is not written from a flowchart", default)]);
        var created = NewBpmnDocument.Create(first.Id, first.Name, TargetNamespace, isDocument ? chart.Id : null);
        if (created.Definitions is not { } empty) return new ElsaConversionResult(null, [.. findings, .. created.Findings]);
        var (old, _) = ChartOfModel.Read(empty, isDocument);
        var result = ChartEditing.Lead(empty, old, chart, Envelope.OverlayOf(definition, chart));
        return result with { Findings = [.. findings, .. result.Findings] };
    }
}
