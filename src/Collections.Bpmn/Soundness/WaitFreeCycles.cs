using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Soundness;

/// <summary>
/// A run would go round forever in a cycle without a wait. Facts are frozen during a run, so a cycle in which nothing
/// can change a variable never ends; one in which something can is only a warning.
/// </summary>
internal static class WaitFreeCycles
{
    public static void Check(ValidationContext context)
    {
        foreach (var container in context.Containers)
        {
            var graph = new FlowGraph(container);
            var passing = container.Nodes.Where(node => !Waits(node, context)).ToHashSet();
            CheckPassing(container, new PassingGraph(graph, passing), context);
        }
    }

    private static void CheckPassing(IFlowContainer container, PassingGraph graph, ValidationContext context)
    {
        var reported = new HashSet<FlowNode>();
        foreach (var start in container.Nodes)
        {
            if (reported.Contains(start) || graph.WayRound(start) is not { } path) continue;
            reported.UnionWith(path);
            Report(path, context);
        }
    }

    private static void Report(List<FlowNode> path, ValidationContext context)
    {
        var round = string.Join(" → ", path.Append(path[0]).Select(node => node.Id));
        var message = $"a case can go round without waiting: {round}. Put a timer or another wait into the cycle";
        var severity = path.Exists(node => node is Activity) ? FindingSeverity.Warning : FindingSeverity.Error;
        context.Report(SoundnessRules.WaitFreeCycle, severity, path[0], [.. path.Select(node => node.Id)], message);
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
