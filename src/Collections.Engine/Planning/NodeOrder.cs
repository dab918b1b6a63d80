using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

/// <summary>
/// The working order of nodes: each before its successors but where a flow leads back, subprocesses followed by
/// what is inside them. It depends on the drawing alone, so the same source gives the same ordinals.
/// </summary>
internal sealed class NodeOrder
{
    private readonly DrawnProcess drawn;
    private readonly IReadOnlyList<FlowNode> all;
    private readonly Dictionary<FlowNode, int> places;
    private readonly HashSet<FlowNode> visited = [];
    private readonly List<FlowNode> finished;

    public NodeOrder(DrawnProcess drawn, IReadOnlyList<FlowNode> all)
    {
        (this.drawn, this.all) = (drawn, all);
        places = all.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        finished = new(all.Count);
    }

    public IReadOnlyList<FlowNode> Sorted()
    {
        foreach (var start in drawn.Process.Nodes.Where(node => node.Incoming.Count == 0 && node is not BoundaryEvent).Reverse()) Visit(start);
        foreach (var node in all.Reverse()) Visit(node);
        finished.Reverse();
        return finished;
    }

    /// <summary>Depth first with a stack of our own: a drawing may be deeper than the thread's.</summary>
    private void Visit(FlowNode from)
    {
        if (!visited.Add(from)) return;
        var stack = new Stack<(FlowNode Node, IEnumerator<FlowNode> Next)>();
        stack.Push((from, Successors(from).GetEnumerator()));
        while (stack.Count > 0)
        {
            var (node, rest) = stack.Peek();
            if (rest.MoveNext())
            {
                if (visited.Add(rest.Current)) stack.Push((rest.Current, Successors(rest.Current).GetEnumerator()));
            }
            else
            {
                finished.Add(node);
                stack.Pop();
            }
        }
    }

    private IEnumerable<FlowNode> Successors(FlowNode node)
    {
        var next = node.Outgoing.Select(flow => flow.Target).OfType<FlowNode>().Concat(Links.Of(node));
        if (node is Activity activity) next = next.Concat(activity.BoundaryEvents);
        if (drawn.InsideOf(node) is { } inside) next = next.Concat(inside.Nodes.Where(child => child.Incoming.Count == 0 && child is not BoundaryEvent));
        else if (node.Outgoing.Count == 0 && drawn.HostOf(node) is { } outer) next = outer.Outgoing.Select(flow => flow.Target).OfType<FlowNode>();
        return next.Where(places.ContainsKey).OrderByDescending(target => places[target]);
    }
}
