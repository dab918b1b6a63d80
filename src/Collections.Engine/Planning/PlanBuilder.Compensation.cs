using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

internal sealed partial class PlanBuilder
{
    /// <summary>Which activities leave a record when they complete, and what undoes them.</summary>
    private void AddCompensation()
    {
        foreach (var (node, planned) in nodes)
        {
            if (node is Activity activity && activity.BoundaryEvents.Select(edge => edge.CompensationHandler).OfType<Activity>().FirstOrDefault() is { } handler && nodes.TryGetValue(handler, out var undoing))
                planned.CompensationHandler = undoing.Ordinal;
        }
        foreach (var (node, planned) in nodes.Where(pair => pair.Key is Activity { IsForCompensation: false } && !IsEventSubProcess(pair.Key)))
        {
            planned.LeavesRecord = ((Activity)node).BoundaryEvents.Any(Compensates) || HoldsCompensable(node);
            if (bodies.TryGetValue(node, out var body)) body.LeavesRecord = HoldsCompensable(node);
        }
    }

    private static bool Compensates(Event drawn) => drawn.Definitions.Any(definition => definition is CompensateEventDefinition);

    private bool HoldsCompensable(FlowNode host) => drawn.InsideOf(host) is { } inside && inside.Nodes.Any(node =>
        (node is BoundaryEvent edge && Compensates(edge))
        || (node is SubProcess { TriggeredByEvent: true } sub && sub.Nodes.OfType<StartEvent>().Any(Compensates))
        || (!IsEventSubProcess(node) && HoldsCompensable(node)));
}
