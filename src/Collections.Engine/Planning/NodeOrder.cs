using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

/// <summary>
/// The working order of nodes: each before its successors but where a flow leads back, subprocesses followed by
/// what is inside them. It depends on the drawing alone, so the same source gives the same ordinals.
/// </summary>
internal static class NodeOrder
{
    public static IReadOnlyList<FlowNode> Of(BpmnProcess process)
    {
        var all = new List<FlowNode>();
        Collect(process, all);
        var places = all.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        var finished = new List<FlowNode>(all.Count);
        var visited = new HashSet<FlowNode>();
        foreach (var start in process.Nodes.Where(node => node.Incoming.Count == 0 && node is not BoundaryEvent).Reverse())
            Visit(start, visited, finished, places);
        foreach (var node in Enumerable.Reverse(all)) Visit(node, visited, finished, places);
        finished.Reverse();
        return finished;
    }

    private static void Collect(IFlowContainer container, List<FlowNode> all)
    {
        foreach (var node in container.Nodes)
        {
            all.Add(node);
            if (node is SubProcess inner) Collect(inner, all);
        }
    }

    /// <summary>Depth first with a stack of our own: a drawing may be deeper than the thread's.</summary>
    private static void Visit(FlowNode from, HashSet<FlowNode> visited, List<FlowNode> finished, Dictionary<FlowNode, int> places)
    {
        if (!visited.Add(from)) return;
        var stack = new Stack<(FlowNode Node, IEnumerator<FlowNode> Next)>();
        stack.Push((from, Successors(from, places).GetEnumerator()));
        while (stack.Count > 0)
        {
            var (node, rest) = stack.Peek();
            if (rest.MoveNext())
            {
                if (visited.Add(rest.Current)) stack.Push((rest.Current, Successors(rest.Current, places).GetEnumerator()));
            }
            else
            {
                finished.Add(node);
                stack.Pop();
            }
        }
    }

    private static IEnumerable<FlowNode> Successors(FlowNode node, Dictionary<FlowNode, int> places)
    {
        var next = node.Outgoing.Select(flow => flow.Target).OfType<FlowNode>();
        if (node is Activity activity) next = next.Concat(activity.BoundaryEvents);
        if (node is SubProcess inner) next = next.Concat(inner.Nodes.Where(child => child.Incoming.Count == 0 && child is not BoundaryEvent));
        else if (node.Outgoing.Count == 0 && node.Container is SubProcess outer) next = outer.Outgoing.Select(flow => flow.Target).OfType<FlowNode>();
        return next.Where(places.ContainsKey).OrderByDescending(target => places[target]);
    }
}
