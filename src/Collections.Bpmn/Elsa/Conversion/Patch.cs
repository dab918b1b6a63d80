using Collections.Bpmn.Editing;
using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Brings a kept source to what the root says now: nothing is written anew, and what has no edit is named.</summary>
internal static class Patch
{
    public static ElsaConversionResult Apply(WorkflowDefinition definition, KeptSource kept)
    {
        var read = BpmnReader.Read(kept.Text, KeptSource.Key);
        if (read.Definitions is not { } model) return new ElsaConversionResult(null, [.. read.Findings.Select(NamingTheKey)]);
        if (kept.RootIsUnchanged && EnvelopeIsUnchanged(definition, model)) return new ElsaConversionResult(kept.Text, []);
        var result = Apply(definition, model);
        if (kept.SourceIsUnchanged || result.Text == kept.Text) return result;
        return new ElsaConversionResult(null, [new("elsa-both-changed", FindingSeverity.Error, definition.Root.Id, $"expected an edit of either the root or the source in customProperties['{KeptSource.Key}'], found both changed, and not to the same: undo one of them, or take the source out to have it written from the root", default)]);
    }

    private static ElsaConversionResult Apply(WorkflowDefinition definition, BpmnDefinitions model)
    {
        var (old, _) = ChartOfModel.Read(model);
        var (changed, findings) = RootReader.Read(definition.Root, IdsOf(model.Document.Root));
        (changed, var gone) = RemovalCascade.Follow(old, Renamed(definition, old, changed));
        var result = ChartEditing.Lead(model, old, changed, Envelope.OverlayOf(definition, changed));
        return result with { Findings = [.. findings, .. gone, .. result.Findings], Text = findings.Any(finding => finding.Severity == FindingSeverity.Error) ? null : result.Text };
    }

    private static bool EnvelopeIsUnchanged(WorkflowDefinition definition, BpmnDefinitions model)
    {
        var (chart, _) = ChartOfModel.Read(model);
        return ElsaNormalisation.Same(Envelope.OverlayOf(definition, chart), Envelope.Overlay(model));
    }

    /// <summary>A workflow that is called otherwise is its process called otherwise, unless the root says a name of its own.</summary>
    private static ChartNode Renamed(WorkflowDefinition definition, ChartNode old, ChartNode changed)
    {
        var called = old.Name ?? ChartIds.ToElsa(old.Id);
        return changed.Element == "process" && changed.Name == old.Name && definition.Name is { Length: > 0 } name && name != called
            ? changed with { Name = name }
            : changed;
    }

    private static IEnumerable<string> IdsOf(XmlElementNode element) =>
        element.Elements.SelectMany(IdsOf).Concat(element.Attribute("id") is { } id ? [id] : []);

    private static ValidationFinding NamingTheKey(ValidationFinding finding) =>
        finding with { Message = $"customProperties['{KeptSource.Key}'].source: {finding.Message}" };
}
