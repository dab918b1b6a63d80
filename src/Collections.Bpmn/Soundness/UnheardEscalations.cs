using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Soundness;

/// <summary>Events that wait for an escalation which nothing throws, and what stands behind a throw that always ends its thrower.</summary>
internal static class UnheardEscalations
{
    public static void Check(ValidationContext context, EscalationPaths escalations)
    {
        foreach (var container in context.Containers.Where(container => container.Nodes.Count > 0 && ValidationContext.IsExecutable(container.Nodes[0])))
        {
            foreach (var catcher in container.Nodes.OfType<Event>().Where(escalations.NeverOccurs)) ReportUnheard(catcher, context);
            ReportBehind(container, escalations, context);
        }
        if (escalations.IsCut && context.Definitions.Processes.FirstOrDefault(process => process.IsExecutable) is { } first)
        {
            context.Report(SoundnessRules.NotProved, FindingSeverity.Information, first, [],
                $"whether every event for an escalation can occur was not proved, since one escalation goes out by more than {SoundnessLimits.WaysOut} ways over calls: it may be right; fewer calls of calls make it provable");
        }
    }

    private static void ReportUnheard(Event catcher, ValidationContext context)
    {
        var host = catcher is BoundaryEvent { AttachedTo: { } edge } ? edge : catcher.Container as FlowNode;
        context.Report(SoundnessRules.DeadElement, FindingSeverity.Error, catcher, host is null ? [catcher.Id] : [host.Id, catcher.Id],
            $"no case ever comes to {catcher}: nothing in its scope throws an escalation that it catches. Throw one of its code there, or remove it");
    }

    private static void ReportBehind(IFlowContainer container, EscalationPaths escalations, ValidationContext context)
    {
        var ending = container.Nodes.Where(node => node.Outgoing.Count > 0 && escalations.EndsThrower(node)).ToHashSet();
        if (ending.Count == 0) return;
        var graph = new FlowGraph(container);
        var reached = FlowGraph.Reach(graph.Entries(), node => ending.Contains(node) ? [] : graph.Successors(node));
        foreach (var thrower in ending.Where(reached.Contains))
        {
            foreach (var behind in graph.Successors(thrower).Where(node => !reached.Contains(node)))
            {
                context.Report(SoundnessRules.DeadElement, FindingSeverity.Error, behind, [thrower.Id, behind.Id],
                    $"no case ever comes to {behind}: the escalation that {thrower} before it throws is caught by an event that interrupts. Let that event not interrupt, or end the path at the throw");
            }
        }
    }
}
