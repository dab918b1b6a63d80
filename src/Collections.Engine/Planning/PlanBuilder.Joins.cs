using System.Collections;
using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

internal sealed partial class PlanBuilder
{
    private void AddJoins()
    {
        foreach (var (node, planned) in nodes)
        {
            if (node is InclusiveGateway && node.Incoming.Count > 1) planned.Reach = new JoinReach([.. node.Incoming.Select(flow => Reaching(flow, node))]);
        }
    }

    /// <summary>The nodes from which a path leads to the flow without passing the join: found backwards from where the flow leaves.</summary>
    private BitArray Reaching(SequenceFlow flow, FlowNode join)
    {
        var found = new BitArray(drawn.Nodes.Count);
        var open = new Stack<FlowNode>();
        if (flow.Source is { } source) open.Push(source);
        while (open.TryPop(out var node))
        {
            if (node == join || !nodes.TryGetValue(node, out var planned) || found[planned.Ordinal]) continue;
            found[planned.Ordinal] = true;
            foreach (var before in Before(node)) open.Push(before);
        }
        return found;
    }

    private static IEnumerable<FlowNode> Before(FlowNode node)
    {
        foreach (var flow in node.Incoming)
        {
            if (flow.Source is { } source) yield return source;
        }
        if (node is BoundaryEvent { AttachedTo: { } host }) yield return host;
        foreach (var thrown in node.Container.Nodes.Where(other => Links.Of(other).Contains(node))) yield return thrown;
    }
}
