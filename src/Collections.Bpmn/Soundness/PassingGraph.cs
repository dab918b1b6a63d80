using Collections.Bpmn.Model;

namespace Collections.Bpmn.Soundness;

/// <summary>The nodes of a container at which nothing waits, reduced to those that lie on cycles or between them.</summary>
internal sealed class PassingGraph
{
    private readonly FlowGraph graph;
    private readonly HashSet<FlowNode> nodes;

    public PassingGraph(FlowGraph graph, HashSet<FlowNode> passing)
    {
        this.graph = graph;
        nodes = passing;
        Peel(graph.Predecessors, graph.Successors);
        Peel(graph.Successors, graph.Predecessors);
    }

    /// <summary>The shortest way from a node back to itself; null where there is none.</summary>
    public List<FlowNode>? WayRound(FlowNode start)
    {
        if (!nodes.Contains(start)) return null;
        var cameFrom = new Dictionary<FlowNode, FlowNode>();
        var open = new Queue<FlowNode>([start]);
        while (open.TryDequeue(out var node))
        {
            foreach (var next in graph.Successors(node).Where(nodes.Contains))
            {
                if (next == start) return Walk(start, node, cameFrom);
                if (cameFrom.TryAdd(next, node)) open.Enqueue(next);
            }
        }
        return null;
    }

    private static List<FlowNode> Walk(FlowNode start, FlowNode last, Dictionary<FlowNode, FlowNode> cameFrom)
    {
        var path = new List<FlowNode>();
        for (var node = last; node != start; node = cameFrom[node]) path.Add(node);
        path.Add(start);
        path.Reverse();
        return path;
    }

    /// <summary>Takes away, again and again, what nothing leads to: it lies on no cycle.</summary>
    private void Peel(Func<FlowNode, IReadOnlyList<FlowNode>> before, Func<FlowNode, IReadOnlyList<FlowNode>> after)
    {
        var left = nodes.ToDictionary(node => node, node => before(node).Count(nodes.Contains));
        var open = new Queue<FlowNode>(nodes.Where(node => left[node] == 0));
        while (open.TryDequeue(out var node))
        {
            nodes.Remove(node);
            foreach (var next in after(node).Where(nodes.Contains))
            {
                if (--left[next] == 0) open.Enqueue(next);
            }
        }
    }
}
