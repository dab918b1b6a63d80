using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>A pair of link events stands for a sequence flow inside one container.</summary>
internal static class LinkEvents
{
    public const string Flows = "link-event-flows";
    public const string Pair = "link-event-pair";

    public static void Check(ValidationContext context)
    {
        foreach (var container in context.Containers) CheckContainer(container, context);
    }

    public static bool Catches(FlowNode node) => node is IntermediateCatchEvent caught && caught.Definitions.OfType<LinkEventDefinition>().Any();

    public static bool Throws(FlowNode node) => node is IntermediateThrowEvent thrown && thrown.Definitions.OfType<LinkEventDefinition>().Any();

    private static void CheckContainer(IFlowContainer container, ValidationContext context)
    {
        var pairs = new LinkPairs(container);
        var reached = new HashSet<FlowNode>();
        foreach (var thrower in container.Nodes.Where(Throws)) CheckThrow(thrower, [.. pairs.Targets(thrower)], reached, context);
        foreach (var catcher in container.Nodes.Where(Catches)) CheckCatch(catcher, reached.Contains(catcher), context);
    }

    private static void CheckThrow(FlowNode node, List<FlowNode> targets, HashSet<FlowNode> reached, ValidationContext context)
    {
        reached.UnionWith(targets);
        if (node.Outgoing.Count > 0)
            context.Error(Flows, node, $"{node} goes on at its link and may have no outgoing sequence flow: remove '{node.Outgoing[0].Id}'");
        if (targets.Count != 1)
            context.Error(Pair, node, $"expected one catching link for {node} in '{node.Container.Id}', found {targets.Count}: give both the same name");
    }

    private static void CheckCatch(FlowNode node, bool reached, ValidationContext context)
    {
        if (node.Incoming.Count > 0)
            context.Error(Flows, node, $"{node} is reached by its link and may have no incoming sequence flow: remove '{node.Incoming[0].Id}'");
        if (!reached)
            context.Error(Pair, node, $"no throwing link of '{node.Container.Id}' leads to {node}: give both the same name");
    }
}
