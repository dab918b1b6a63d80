using Collections.Bpmn.Model;

namespace Collections.Strategies.Names;

/// <summary>
/// The ways of a drawing. Each node has a point before it and one after it, where what it writes is there; each flow has
/// one point. What can be under way at the same time is kept beside it: one way sees what another writes.
/// </summary>
internal sealed class NameGraph
{
    private readonly List<string> elements = [];
    private readonly List<List<int>> next = [];
    private readonly List<List<int>> previous = [];
    private readonly Dictionary<string, int> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> after = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> joins = [];
    private readonly List<IReadOnlyList<int>> forks = [];

    private NameGraph(BpmnProcess process)
    {
        Add(process);
        Starts = [.. StartsOf(process).Select(node => before[node.Id])];
        Connect(process, null);
        if (Starts.Count > 1) forks.Add(Starts);
    }

    public static NameGraph Of(BpmnProcess process) => new(process);

    public int Count => elements.Count;

    /// <summary>Where a case begins.</summary>
    public IReadOnlyList<int> Starts { get; }

    /// <summary>Ways that can be gone at the same time, each by the points at which it begins.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Forks => forks;

    /// <summary>The ids of all nodes and flows.</summary>
    public IEnumerable<string> Elements => before.Keys;

    public IReadOnlyList<int> Next(int point) => next[point];

    public IReadOnlyList<int> Previous(int point) => previous[point];

    public string ElementOf(int point) => elements[point];

    /// <summary>The point before an element; -1 where the drawing has none of the id.</summary>
    public int Before(string elementId) => before.GetValueOrDefault(elementId, -1);

    /// <summary>The point after an element, or -1.</summary>
    public int After(string elementId) => after.GetValueOrDefault(elementId, -1);

    /// <summary>How many ways must all have come for a point to be passed.</summary>
    public int NeededAt(int point) => joins.GetValueOrDefault(point, 1);

    private int Point(string element)
    {
        elements.Add(element);
        next.Add([]);
        previous.Add([]);
        return elements.Count - 1;
    }

    private void Add(IFlowContainer container)
    {
        foreach (var node in container.Nodes)
        {
            before[node.Id] = Point(node.Id);
            after[node.Id] = Point(node.Id);
            if (node is SubProcess inner) Add(inner);
        }
        foreach (var flow in container.Flows) before[flow.Id] = after[flow.Id] = Point(flow.Id);
    }

    private void Connect(IFlowContainer container, SubProcess? around)
    {
        foreach (var node in container.Nodes) Connect(node);
        foreach (var flow in container.Flows.Where(flow => flow.Source is not null && flow.Target is not null))
        {
            Lead(After(flow.Source!.Id), before[flow.Id]);
            Lead(before[flow.Id], Before(flow.Target!.Id));
        }
        foreach (var inner in container.Nodes.OfType<SubProcess>().Where(inner => inner.TriggeredByEvent)) Interrupt(container, inner, around);
    }

    private void Connect(FlowNode node)
    {
        if (node is ParallelGateway && node.Incoming.Count > 1) joins[before[node.Id]] = node.Incoming.Count;
        if (node is SubProcess { Nodes.Count: > 0 } inner) Enter(inner);
        else Lead(before[node.Id], after[node.Id]);
        if (node is BoundaryEvent { AttachedTo: { } host } edge) Attach(host, edge);
        if (LinkOf(node as IntermediateThrowEvent) is { } link)
        {
            foreach (var caught in node.Container.Nodes.OfType<IntermediateCatchEvent>().Where(other => LinkOf(other) == link)) Lead(after[node.Id], before[caught.Id]);
        }
        if (node.Outgoing.Count > 1 && node is not (ExclusiveGateway or EventBasedGateway)) forks.Add([.. node.Outgoing.Select(flow => Before(flow.Id)).Where(point => point >= 0)]);
    }

    private void Enter(SubProcess inner)
    {
        Connect(inner, inner);
        var starts = StartsOf(inner).Select(node => before[node.Id]).ToList();
        if (starts.Count > 1) forks.Add(starts);
        foreach (var start in starts) Lead(before[inner.Id], start);
        foreach (var end in inner.Nodes.Where(IsEnd))
        {
            Lead(after[end.Id], after[inner.Id]);
            if (inner.LoopCharacteristics is null) continue;
            foreach (var start in starts) Lead(after[end.Id], start);
        }
    }

    /// <summary>An event on an edge may come at any moment of what its host does; a compensation only after it.</summary>
    private void Attach(Activity host, BoundaryEvent edge)
    {
        if (Before(host.Id) < 0) return;
        if (edge.CompensationHandler is { } handler && Before(handler.Id) >= 0)
        {
            Lead(after[host.Id], before[edge.Id]);
            Lead(after[edge.Id], before[handler.Id]);
            forks.Add([.. Starts, before[handler.Id]]);
            return;
        }
        Lead(before[host.Id], before[edge.Id]);
        if (host is CallActivity) Lead(after[host.Id], before[edge.Id]);
        foreach (var inside in PointsIn(host as SubProcess)) Lead(inside, before[edge.Id]);
        if (!edge.CancelActivity) forks.Add([after[host.Id], before[edge.Id]]);
    }

    private void Interrupt(IFlowContainer container, SubProcess handler, SubProcess? around)
    {
        var starts = StartsOf(container).Select(node => before[node.Id]).ToList();
        foreach (var start in starts) Lead(start, before[handler.Id]);
        foreach (var node in container.Nodes.Where(node => node != handler && node is not SubProcess { TriggeredByEvent: true }))
        {
            foreach (var point in PointsIn(node as SubProcess).Append(after[node.Id])) Lead(point, before[handler.Id]);
        }
        if (around is not null) Lead(after[handler.Id], after[around.Id]);
        if (handler.Nodes.OfType<StartEvent>().Any(start => !start.IsInterrupting)) forks.Add([.. starts, before[handler.Id]]);
    }

    private IEnumerable<int> PointsIn(SubProcess? inner) => inner is null ? [] : inner.Nodes.SelectMany(node => PointsIn(node as SubProcess).Append(before[node.Id]).Append(after[node.Id]));

    private void Lead(int from, int to)
    {
        if (from < 0 || to < 0) return;
        next[from].Add(to);
        previous[to].Add(from);
    }

    private static IEnumerable<FlowNode> StartsOf(IFlowContainer container) => container.Nodes.Where(node =>
        node.Incoming.Count == 0 && node is not (BoundaryEvent or SubProcess { TriggeredByEvent: true } or Activity { IsForCompensation: true }) && LinkOf(node as IntermediateCatchEvent) is null);

    /// <summary>Where a way inside ends so that what is around it goes on; an error goes on elsewhere.</summary>
    private static bool IsEnd(FlowNode node) =>
        node.Outgoing.Count == 0 && node is not (SubProcess { TriggeredByEvent: true } or Activity { IsForCompensation: true })
        && (node as EndEvent)?.Definitions.Any(definition => definition is ErrorEventDefinition or CancelEventDefinition) != true && LinkOf(node as IntermediateThrowEvent) is null;

    private static string? LinkOf(Event? occurrence) => occurrence?.Definitions.OfType<LinkEventDefinition>().FirstOrDefault()?.Name;
}
