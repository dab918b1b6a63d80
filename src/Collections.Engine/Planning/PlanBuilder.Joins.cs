using System.Collections;
using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

internal sealed partial class PlanBuilder
{
    private void AddJoins()
    {
        var before = new Dictionary<FlowNode, FlowNode[]>();
        foreach (var (node, planned) in nodes)
        {
            if (node is not InclusiveGateway || node.Incoming.Count < 2) continue;
            // Several flows from one node are reached by the same paths.
            var bySource = node.Incoming.Select(flow => flow.Source).OfType<FlowNode>().Distinct().ToDictionary(source => source, source => Reaching(source, node, before));
            planned.Reach = new JoinReach([.. node.Incoming.Select(flow => flow.Source is { } source ? bySource[source] : new BitArray(drawn.Nodes.Count))]);
        }
    }

    /// <summary>The nodes from which a path leads to the flow without passing the join: found backwards from where the flow leaves.</summary>
    private BitArray Reaching(FlowNode source, FlowNode join, Dictionary<FlowNode, FlowNode[]> known)
    {
        var found = new BitArray(drawn.Nodes.Count);
        var open = new Stack<FlowNode>();
        open.Push(source);
        while (open.TryPop(out var node))
        {
            if (node == join || !nodes.TryGetValue(node, out var planned) || found[planned.Ordinal]) continue;
            found[planned.Ordinal] = true;
            if (!known.TryGetValue(node, out var nodesBefore)) known[node] = nodesBefore = [.. Before(node).Distinct()];
            foreach (var before in nodesBefore) open.Push(before);
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
        if (node is not IntermediateCatchEvent { Definitions: [LinkEventDefinition] }) yield break;
        foreach (var thrown in node.Container.Nodes.Where(other => Links.Of(other).Contains(node))) yield return thrown;
    }
}
