using System.Text.Json.Nodes;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Leads a document from what its chart says to what another chart says, and looks whether it says so then.</summary>
internal static class ChartEditing
{
    public static ElsaConversionResult Lead(BpmnDefinitions model, ChartNode old, ChartNode changed, JsonObject? envelope)
    {
        var (edits, findings) = ChartDifference.Between(old, changed, ChartLayout.Of(model));
        if (findings.Count > 0) return new ElsaConversionResult(null, findings);
        var (around, unsaid) = EnvelopeEdits(model, changed, envelope);
        if (unsaid is not null) return new ElsaConversionResult(null, [unsaid]);
        if (edits.Count + around.Count == 0) return new ElsaConversionResult(BpmnWriter.Write(model), []);
        var edited = BpmnEditor.Apply(model, [.. edits, .. around]);
        if (edited.Definitions is not { } result) return new ElsaConversionResult(null, edited.Findings);
        var left = Left(result, changed);
        return new ElsaConversionResult(left.Count == 0 ? BpmnWriter.Write(result) : null, left);
    }

    /// <summary>What the document still does not say: an edit that did nothing, or something else.</summary>
    private static IReadOnlyList<ValidationFinding> Left(BpmnDefinitions result, ChartNode changed)
    {
        var (chart, _) = ChartOfModel.Read(result, changed.Element == "definitions");
        var (edits, findings) = ChartDifference.Between(chart, changed, ChartLayout.Of(result));
        return [.. findings, .. edits.Select(edit => new ValidationFinding("elsa-not-translated", FindingSeverity.Error, IdOf(edit), $"expected the document to follow the root, and it does not: {edit}", default))];
    }

    private static (IReadOnlyList<BpmnEdit> Edits, ValidationFinding? Unsaid) EnvelopeEdits(BpmnDefinitions model, ChartNode changed, JsonObject? envelope)
    {
        if (ElsaNormalisation.Same(Envelope.Overlay(model), envelope)) return ([], null);
        if (changed.All().FirstOrDefault(node => node.Element == "process") is not { } process)
            return ([], new ValidationFinding("elsa-envelope", FindingSeverity.Error, changed.Id, "expected a process that keeps what the definition says around its root, found none: add one in the diagram", default));
        var content = envelope is null ? null : new ExtensionContent([], ElsaWriter.Line(envelope)) { Prefix = "collections" };
        return ([new SetExtension(process.Id, BpmnNamespaces.Collections, Envelope.Extension, content)], null);
    }

    private static string IdOf(BpmnEdit edit) => edit switch
    {
        AddFlow flow => flow.Id,
        AddProcess process => process.Id,
        AddNode node => node.Id,
        ReconnectFlow flow => flow.FlowId,
        RemoveElement element => element.ElementId,
        RenameElement element => element.ElementId,
        SetBounds shape => shape.ElementId,
        SetWaypoints edge => edge.ElementId,
        SetCondition flow => flow.FlowId,
        SetDefaultFlow node => node.NodeId,
        SetActivityBinding node => node.NodeId,
        SetActivityInput node => node.NodeId,
        SetDocumentation element => element.ElementId,
        SetEventTriggers thrown => thrown.EventId,
        SetExtension element => element.ElementId,
        SetAttributeValue element => element.ElementId,
        SetLoop activity => activity.ActivityId,
        SetScript script => script.NodeId,
        _ => "",
    };
}
