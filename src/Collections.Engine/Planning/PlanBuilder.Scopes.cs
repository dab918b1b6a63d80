using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

internal sealed partial class PlanBuilder
{
    /// <summary>What each scope opens with; gives that of the process.</summary>
    private PlanScope AddScopes()
    {
        foreach (var node in drawn.Nodes)
        {
            if (drawn.InsideOf(node.Node) is not { } inside || (!node.IsBody && bodies.ContainsKey(node.Node))) continue;
            var planned = Planned(node);
            planned.Inner = ScopeOf(inside, planned);
            if (planned.Inner.Starts.Count != 0 && !HasSeveralStartEvents(inside)) continue;
            draft.Find("subprocess-start", planned.ElementId, $"'{planned.ElementId}': one start event without a trigger, or none and nodes without incoming flow, were expected inside, found {planned.Inner.Starts.Count}.");
        }
        return Root();
    }

    private PlanScope ScopeOf(IFlowContainer container, PlanNode host)
    {
        var starts = host.Operator is Operators.EventSubProcessOperator ? [.. container.Nodes.OfType<StartEvent>().Take(1)] : ScopeStarts.Of(container);
        return new PlanScope { Starts = OrdinalsOf(starts), EventSubProcesses = EventSubProcesses(container) };
    }

    private IReadOnlyList<int> OrdinalsOf(IEnumerable<FlowNode> of) => [.. of.Select(node => nodes[node].Ordinal)];

    private static bool HasSeveralStartEvents(IFlowContainer container) => container is not SubProcess { TriggeredByEvent: true } && ScopeStarts.Of(container).OfType<StartEvent>().Skip(1).Any();

    private PlanScope Root()
    {
        var starts = ScopeStarts.Of(process);
        if (HasSeveralStartEvents(process) && !draft.Setting.IsTrace)
            draft.Find("several-starts", process.Id, $"Process '{process.Id}': one start event without a message was expected, found {starts.Count}.");
        if (starts.Count == 0 && !process.IsFrame && process.Nodes.All(node => node is not StartEvent && !StartedFrom(node).Any()))
            draft.Find("start-missing", process.Id, $"Process '{process.Id}': a start event was expected, found none and no node without incoming flow. Draw one start event.");
        var isOne = starts is [StartEvent, ..];
        return new PlanScope { Starts = OrdinalsOf(isOne ? starts.Take(1) : starts), EventSubProcesses = EventSubProcesses(process) };
    }

    private IReadOnlyList<PlanEventSubProcess> EventSubProcesses(IFlowContainer container) =>
        [.. container.Nodes.Where(IsEventSubProcess).OfType<SubProcess>().Select(EventSubProcess).OfType<PlanEventSubProcess>().OrderBy(sub => sub.Node.Ordinal)];

    private PlanEventSubProcess? EventSubProcess(SubProcess drawnSub)
    {
        var node = nodes[drawnSub];
        if (drawnSub.Nodes.OfType<StartEvent>().ToList() is not [var start] || start.Definitions.Count == 0)
        {
            draft.Find("event-subprocess-start", node.ElementId, $"Event subprocess '{node.ElementId}': one start event with a message, signal, timer, condition, error, escalation or compensation was expected inside. Draw it.");
            return null;
        }
        var own = Occurrences(start, node, nodes[start], null, start.IsInterrupting).ToList();
        Add(own, node);
        var sub = new PlanEventSubProcess
        {
            Node = node,
            Start = nodes[start],
            IsInterrupting = start.IsInterrupting && !start.Definitions.Any(definition => definition is CompensateEventDefinition),
            Triggers = own,
            Catches = [.. CatchesOf(start, nodes[start], start.IsInterrupting)],
            StartsByCompensation = start.Definitions.Any(definition => definition is CompensateEventDefinition),
        };
        foreach (var trigger in own) trigger.Starts = sub;
        return sub;
    }

    private static bool IsEventSubProcess(FlowNode node) => node is SubProcess { TriggeredByEvent: true };
}
