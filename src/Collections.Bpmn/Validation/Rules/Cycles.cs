using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>
/// A run would go round forever in a cycle without a wait. Facts are frozen during a run, so a cycle in which nothing
/// can change a variable never ends; one in which something can is only a warning.
/// </summary>
internal static class Cycles
{
    public const string Rule = "wait-free-cycle";

    public static void Check(ValidationContext context)
    {
        foreach (var container in context.Containers) CheckContainer(container, context);
    }

    private static void CheckContainer(IFlowContainer container, ValidationContext context)
    {
        var reported = new HashSet<FlowNode>();
        foreach (var start in container.Nodes)
        {
            if (reported.Contains(start) || Path(start, context) is not { } path) continue;
            reported.UnionWith(path);
            Report(path, context);
        }
    }

    private static void Report(List<FlowNode> path, ValidationContext context)
    {
        var round = string.Join(" → ", path.Append(path[0]).Select(node => node.Id));
        var message = $"a case can go round without waiting: {round}. Put a timer or another wait into the cycle";
        if (path.Exists(node => node is Activity)) context.Warn(Rule, path[0], message);
        else context.Error(Rule, path[0], message);
    }

    /// <summary>The shortest way from a node back to itself along nodes that do not wait; null where there is none.</summary>
    private static List<FlowNode>? Path(FlowNode start, ValidationContext context)
    {
        if (Waits(start, context)) return null;
        var cameFrom = new Dictionary<FlowNode, FlowNode>();
        var open = new Queue<FlowNode>([start]);
        while (open.TryDequeue(out var node))
        {
            foreach (var next in FlowGraph.Successors(node).Where(next => !Waits(next, context)))
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

    private static bool Waits(FlowNode node, ValidationContext context) => node switch
    {
        IntermediateCatchEvent => !LinkEvents.Catches(node),
        EventBasedGateway or ReceiveTask or UserTask or CallActivity => true,
        BoundaryEvent boundary => !boundary.Definitions.Any(definition => definition is ErrorEventDefinition or EscalationEventDefinition),
        SubProcess subProcess => subProcess.Nodes.Any(inner => Waits(inner, context)),
        _ => node.Binding is { } binding && context.Options.WaitingActivities.Contains(binding.ActivityType),
    };
}
