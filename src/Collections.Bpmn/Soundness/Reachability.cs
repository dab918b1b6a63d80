using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Soundness;

/// <summary>Every node can be reached, and from every node the end can be.</summary>
internal static class Reachability
{
    public static void Check(ValidationContext context)
    {
        foreach (var container in context.Containers) CheckContainer(container, context);
    }

    private static void CheckContainer(IFlowContainer container, ValidationContext context)
    {
        var graph = new FlowGraph(container);
        var reached = FlowGraph.Reach(graph.Entries(), graph.Successors);
        var ending = FlowGraph.Reach(container.Nodes.Where(IsEnding), graph.Predecessors);
        foreach (var node in container.Nodes)
        {
            // A node without any way in has its own finding.
            if (!reached.Contains(node) && node.Incoming.Count > 0)
                context.Report(SoundnessRules.DeadElement, FindingSeverity.Error, node, [node.Id], $"no path leads from a start to {node}: it comes only from {Names(graph.Predecessors(node))}; connect it or remove it");
            if (!ending.Contains(node))
                context.Report(SoundnessRules.NoWayToEnd, FindingSeverity.Error, node, [node.Id, .. graph.Successors(node).Select(next => next.Id)], $"no path leads from {node} to an end: it goes only to {Names(graph.Successors(node))}, and round again; lead one of them to an end event");
        }
    }

    private static bool IsEnding(FlowNode node) => node.Outgoing.Count == 0 && !LinkEvents.Throws(node);

    private static string Names(IEnumerable<FlowNode> nodes) => string.Join(", ", nodes.Select(node => $"'{node.Id}'"));
}
