using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>What is inside a process or a subprocess.</summary>
/// <param name="frame">What stands before the names of its variables: empty, or, inside a call with variables of its own, <c>call/</c>.</param>
internal sealed class ReferenceContainer(string frame)
{
    public string Frame { get; } = frame;

    /// <summary>In the order of the document.</summary>
    public List<ReferenceNode> Nodes { get; } = [];

    /// <summary>At any depth, bodies and called processes included.</summary>
    public IEnumerable<ReferenceNode> AllNodes => Nodes.SelectMany(Within);

    /// <summary>Those that something triggers; one that starts by compensation waits for nothing.</summary>
    public IEnumerable<ReferenceNode> EventSubProcesses => Nodes.Where(node => node.IsEventSubProcess);

    /// <summary>The event subprocess that starts when the container is compensated; null where there is none.</summary>
    public ReferenceNode? Compensation => EventSubProcesses.FirstOrDefault(node => node.StartTriggers.Any(trigger => trigger.Kind == ReferenceTriggerKind.Compensation));

    /// <summary>Where it starts: its none start event, else all nodes to which nothing leads.</summary>
    public IEnumerable<ReferenceNode> Starts => Nodes.Find(IsNoneStart) is { } start ? [start] : Nodes.Where(IsFirst);

    private static bool IsNoneStart(ReferenceNode node) => node.Element is StartEvent start && start.Definitions.All(definition => definition is TimerEventDefinition);

    private static bool IsFirst(ReferenceNode node) => node is { Incoming.Count: 0, IsEventSubProcess: false, CaughtLink: null }
        && node.Element is not (BoundaryEvent or Activity { IsForCompensation: true });

    private static IEnumerable<ReferenceNode> Within(ReferenceNode node)
    {
        yield return node;
        if (node.Body is { } body) foreach (var inner in Within(body)) yield return inner;
        if (node.Inside is { } inside) foreach (var inner in inside.AllNodes) yield return inner;
    }
}
