using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>Where a token can go next inside one container, events on the edge and links included.</summary>
internal static class FlowGraph
{
    public static IEnumerable<FlowNode> Successors(FlowNode node)
    {
        var targets = node.Outgoing.Select(flow => flow.Target).OfType<FlowNode>();
        if (node is Activity activity) targets = targets.Concat(activity.BoundaryEvents);
        if (LinkEvents.Throws(node)) targets = targets.Concat(LinkEvents.Targets(node));
        return targets.Where(target => target.Container == node.Container);
    }

    /// <summary>Where tokens appear without having come along a flow.</summary>
    public static IEnumerable<FlowNode> Entries(IFlowContainer container)
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

    public static ILookup<FlowNode, FlowNode> Predecessors(IFlowContainer container) => container.Nodes
        .SelectMany(node => Successors(node).Select(next => (From: node, To: next)))
        .ToLookup(edge => edge.To, edge => edge.From);
}
