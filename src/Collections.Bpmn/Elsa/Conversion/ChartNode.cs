using System.Text.Json.Nodes;
using Collections.Bpmn.Diagrams;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>
/// What a flowchart can say of a BPMN element: the meeting point of both formats. A model and a root are each read into
/// charts, charts are compared, and what differs becomes edits of the one or JSON of the other.
/// </summary>
internal sealed record ChartNode
{
    /// <summary>The BPMN id.</summary>
    public required string Id { get; init; }

    /// <summary>The element's name in the specification; <c>definitions</c> for a document of several processes.</summary>
    public required string Element { get; init; }

    public string? Name { get; init; }

    public string? Documentation { get; init; }

    /// <summary>The activity that the node is bound to; null where the element says all.</summary>
    public string? ActivityType { get; init; }

    /// <summary>The inputs of the binding, by name, in order.</summary>
    public JsonObject Inputs { get; init; } = [];

    /// <summary>What the element says beyond the rest: event definitions, loops, attributes that are not at their default.</summary>
    public JsonObject Details { get; init; } = [];

    /// <summary>Where it is drawn; null where it is not.</summary>
    public Bounds? Bounds { get; init; }

    /// <summary>The activity at whose edge a boundary event stands.</summary>
    public string? AttachedTo { get; init; }

    /// <summary>What an activity says in Elsa's words that BPMN has none for, as a JSON merge patch; null: nothing.</summary>
    public JsonObject? Overlay { get; init; }

    /// <summary>What lies inside; empty for what has no inside.</summary>
    public IReadOnlyList<ChartNode> Nodes { get; init; } = [];

    public IReadOnlyList<ChartFlow> Flows { get; init; } = [];

    public bool IsContainer => Element is "definitions" or "process" or "subProcess" or "transaction" or "adHocSubProcess";

    /// <summary>The node and all inside it, outer before inner.</summary>
    public IEnumerable<ChartNode> All() => Nodes.SelectMany(node => node.All()).Prepend(this);
}
