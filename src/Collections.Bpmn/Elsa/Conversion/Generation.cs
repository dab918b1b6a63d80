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
        var created = NewBpmnDocument.Create(chart.Id, chart.Name, TargetNamespace);
        if (created.Definitions is not { } empty) return new ElsaConversionResult(null, [.. findings, .. created.Findings]);
        var (old, _) = ChartOfModel.Read(empty);
        var result = ChartEditing.Lead(empty, old, chart, Envelope.OverlayOf(definition, chart));
        return result with { Findings = [.. findings, .. result.Findings] };
    }
}
