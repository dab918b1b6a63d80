using Collections.Bpmn.Model;

namespace Collections.Bpmn.Soundness;

/// <summary>
/// The net of one container: subprocesses inside are single nodes, with the events on their edges as further ways out.
/// Event subprocesses and compensation run beside the flow and are containers of their own.
/// </summary>
internal sealed class NetBuilder
{
    private readonly IFlowContainer container;
    private readonly Surroundings around;
    private readonly List<NetNode> leaving = [];
    private readonly LinkPairs links;
    private readonly Dictionary<FlowNode, NetNode> nodes = [];
    private int edges;

    /// <param name="container">A process or subprocess.</param>
    /// <param name="around">What is known of the other containers.</param>
    public NetBuilder(IFlowContainer container, Surroundings around)
    {
        this.container = container;
        this.around = around;
        links = new LinkPairs(container);
    }

    /// <summary>Why the net says less than the model; null where it says all of it.</summary>
    public string? Gap { get; private set; }

    public FlowNet Build()
    {
        var start = new NetNode(null, -1);
        foreach (var node in InOrder()) nodes.TryAdd(node, new NetNode(node, nodes.Count) { Joining = JoiningOf(node) });
        foreach (var node in nodes.Values) Connect(node);
        Begin(start);
        return new FlowNet(start, [.. nodes.Values, .. leaving]);
    }

    private static Joining JoiningOf(FlowNode node) => node switch
    {
        ParallelGateway => Joining.All,
        InclusiveGateway or ComplexGateway => Joining.Inclusive,
        _ => Joining.Any,
    };

    private static bool TakesPart(FlowNode node) =>
        node is not (BoundaryEvent or SubProcess { TriggeredByEvent: true } or Activity { IsForCompensation: true });

    /// <summary>Breadth first, so that what comes earlier has the smaller number; what nothing leads to comes last.</summary>
    private IEnumerable<FlowNode> InOrder()
    {
        var graph = new FlowGraph(container);
        return FlowGraph.Reach(graph.Entries(), graph.Successors).Concat(container.Nodes).Distinct().Where(node => node.Container == container && TakesPart(node));
    }

    private void Begin(NetNode start)
    {
        var single = nodes.Values.Where(node => node.Drawn is StartEvent or ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true }).ToList();
        if (single.Count > 0) foreach (var first in single) start.Choices.Add([Edge(start, first, Trail.Empty, null)]);
        else start.Choices.Add([.. nodes.Values.Where(node => node.Incoming.Count == 0 && node.Drawn!.Incoming.Count == 0 && !LinkEvents.Catches(node.Drawn!)).Select(first => Edge(start, first, Trail.Empty, null))]);
    }

    private void Connect(NetNode node)
    {
        var drawn = node.Drawn!;
        if (drawn is EndEvent end && Ending(end, node)) return;
        var ways = new Ways(drawn);
        if (ways.IsCut) Gap = $"{drawn} has more than {SoundnessLimits.Ways} ways that combine freely";
        var main = Main(node, ways);
        if (around.Escalations.EndsThrower(drawn))
        {
            EndThrower(node);
            return;
        }
        if (drawn is not Activity activity)
        {
            node.Choices.AddRange(main);
            return;
        }
        var onEdge = activity.BoundaryEvents.Where(edge => !edge.Definitions.OfType<CompensateEventDefinition>().Any()).ToList();
        if (around.IsEndless(drawn)) main.Clear();
        foreach (var edge in onEdge.Where(edge => edge.CancelActivity))
        {
            // What never occurs keeps its flow, on which no token ever comes.
            var way = Leave(node, edge);
            if (!around.Escalations.NeverOccurs(edge)) main.Add(way);
        }
        main.AddRange(around.Escalations.PassingThrough(activity).DistinctBy(one => one.Caught.At == container ? one.Caught.By : null).Select(one => Pass(node, one.Thrower, one.Caught)));
        node.Choices.AddRange(main);
        if (main.Count == 0) Stop(node);
        foreach (var edge in onEdge.Where(edge => !edge.CancelActivity)) Beside(node, edge);
    }

    private List<NetEdge[]> Main(NetNode node, Ways ways)
    {
        if (LinkEvents.Throws(node.Drawn!))
            return [[.. links.Targets(node.Drawn!).Where(nodes.ContainsKey).Take(1).Select(target => Edge(node, nodes[target], Trail.Empty, null))]];
        var taken = node.Drawn!.Outgoing.Where(Leads).ToDictionary(flow => flow, flow => Edge(node, nodes[flow.Target!], Trail.Of(flow.Id), flow));
        return [.. ways.Choices.Select(choice => choice.Where(taken.ContainsKey).Select(flow => taken[flow]).ToArray())];
    }

    private NetEdge[] Leave(NetNode host, BoundaryEvent edge) =>
        [.. edge.Outgoing.Where(Leads).Select(flow => Edge(host, nodes[flow.Target!], Trail.Of(edge.Id).Then(Trail.Of(flow.Id)), flow))];

    /// <summary>An event that does not interrupt occurs once, or not at all, beside whatever else happens.</summary>
    private void Beside(NetNode host, BoundaryEvent edge)
    {
        if (host.Choices.Count * 2 > SoundnessLimits.Choices)
        {
            Gap = $"{host.Drawn} has many events on its edge";
            return;
        }
        var beside = Leave(host, edge);
        if (beside.Length > 0 && !around.Escalations.NeverOccurs(edge)) host.Choices.AddRange([.. host.Choices.Select(choice => choice.Concat(beside).ToArray())]);
    }

    /// <summary>An escalation from inside ends this container as well, wherever it is caught.</summary>
    private NetEdge[] Pass(NetNode host, FlowNode thrower, CaughtEscalation caught)
    {
        var left = new NetNode(thrower, nodes.Count + leaving.Count) { Terminates = true, Throws = caught.At != container || !Completes(caught.By) };
        left.Choices.Add([]);
        leaving.Add(left);
        return [Edge(host, left, Trail.Empty, null)];
    }

    private void EndThrower(NetNode node)
    {
        node.Terminates = true;
        node.Throws = !Completes(around.Escalations.TakenOverBy(node.Drawn!));
        node.Choices.Add([]);
    }

    private bool Completes(SubProcess? takingOver) => takingOver is not null && !around.IsEndless(takingOver);

    private bool Ending(EndEvent end, NetNode node)
    {
        if (around.Escalations.EndsThrower(end))
        {
            EndThrower(node);
            return true;
        }
        node.Throws = end.Definitions.Any(definition => definition is ErrorEventDefinition or CancelEventDefinition);
        node.Terminates = node.Throws || end.Definitions.Any(definition => definition is TerminateEventDefinition);
        node.Throws &= !Completes(Surroundings.ErrorTakenOverBy(end));
        node.Choices.Add([]);
        return true;
    }

    /// <summary>What never completes, and is left by nothing, takes the whole container with it.</summary>
    private static void Stop(NetNode node)
    {
        node.Throws = node.Terminates = true;
        node.Choices.Add([]);
    }

    private bool Leads(SequenceFlow flow) => flow.Target is { } target && nodes.ContainsKey(target);

    private NetEdge Edge(NetNode source, NetNode target, Trail trail, SequenceFlow? last)
    {
        var edge = new NetEdge(edges++, source, target, trail, last);
        target.Incoming.Add(edge);
        return edge;
    }
}
