using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;

namespace Collections.Bpmn.Soundness;

/// <summary>
/// Compensation that never finds anything: no activity of its scope that can be compensated can have completed when the
/// event throws. It can, where a path leads from the activity to the event, or both lie on paths beside each other.
/// </summary>
internal static class UselessCompensation
{
    public static void Check(ValidationContext context)
    {
        foreach (var container in context.Containers.Where(container => container.Nodes.Count > 0 && ValidationContext.IsExecutable(container.Nodes[0])))
        {
            foreach (var thrower in container.Nodes.OfType<Event>().Where(node => node is IntermediateThrowEvent or EndEvent))
            {
                foreach (var thrown in thrower.Definitions.OfType<CompensateEventDefinition>()) Check(thrower, thrown.ActivityRef, context);
            }
        }
    }

    private static void Check(Event thrower, string? activity, ValidationContext context)
    {
        var named = string.IsNullOrEmpty(activity) ? null : activity;
        var done = Done(thrower.Container).Where(node => named is null || node.Id == named).ToList();
        if (done.Count > 0 && new FlowGraph(thrower.Container) is var graph && done.Any(node => CanPrecede(node, thrower, graph))) return;
        context.Report(SoundnessRules.DeadElement, FindingSeverity.Warning, thrower, [thrower.Id, .. done.Select(node => node.Id)],
            $"{thrower} never finds anything to compensate: {Reason(done, named)}. Throw it after the activity, or give the activity a compensation event with a handler");
    }

    private static string Reason(List<FlowNode> done, string? named) => done.Count > 0
        ? $"{string.Join(", ", done.Select(node => node.ToString()))} never completes before it"
        : named is null ? "no activity of its scope can be compensated" : $"'{named}' is no activity of its scope that can be compensated";

    /// <summary>The activities whose records the event finds: those of its container, and in an event subprocess that starts by compensation those of what is compensated.</summary>
    private static IEnumerable<FlowNode> Done(IFlowContainer container)
    {
        var own = container.Nodes.Where(LeavesRecord);
        return container is SubProcess { TriggeredByEvent: true } sub && sub.Nodes.OfType<StartEvent>().Any(Compensates) ? own.Concat(sub.Container.Nodes.Where(LeavesRecord)) : own;
    }

    private static bool LeavesRecord(FlowNode node) => node is Activity { IsForCompensation: false } activity and not SubProcess { TriggeredByEvent: true }
        && (activity.BoundaryEvents.Any(Compensates) || activity is CallActivity || (activity is SubProcess inside && Holds(inside)));

    /// <summary>What a call leads to may hold something; event subprocesses keep nothing.</summary>
    private static bool Holds(SubProcess sub) => sub.Nodes.Any(node => LeavesRecord(node) || (node is SubProcess { TriggeredByEvent: true } inner && inner.Nodes.OfType<StartEvent>().Any(Compensates)));

    private static bool Compensates(Event drawn) => drawn.Definitions.Any(definition => definition is CompensateEventDefinition);

    private static bool CanPrecede(FlowNode done, Event thrower, FlowGraph graph)
    {
        if (done.Container != thrower.Container) return true;
        var toDone = FlowGraph.Reach([done], graph.Predecessors);
        var toThrower = FlowGraph.Reach([thrower], graph.Predecessors);
        if (toThrower.Contains(done) || BeginTogether(graph, toDone, toThrower)) return true;
        return toDone.Where(toThrower.Contains).SelectMany(node => Beside(node, graph))
            .Any(pair => (toDone.Contains(pair.First) && toThrower.Contains(pair.Second)) || (toDone.Contains(pair.Second) && toThrower.Contains(pair.First)));
    }

    /// <summary>Pairs of nodes to which a node can send tokens that are beside each other.</summary>
    private static IEnumerable<(FlowNode First, FlowNode Second)> Beside(FlowNode node, FlowGraph graph)
    {
        var next = graph.Successors(node);
        // A timer that repeats sends a token each time.
        if (node is IntermediateCatchEvent or BoundaryEvent { CancelActivity: false }) return next.SelectMany(first => next.Select(second => (first, second)));
        if (next.Count < 2 || node is ExclusiveGateway or EventBasedGateway) return [];
        return next.SelectMany((first, at) => next.Skip(at + 1).Select(second => (First: first, Second: second)))
            .Where(pair => (!TakesThePlaceOf(pair.First, node) || GoesOnBeside(pair.Second, node)) && (!TakesThePlaceOf(pair.Second, node) || GoesOnBeside(pair.First, node)));
    }

    private static bool TakesThePlaceOf(FlowNode next, FlowNode host) => next is BoundaryEvent edge && edge.AttachedTo == host && !GoesOnBeside(next, host);

    /// <summary>What a multi-instance activity throws starts paths beside it, whatever is drawn.</summary>
    private static bool GoesOnBeside(FlowNode next, FlowNode host) => next is BoundaryEvent edge && edge.AttachedTo == host
        && (!edge.CancelActivity || host is Activity { LoopCharacteristics: MultiInstanceLoopCharacteristics { BehaviorEvent: not null } });

    /// <summary>Without a start event a container begins at several nodes.</summary>
    private static bool BeginTogether(FlowGraph graph, HashSet<FlowNode> toDone, HashSet<FlowNode> toThrower)
    {
        var entries = graph.Entries().Where(entry => entry is not StartEvent).ToList();
        return entries.Any(first => toDone.Contains(first) && entries.Any(second => second != first && toThrower.Contains(second)));
    }
}
