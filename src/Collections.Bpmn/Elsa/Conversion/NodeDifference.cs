using System.Text.Json.Nodes;
using Collections.Bpmn.Editing;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>The edits that make one element say what its chart says: name, documentation, binding, details, overlay.</summary>
internal static class NodeDifference
{
    private const string ExtensionPrefix = "collections";

    /// <summary>What a new element says beyond what it is added with.</summary>
    public static void Fill(ChartNode node, List<BpmnEdit> edits, List<ValidationFinding> findings)
    {
        var empty = new ChartNode { Id = node.Id, Element = node.Element, Name = node.Name };
        var known = node.Details.Where(detail => IsAddedWith(detail.Key)).Select(detail => KeyValuePair.Create(detail.Key, detail.Value?.DeepClone()));
        Compare(empty with { Details = new JsonObject(known) }, node, edits, findings);
    }

    public static void Compare(ChartNode old, ChartNode node, List<BpmnEdit> edits, List<ValidationFinding> findings)
    {
        if (old.Name != node.Name && node.Element != "definitions") edits.Add(new RenameElement(node.Id, node.Name));
        if (old.Documentation != node.Documentation) edits.Add(new SetDocumentation(node.Id, node.Documentation));
        Bind(old, node, edits);
        foreach (var name in old.Details.Concat(node.Details).Select(detail => detail.Key).Distinct(StringComparer.Ordinal).ToList())
        {
            if (!ElsaNormalisation.Same(old.Details[name], node.Details[name])) SetDetail(node, name, edits, findings);
        }
        if (!ElsaNormalisation.Same(old.Overlay, node.Overlay)) edits.Add(Extension(node.Id, ChartOfModel.OverlayExtension, OverlayContent(node)));
    }

    public static IReadOnlyList<EventTrigger> Triggers(JsonObject details)
    {
        if (details[DetailsOfElement.EventDefinitions] is JsonArray definitions) return [.. definitions.Select(TriggerJson.Trigger).OfType<EventTrigger>()];
        return details.Text(DetailsOfElement.Message) is { Length: > 0 } message ? [new MessageTrigger(message)] : [];
    }

    public static IReadOnlyDictionary<string, string> Attributes(JsonObject details) =>
        details.Where(detail => DetailsOfElement.Attributes.Contains(detail.Key) && detail.Value.Text() is not null)
            .ToDictionary(detail => detail.Key, detail => detail.Value.Text()!, StringComparer.Ordinal);

    private static bool IsAddedWith(string detail) =>
        detail is DetailsOfElement.EventDefinitions or DetailsOfElement.Message || DetailsOfElement.Attributes.Contains(detail);

    private static void Bind(ChartNode old, ChartNode node, List<BpmnEdit> edits)
    {
        if (old.ActivityType != node.ActivityType)
        {
            edits.Add(new SetActivityBinding(node.Id, node.ActivityType, node.ActivityType is null ? [] : Inputs(node)));
            return;
        }
        foreach (var name in old.Inputs.Concat(node.Inputs).Select(input => input.Key).Distinct(StringComparer.Ordinal))
        {
            if (ElsaNormalisation.Same(old.Inputs[name], node.Inputs[name])) continue;
            edits.Add(new SetActivityInput(node.Id, name, node.Inputs.TryGetPropertyValue(name, out var value) ? ElsaWriter.Line(value) : null));
        }
    }

    private static List<ActivityInput> Inputs(ChartNode node) => [.. node.Inputs.Select(input => new ActivityInput(input.Key, ElsaWriter.Line(input.Value)))];

    private static void SetDetail(ChartNode node, string name, List<BpmnEdit> edits, List<ValidationFinding> findings)
    {
        if (EditOf(node, name) is { } edit) edits.Add(edit);
        else findings.Add(new("elsa-detail", FindingSeverity.Error, node.Id, $"expected one of the properties that a {node.Element} has, found 'customProperties.{RootWriter.Bpmn}.{name}' with {ElsaWriter.Line(node.Details[name])}: change it in the diagram", default));
    }

    private static BpmnEdit? EditOf(ChartNode node, string name) => name switch
    {
        DetailsOfElement.EventDefinitions or DetailsOfElement.Message => CountOf(node) == Triggers(node.Details).Count ? new SetEventTriggers(node.Id, Triggers(node.Details)) : null,
        DetailsOfElement.Script => new SetScript(node.Id, node.Details.Text(name), node.Details.Text("scriptFormat")),
        DetailsOfElement.ResultVariable => Extension(node.Id, "script", Content([KeyValuePair.Create(name, node.Details[name])])),
        DetailsOfElement.Loop => node.Details[name] is null || LoopJson.Loop(node.Details[name]) is not null ? new SetLoop(node.Id, LoopJson.Loop(node.Details[name])) : null,
        DetailsOfElement.Situation => Extension(node.Id, name, Content([KeyValuePair.Create("name", node.Details[name])])),
        DetailsOfElement.While => Extension(node.Id, name, node.Details[name] is JsonObject block ? Content(block) : null),
        DetailsOfElement.Strategy => Extension(node.Id, name, node.Details[name] is JsonObject settings ? Content(settings) : null),
        _ when DetailsOfElement.Attributes.Contains(name) => new SetAttributeValue(node.Id, name, node.Details.Text(name)),
        _ => null,
    };

    private static int CountOf(ChartNode node) => node.Details[DetailsOfElement.EventDefinitions] is JsonArray list ? list.Count : node.Details.Text(DetailsOfElement.Message) is { Length: > 0 } ? 1 : 0;

    private static ExtensionContent? OverlayContent(ChartNode node) =>
        node.Overlay is { } overlay ? new ExtensionContent([], ElsaWriter.Line(overlay)) { Prefix = ExtensionPrefix } : null;

    private static ExtensionContent? Content(IEnumerable<KeyValuePair<string, JsonNode?>> attributes)
    {
        var said = attributes.Where(attribute => attribute.Value.Text() is not null).Select(attribute => KeyValuePair.Create(attribute.Key, attribute.Value.Text()!)).ToList();
        return said.Count == 0 ? null : new ExtensionContent(said) { Prefix = ExtensionPrefix };
    }

    private static SetExtension Extension(string id, string name, ExtensionContent? content) => new(id, BpmnNamespaces.Collections, name, content);
}
