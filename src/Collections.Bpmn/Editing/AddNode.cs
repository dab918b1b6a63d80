using Collections.Bpmn.Diagrams;

namespace Collections.Bpmn.Editing;

/// <summary>Adds an activity, gateway or event.</summary>
/// <param name="ElementName">As the specification names it: <c>userTask</c>, <c>exclusiveGateway</c>, <c>boundaryEvent</c>, <c>subProcess</c>, ….</param>
/// <param name="Id">A new id: an XML name without colon, unused in the document.</param>
/// <param name="ContainerId">The process or subprocess it lies in.</param>
public sealed record AddNode(string ElementName, string Id, string ContainerId) : BpmnEdit
{
    /// <summary>Null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>The lane of the process that performs it; null names none.</summary>
    public string? LaneId { get; init; }

    /// <summary>Where its shape is drawn; null draws none.</summary>
    public Bounds? Bounds { get; init; }

    /// <summary>Whether the shape of a subprocess shows what it contains.</summary>
    public bool IsExpanded { get; init; }

    /// <summary>The activity at whose edge a boundary event stands: needed by it, refused of others.</summary>
    public string? AttachedToId { get; init; }

    /// <summary>The event definitions of an event; the message of a send or receive task.</summary>
    public IReadOnlyList<EventTrigger> Triggers { get; init; } = [];

    /// <summary>Plain attributes, as <see cref="SetAttributeValue"/> has them.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();
}
