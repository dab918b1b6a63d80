using Collections.Bpmn.Model;

namespace Collections.Bpmn.Soundness;

/// <summary>Where a token can go next inside one container, events on the edge and links included.</summary>
internal sealed class FlowGraph
{
    private readonly IFlowContainer container;
    private readonly Dictionary<FlowNode, List<FlowNode>> successors = [];
    private readonly Dictionary<FlowNode, List<FlowNode>> predecessors = [];

    public FlowGraph(IFlowContainer container)
    {
        this.container = container;
        var links = new LinkPairs(container);
        foreach (var node in container.Nodes) (successors[node], predecessors[node]) = ([], []);
        foreach (var node in container.Nodes)
        {
            foreach (var next in Next(node, links).Where(next => next.Container == container)) Add(node, next);
        }
    }

    public IReadOnlyList<FlowNode> Successors(FlowNode node) => successors[node];

    public IReadOnlyList<FlowNode> Predecessors(FlowNode node) => predecessors[node];

    /// <summary>Where tokens appear without having come along a flow.</summary>
    public IEnumerable<FlowNode> Entries()
    {
        var drawn = container.Nodes.Any(node => node is StartEvent);
        return container.Nodes.Where(node => node switch
        {
            StartEvent or SubProcess { TriggeredByEvent: true } or Activity { IsForCompensation: true } => true,
            ReceiveTask { Instantiate: true } or EventBasedGateway { Instantiate: true } => true,
            BoundaryEvent => false,
            _ => (!drawn || container is AdHocSubProcess) && node.Incoming.Count == 0 && !LinkEvents.Catches(node),
        });
    }

    public static HashSet<FlowNode> Reach(IEnumerable<FlowNode> from, Func<FlowNode, IEnumerable<FlowNode>> next)
    {
        var reached = new HashSet<FlowNode>(from);
        var open = new Queue<FlowNode>(reached);
        while (open.TryDequeue(out var node))
        {
            foreach (var following in next(node))
            {
                if (reached.Add(following)) open.Enqueue(following);
            }
        }
        return reached;
    }

    private static IEnumerable<FlowNode> Next(FlowNode node, LinkPairs links)
    {
        var targets = node.Outgoing.Select(flow => flow.Target).OfType<FlowNode>();
        if (node is Activity activity) targets = targets.Concat(activity.BoundaryEvents);
        return LinkEvents.Throws(node) ? targets.Concat(links.Targets(node)) : targets;
    }

    private void Add(FlowNode from, FlowNode to)
    {
        successors[from].Add(to);
        predecessors[to].Add(from);
    }
}
