using Collections.Bpmn.Model;
using Collections.Engine.Operators;

namespace Collections.Engine.Planning;

internal sealed partial class PlanBuilder
{
    private const int MostTriggers = 64;
    private readonly Dictionary<(FlowNode Node, BpmnElement Named), PlanCorrelation?> correlations = [];
    private readonly Dictionary<FlowNode, IReadOnlyList<PlanReceived>> received = [];

    private void AddTriggers(DrawnNode node)
    {
        if (IsEventSubProcess(node.Node)) return;
        var host = Planned(node);
        var own = new List<PlanTrigger>();
        // What a loop repeats waits, not the loop.
        if (node.Node is IntermediateCatchEvent or ReceiveTask && (node.IsBody || !bodies.ContainsKey(node.Node))) own.AddRange(Occurrences(node.Node, host, null, null, true));
        if (node.Node is EventBasedGateway) own.AddRange(node.Node.Outgoing.SelectMany(flow => GatewayTriggers(flow, host)));
        if (node.Node is Activity activity && !node.IsBody)
        {
            own.AddRange(activity.BoundaryEvents.SelectMany(edge => Occurrences(edge, host, nodes[edge], null, edge.CancelActivity)));
            host.Catches = [.. activity.BoundaryEvents.SelectMany(edge => CatchesOf(edge, nodes[edge], edge.CancelActivity))];
        }
        if (Deadline(host, own) is { } deadline) own.Add(deadline);
        Add(own, host);
        host.ReadsOutcome = draft.ReadsOutcome(host.ElementId) || own.Any(trigger => trigger.Event is { } occurrence && draft.ReadsOutcome(occurrence.ElementId));
        host.Triggers = own;
        host.WaitsForTimeOnly = host.Operator is WaitOperator && host.Timers.Count > 0 && host.Timers.Count == own.Count;
        host.HasSimpleTimer = host.Timers.Count == 1 && host.Timers[0].IsInterrupting && host.Timers[0].AllOf == 0 && !host.Timers[0].Timer!.Repeats;
        host.HasConditions = own.Any(trigger => trigger.Condition is not null);
    }

    /// <summary>Numbers the triggers of a host, and tells it its timers.</summary>
    private void Add(List<PlanTrigger> own, PlanNode host)
    {
        if (own.Count > MostTriggers) draft.Find("too-many-events", host.ElementId, $"'{host.ElementId}': at most {MostTriggers} events were expected, found {own.Count}.");
        var timers = own.Where(trigger => trigger.Timer is not null).ToList();
        foreach (var trigger in own)
        {
            (trigger.Ordinal, trigger.Place, trigger.TimerPlace) = (triggers.Count, own.IndexOf(trigger), timers.IndexOf(trigger));
            triggers.Add(trigger);
        }
        foreach (var together in own.Where(trigger => trigger.AllOf != 0).GroupBy(trigger => trigger.Event?.Ordinal))
        {
            var all = together.Aggregate(0L, (bits, trigger) => bits | (1L << trigger.Place));
            foreach (var trigger in together) trigger.AllOf = all;
        }
        host.Timers = timers;
    }

    /// <summary>The deadline that an activity sets itself is a timer of its node; it occurs at the node.</summary>
    private static PlanTrigger? Deadline(PlanNode host, List<PlanTrigger> drawn) =>
        host.Operator is ActivityOperator { Activity.Deadline: { } deadline } && !(deadline.YieldsToTimers && drawn.Any(trigger => trigger.Timer is not null))
            ? new PlanTrigger { Host = host.Ordinal, Timer = deadline.Timer }
            : null;

    private IEnumerable<PlanTrigger> GatewayTriggers(SequenceFlow flow, PlanNode host)
    {
        if (flow.Target is not { } target || !flows.TryGetValue(flow, out var via)) return [];
        return Occurrences(target, host, nodes[target], via, true);
    }

    /// <summary>The triggers that the events of a node are: its messages, its signals, its conditions, then its timers.</summary>
    private IEnumerable<PlanTrigger> Occurrences(FlowNode node, PlanNode host, PlanNode? occurrence, PlanFlow? via, bool interrupting)
    {
        // Which bits belong together is known when all are there.
        var together = node is Event { IsParallelMultiple: true, Definitions.Count: > 1 } ? -1L : 0L;
        foreach (var message in MessagesOf(node))
            yield return new PlanTrigger { Host = host.Ordinal, Event = occurrence, Via = via, IsInterrupting = interrupting, AllOf = together, Message = CodeOf(message), Correlation = Correlation(node, message), Received = Received(node) };
        foreach (var signal in SignalsOf(node))
            yield return new PlanTrigger { Host = host.Ordinal, Event = occurrence, Via = via, IsInterrupting = interrupting, AllOf = together, Signal = CodeOf(signal), Correlation = Correlation(node, signal), Received = Received(node) };
        if (node is not Event { Definitions: var definitions }) yield break;
        var id = nodes[node].ElementId;
        foreach (var conditional in definitions.OfType<ConditionalEventDefinition>())
        {
            if (draft.CompileCondition(conditional.Condition?.Text, id) is { } condition)
                yield return new PlanTrigger { Host = host.Ordinal, Event = occurrence, Via = via, IsInterrupting = interrupting, AllOf = together, Condition = condition, ConditionText = draft.SourceOf(condition) };
        }
        foreach (var timer in definitions.OfType<TimerEventDefinition>())
        {
            if (Timers.TimerReader.Read(timer, id, draft) is { } due)
                yield return new PlanTrigger { Host = host.Ordinal, Event = occurrence, Via = via, IsInterrupting = interrupting, AllOf = together, Timer = due };
        }
    }

    /// <summary>An event after a gateway is asked for twice: what is wrong with it is said once.</summary>
    private PlanCorrelation? Correlation(FlowNode node, BpmnElement named)
    {
        if (!correlations.TryGetValue((node, named), out var known))
            correlations[(node, named)] = known = Correlations.Caught(node, named, nodes[node].ElementId, draft);
        return known;
    }

    private IReadOnlyList<PlanReceived> Received(FlowNode node)
    {
        if (!received.TryGetValue(node, out var known)) received[node] = known = ReceivedValues.Of(node, nodes[node].ElementId, draft);
        return known;
    }

    /// <summary>What opens a case from outside, signals first.</summary>
    private List<PlanTrigger> StartTriggers()
    {
        var starts = process.Nodes.SelectMany(StartedFrom).ToList();
        return
        [
            .. starts.SelectMany(start => SignalsOf(start.Event).Select(signal => new PlanTrigger { Host = start.Node, Signal = CodeOf(signal), Correlation = Correlation(start.Event, signal), Received = Received(start.Event) })),
            .. starts.SelectMany(start => MessagesOf(start.Event).Select(message => new PlanTrigger { Host = start.Node, Message = CodeOf(message), Correlation = Correlation(start.Event, message), Received = Received(start.Event) })),
        ];
    }

    private static IEnumerable<PlanCatch> CatchesOf(Event edge, PlanNode planned, bool interrupting)
    {
        foreach (var definition in edge.Definitions)
        {
            if (definition is ErrorEventDefinition error) yield return new PlanCatch(ThrownKind.Error, ThrownCode.Of(error.Error), planned, true);
            if (definition is EscalationEventDefinition escalation) yield return new PlanCatch(ThrownKind.Escalation, ThrownCode.Of(escalation.Escalation), planned, interrupting);
            if (definition is CancelEventDefinition) yield return new PlanCatch(ThrownKind.Cancel, null, planned, true);
        }
    }

    private static IEnumerable<Message> MessagesOf(FlowNode node) => node switch
    {
        Event occurrence => occurrence.Definitions.OfType<MessageEventDefinition>().Select(definition => definition.Message).OfType<Message>(),
        ReceiveTask { Message: { } message } => [message],
        _ => [],
    };

    private static IEnumerable<Signal> SignalsOf(FlowNode node) => node is Event occurrence
        ? occurrence.Definitions.OfType<SignalEventDefinition>().Select(definition => definition.Signal).OfType<Signal>()
        : [];

    private int CodeOf(BpmnElement named) => draft.Setting.Pool.Add(named.Name ?? named.Id);
}
