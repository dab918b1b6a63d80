using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>Every node can be reached, and from every node the end can be.</summary>
internal static class Reachability
{
    public const string Unreachable = "unreachable";
    public const string NoEnd = "no-end-reachable";

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
                context.Error(Unreachable, node, $"no path leads from a start to {node}: it comes only from {Names(graph.Predecessors(node))}");
            if (!ending.Contains(node))
                context.Error(NoEnd, node, $"no path leads from {node} to an end: it goes only to {Names(graph.Successors(node))}, and round again");
        }
    }

    private static bool IsEnding(FlowNode node) => node.Outgoing.Count == 0 && !LinkEvents.Throws(node);

    private static string Names(IEnumerable<FlowNode> nodes) => string.Join(", ", nodes.Select(node => $"'{node.Id}'"));
}
