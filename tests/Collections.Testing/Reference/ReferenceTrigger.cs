using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>Something that can move a token which stands at a node, or start an event subprocess.</summary>
internal sealed class ReferenceTrigger
{
    private ReferenceTrigger(ReferenceNode occurrence, ReferenceTriggerKind kind, string? name, ReferenceFlow? via) => (Event, Kind, Name, Via) = (occurrence, kind, name, via);

    /// <summary>The event that occurs: the node itself, an event on its edge, one after the gateway, or the start event.</summary>
    public ReferenceNode Event { get; }

    public ReferenceTriggerKind Kind { get; }

    /// <summary>Name of the message or signal, code of the error or escalation (null = any), text of the timer or condition.</summary>
    public string? Name { get; }

    /// <summary>The key in FEEL that a message or signal must have; null = it needs none.</summary>
    public string? Key => Kind is ReferenceTriggerKind.Message or ReferenceTriggerKind.Signal ? Event.Element.Correlation?.Key : null;

    /// <summary>
    /// What a message must have by the subscription of the process: each part over the case, and over the message; empty where
    /// it needs nothing.
    /// </summary>
    public IReadOnlyList<(string DataPath, string MessagePath)> Subscribed
    {
        get
        {
            if (Kind != ReferenceTriggerKind.Message || Event.Element.Process is not { Definitions: { } definitions } process) return [];
            var message = definitions.Messages.First(message => NameOf(message) == Name).Id;
            foreach (var subscription in process.Subscriptions)
            {
                var properties = definitions.CorrelationKeys.First(key => key.Id == subscription.KeyRef).PropertyRefs.Select(id => definitions.CorrelationProperties.First(property => property.Id == id)).ToList();
                if (properties.TrueForAll(property => property.Paths.ContainsKey(message)))
                    return [.. properties.Select(property => (subscription.DataPaths[property.Id].Text, property.Paths[message].Text))];
            }
            return [];
        }
    }

    /// <summary>The flow from an event-based gateway to the event; null elsewhere.</summary>
    public ReferenceFlow? Via { get; }

    /// <summary>Whether what it occurs to goes on beside it. Errors always interrupt.</summary>
    public bool IsBeside => Kind != ReferenceTriggerKind.Error && Event.Element is BoundaryEvent { CancelActivity: false } or StartEvent { IsInterrupting: false };

    /// <summary>Whether all definitions of its event must occur.</summary>
    public bool NeedsAll => Event.Element is Event { IsParallelMultiple: true, Definitions.Count: > 1 };

    /// <summary>What may occur while a token stands at the node.</summary>
    public static IEnumerable<ReferenceTrigger> Of(ReferenceNode node)
    {
        if (node.Element is IntermediateCatchEvent or ReceiveTask && node.Body is null) return Occurring(node, null).Concat(node.Edges.SelectMany(edge => Occurring(edge, null)));
        if (node.Element is EventBasedGateway) return node.Outgoing.SelectMany(flow => Occurring(flow.Target, flow));
        return node.Edges.SelectMany(edge => Occurring(edge, null));
    }

    /// <summary>What a start event, or an event that takes the place of one, waits for.</summary>
    public static IEnumerable<ReferenceTrigger> Occurring(ReferenceNode node, ReferenceFlow? via) => node.Element switch
    {
        ReceiveTask receive => [new ReferenceTrigger(node, ReferenceTriggerKind.Message, NameOf(receive.Message), via)],
        Event drawn => drawn.Definitions.Select(definition => Of(definition) is var (kind, name) ? new ReferenceTrigger(node, kind, name, via) : null).OfType<ReferenceTrigger>(),
        _ => [],
    };

    private static (ReferenceTriggerKind Kind, string? Name)? Of(EventDefinition definition) => definition switch
    {
        MessageEventDefinition message => (ReferenceTriggerKind.Message, NameOf(message.Message)),
        SignalEventDefinition signal => (ReferenceTriggerKind.Signal, NameOf(signal.Signal)),
        TimerEventDefinition timer => (ReferenceTriggerKind.Timer, timer.Expression),
        ConditionalEventDefinition condition => (ReferenceTriggerKind.Condition, condition.Condition!.Text),
        ErrorEventDefinition error => (ReferenceTriggerKind.Error, CodeOf(error.Error)),
        EscalationEventDefinition escalation => (ReferenceTriggerKind.Escalation, CodeOf(escalation.Escalation)),
        CompensateEventDefinition => (ReferenceTriggerKind.Compensation, null),
        CancelEventDefinition => (ReferenceTriggerKind.Cancel, null),
        _ => null,
    };

    /// <summary>The code of an error; that without a code is known by its name.</summary>
    public static string? CodeOf(BpmnError? error) => error is null ? null : error.ErrorCode ?? NameOf(error);

    /// <summary>The code of an escalation; that without a code is known by its name.</summary>
    public static string? CodeOf(Escalation? escalation) => escalation is null ? null : escalation.EscalationCode ?? NameOf(escalation);

    /// <summary>The name by which something shared is known.</summary>
    public static string? NameOf(BpmnElement? shared) => shared is null ? null : shared.Name ?? shared.Id;
}
