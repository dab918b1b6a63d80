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
        var edited = BpmnEditor.Apply(model, [.. edits, .. EnvelopeEdits(model, changed, envelope)]);
        if (edited.Definitions is not { } result) return new ElsaConversionResult(null, edited.Findings);
        var left = Left(result, changed);
        return new ElsaConversionResult(left.Count == 0 ? BpmnWriter.Write(result) : null, left);
    }

    /// <summary>What the document still does not say: an edit that did nothing, or something else.</summary>
    private static IReadOnlyList<ValidationFinding> Left(BpmnDefinitions result, ChartNode changed)
    {
        var (chart, _) = ChartOfModel.Read(result);
        var (edits, findings) = ChartDifference.Between(chart, changed, ChartLayout.Of(result));
        return [.. findings, .. edits.Select(edit => new ValidationFinding("elsa-not-translated", FindingSeverity.Error, IdOf(edit), $"expected the document to follow the root, and it does not: {edit}", default))];
    }

    private static IEnumerable<BpmnEdit> EnvelopeEdits(BpmnDefinitions model, ChartNode changed, JsonObject? envelope)
    {
        if (ElsaNormalisation.Same(Envelope.Overlay(model), envelope)) return [];
        var process = changed.Element == "process" ? changed.Id : changed.Nodes.FirstOrDefault(node => node.Element == "process")?.Id ?? changed.Id;
        var content = envelope is null ? null : new ExtensionContent([], ElsaWriter.Line(envelope)) { Prefix = "collections" };
        return [new SetExtension(process, BpmnNamespaces.Collections, Envelope.Extension, content)];
    }

    private static string IdOf(BpmnEdit edit) => edit switch
    {
        AddFlow flow => flow.Id,
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
