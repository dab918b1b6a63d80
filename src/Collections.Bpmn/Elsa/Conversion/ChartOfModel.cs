using System.Text.Json;
using System.Text.Json.Nodes;
using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Reads what a flowchart can say out of a BPMN model. What has no id, or one that is used twice, cannot be named by a flowchart: it stays in the source alone.</summary>
internal sealed class ChartOfModel
{
    /// <summary>The extension that keeps what Elsa says of an activity and BPMN has no words for.</summary>
    public const string OverlayExtension = "activity";

    /// <summary>Id of the root where the document has several processes or none, and no id.</summary>
    public const string DefinitionsId = "Definitions";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ElsaLimits.Depth, AllowDuplicateProperties = false };

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<ValidationFinding> findings = [];
    private readonly ChartLayout layout;

    private ChartOfModel(BpmnDefinitions definitions) => layout = ChartLayout.Of(definitions);

    /// <summary>The chart of a model: its process, or the document where it has not exactly one.</summary>
    /// <param name="definitions">The model.</param>
    /// <param name="asDocument">True: the document even where it has one process.</param>
    public static (ChartNode Root, IReadOnlyList<ValidationFinding> Findings) Read(BpmnDefinitions definitions, bool asDocument = false)
    {
        var reading = new ChartOfModel(definitions);
        var root = !asDocument && definitions.Processes is [{ Id.Length: > 0 } only] ? reading.Container(only, only) : reading.Document(definitions);
        return (root, reading.findings);
    }

    private ChartNode Document(BpmnDefinitions definitions)
    {
        var id = definitions.Id.Length > 0 ? definitions.Id : DefinitionsId;
        ids.Add(id);
        return new ChartNode { Id = id, Element = "definitions", Nodes = [.. definitions.Processes.Where(IsNamed).Select(process => Container(process, process))] };
    }

    private ChartNode Container(BpmnElement element, IFlowContainer container)
    {
        if (element is BpmnProcess) ids.Add(element.Id);
        var nodes = container.Nodes.Where(IsNamed).Select(Node).ToList();
        var inside = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return Plain(element) with
        {
            Nodes = nodes,
            Flows = [.. container.Flows.Where(flow => inside.Contains(flow.SourceRef) && inside.Contains(flow.TargetRef) && IsNamed(flow)).Select(Flow)],
        };
    }

    private ChartNode Node(FlowNode node)
    {
        var chart = node is SubProcess subProcess ? Container(subProcess, subProcess) : Plain(node);
        return chart with
        {
            ActivityType = node.Binding?.ActivityType,
            Inputs = InputsOf(node),
            AttachedTo = node is BoundaryEvent boundary ? boundary.AttachedTo?.Id : null,
        };
    }

    private ChartNode Plain(BpmnElement element) => new()
    {
        Id = element.Id,
        Element = element.ElementName,
        Name = string.IsNullOrEmpty(element.Name) ? null : element.Name,
        Documentation = string.IsNullOrEmpty(element.Documentation) ? null : element.Documentation,
        Details = DetailsOfElement.Read(element),
        Bounds = layout.Bounds(element.Id),
        Overlay = OverlayOf(element),
    };

    private ChartFlow Flow(SequenceFlow flow) => new(flow.Id, flow.SourceRef, flow.TargetRef)
    {
        Name = string.IsNullOrEmpty(flow.Name) ? null : flow.Name,
        Condition = flow.Condition is { } condition ? ChartCondition.Of(condition.Language, condition.Text) : null,
        IsDefault = flow.IsDefault,
        Vertices = layout.Vertices(flow.Id),
    };

    private bool IsNamed(BpmnElement element)
    {
        if (element.Id.Length > 0 && ids.Add(element.Id)) return true;
        findings.Add(new("elsa-unnamed-element", FindingSeverity.Warning, element.Id, $"a flowchart names everything by an id of its own: the {element.ElementName} {(element.Id.Length == 0 ? "without id" : $"with the repeated id '{element.Id}'")} stays in the BPMN source alone", element.Location));
        return false;
    }

    private JsonObject InputsOf(FlowNode node)
    {
        var inputs = new JsonObject();
        foreach (var input in node.Binding?.Inputs ?? [])
        {
            if (ElsaActivity.CommonMembers.Contains(input.Name) || !TryParse(input.Json, out var value))
                findings.Add(new("elsa-input", FindingSeverity.Warning, node.Id, $"expected an input that an Elsa activity can have, found '{input.Name}', which is a member of every activity or whose JSON names a member twice: it stays in the BPMN source alone", input.Location));
            else
                inputs[input.Name] = value;
        }
        return inputs;
    }

    private JsonObject? OverlayOf(BpmnElement element)
    {
        if (element.Xml?.Extensions(BpmnNamespaces.Collections, OverlayExtension).FirstOrDefault() is not { } extension) return null;
        if (TryParse(extension.Text, out var value) && value is JsonObject json) return json;
        findings.Add(new("elsa-overlay", FindingSeverity.Warning, element.Id, $"expected a JSON object as text of '{OverlayExtension}', found other text: it stays in the BPMN source alone", extension.Location()));
        return null;
    }

    private static bool TryParse(string json, out JsonNode? value)
    {
        try
        {
            value = JsonNode.Parse(json, null, Options);
            return true;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }
}
