using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>A place where a token can be: a drawn node, the body of a looped activity, or a node of a process that is called from here.</summary>
internal sealed class ReferenceNode(string id, FlowNode element, ReferenceContainer container)
{
    private IReadOnlyList<ReferenceTrigger>? triggers, startTriggers;

    /// <summary>As paths have it: <c>id</c>, <c>id#body</c>, or <c>call/id</c>.</summary>
    public string Id { get; } = id;

    /// <summary>What was drawn.</summary>
    public FlowNode Element { get; } = element;

    public ReferenceContainer Container { get; } = container;

    public List<ReferenceFlow> Outgoing { get; } = [];

    public List<ReferenceFlow> Incoming { get; } = [];

    /// <summary>The events on its edge, in the order of the document.</summary>
    public List<ReferenceNode> Edges { get; } = [];

    /// <summary>Of a looped activity: what each instance does; else null.</summary>
    public ReferenceNode? Body { get; set; }

    /// <summary>What is inside a subprocess or a call; null elsewhere, and where the body has it.</summary>
    public ReferenceContainer? Inside { get; set; }

    public bool IsEventSubProcess => Element is SubProcess { TriggeredByEvent: true };

    /// <summary>The event that starts an event subprocess.</summary>
    public ReferenceNode Start => Inside!.Nodes.First(node => node.Element is StartEvent);

    /// <summary>What can move a token that stands here, in the order of the drawing.</summary>
    public IReadOnlyList<ReferenceTrigger> Triggers => triggers ??= [.. ReferenceTrigger.Of(this)];

    /// <summary>What starts it, of an event subprocess.</summary>
    public IReadOnlyList<ReferenceTrigger> StartTriggers => startTriggers ??= [.. ReferenceTrigger.Occurring(Start, null)];

    /// <summary>Where a throwing link leads; null elsewhere.</summary>
    public ReferenceNode? LinkTarget => ThrownLink is { } name ? Container.Nodes.Find(node => node.CaughtLink == name) : null;

    /// <summary>What it throws, in the order of the drawing; empty for what throws nothing.</summary>
    public IReadOnlyList<EventDefinition> Thrown => Element is IntermediateThrowEvent or EndEvent ? ((Event)Element).Definitions : [];

    /// <summary>Whether it waits until all others have come to rest.</summary>
    public bool ThrowsSignal => Throws<SignalEventDefinition>() is not null;

    /// <summary>The name of the catching link that it is; null where it is none.</summary>
    public string? CaughtLink => Element is IntermediateCatchEvent caught ? caught.Definitions.OfType<LinkEventDefinition>().FirstOrDefault()?.Name : null;

    private string? ThrownLink => Throws<LinkEventDefinition>()?.Name;

    /// <summary>What it throws of a kind; null where it throws nothing of it.</summary>
    public T? Throws<T>()
        where T : EventDefinition => Thrown.OfType<T>().FirstOrDefault();

    public override string ToString() => Id;
}
