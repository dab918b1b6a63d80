using Collections.Bpmn.Model;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Makes the operator of an event from what it waits for or throws.</summary>
internal static class EventOperators
{
    public static NodeOperator Create(Event drawn, PlanNode planned, PlanDraft draft, IReadOnlyDictionary<FlowNode, PlanNode> nodes) => drawn switch
    {
        StartEvent when All(drawn, Starts) => NeedsAll(drawn) && !MayNeedAll(drawn) ? Refuse(drawn, planned, draft) : new PassOperator(),
        BoundaryEvent when drawn.Definitions.Count > 0 && All(drawn, OnTheEdge) => new PassOperator(),
        IntermediateCatchEvent { Definitions: [LinkEventDefinition] } => new PassOperator(),
        IntermediateCatchEvent when drawn.Definitions.Count > 0 && All(drawn, Awaited) => new WaitOperator(),
        IntermediateThrowEvent { Definitions.Count: 0 } => new PassOperator(),
        IntermediateThrowEvent { Definitions: [LinkEventDefinition link] } => Link(drawn, link, planned, draft, nodes),
        EndEvent { Definitions.Count: 0 } => new EndEventOperator(),
        EndEvent when All(drawn, definition => definition is TerminateEventDefinition) => new TerminateEndEventOperator(),
        EndEvent { Definitions: [ErrorEventDefinition error] } => new ErrorEndEventOperator(ThrownCode.Of(error.Error)),
        EndEvent { Definitions: [CancelEventDefinition] } => new CancelEndOperator(),
        EndEvent or IntermediateThrowEvent when drawn.Definitions is [CompensateEventDefinition compensation] => Compensation(drawn, compensation, planned, draft, nodes),
        EndEvent or IntermediateThrowEvent when drawn.Binding is not null => ActivityOperators.Create(drawn, planned, draft),
        EndEvent or IntermediateThrowEvent when All(drawn, IsThrown) => Throw(drawn, planned, draft),
        _ => Refuse(drawn, planned, draft),
    };

    public static int NameOf(BpmnElement named, PlanDraft draft) => draft.Setting.Pool.Add(named.Name ?? named.Id);

    private static bool All(Event drawn, Func<EventDefinition, bool> allowed) => drawn.Definitions.All(allowed);

    private static bool Awaited(EventDefinition definition) => definition is TimerEventDefinition or MessageEventDefinition or SignalEventDefinition or ConditionalEventDefinition;

    private static bool NeedsAll(Event drawn) => drawn is { IsParallelMultiple: true, Definitions.Count: > 1 };

    /// <summary>Only in a scope that lives is there somebody to remember what has occurred; and only of what is awaited.</summary>
    private static bool MayNeedAll(Event drawn) => drawn.Container is SubProcess { TriggeredByEvent: true } && All(drawn, Awaited);

    private static bool OnTheEdge(EventDefinition definition) =>
        Awaited(definition) || definition is ErrorEventDefinition or EscalationEventDefinition or CancelEventDefinition or CompensateEventDefinition;

    private static bool Starts(EventDefinition definition) =>
        Awaited(definition) || definition is ErrorEventDefinition or EscalationEventDefinition or CompensateEventDefinition;

    private static bool IsThrown(EventDefinition definition) => definition is MessageEventDefinition or SignalEventDefinition or EscalationEventDefinition;

    private static NodeOperator Throw(Event drawn, PlanNode planned, PlanDraft draft)
    {
        // A message that is bound to nothing and has no name reaches nobody: what the step does is to be said.
        if (drawn.Definitions.OfType<MessageEventDefinition>().Any(message => message.Message is null)) return ActivityOperators.Create(drawn, planned, draft);
        return new ThrowOperator([.. drawn.Definitions.Select(definition => Thrown(definition, draft, drawn, planned.ElementId)).OfType<Thrown>()], drawn is EndEvent);
    }

    /// <summary>What a definition throws; only a thrower of its own says something along with it.</summary>
    public static Thrown? Thrown(EventDefinition definition, PlanDraft draft, FlowNode? thrower = null, string elementId = "") => definition switch
    {
        MessageEventDefinition { Message: { } message } => new Thrown.Message(NameOf(message, draft), thrower is null ? null : Correlations.Thrown(thrower, message, elementId, draft)),
        SignalEventDefinition { Signal: { } signal } => new Thrown.Signal(NameOf(signal, draft), thrower is null ? null : Correlations.Thrown(thrower, signal, elementId, draft)),
        EscalationEventDefinition escalation => new Thrown.Escalation(ThrownCode.Of(escalation.Escalation)),
        _ => null,
    };

    private static NodeOperator Link(Event drawn, LinkEventDefinition link, PlanNode planned, PlanDraft draft, IReadOnlyDictionary<FlowNode, PlanNode> nodes)
    {
        if (Links.Of(drawn).FirstOrDefault() is { } target) return new LinkThrowOperator(nodes[target].Ordinal);
        draft.Find("link-missing", planned.ElementId, $"'{planned.ElementId}': a catching link of the name '{link.Name}' was expected beside it, found none.");
        return new PassOperator();
    }

    private static CompensationOperator Compensation(Event drawn, CompensateEventDefinition compensation, PlanNode planned, PlanDraft draft, IReadOnlyDictionary<FlowNode, PlanNode> nodes)
    {
        var activity = Execution.AnyActivity;
        if (compensation.ActivityRef is { Length: > 0 } id)
        {
            var named = nodes.Keys.FirstOrDefault(node => node.Id == id && node.Process == drawn.Process);
            if (named is null) draft.Find("compensation-missing", planned.ElementId, $"'{planned.ElementId}': an activity '{id}' was expected to compensate, found none.");
            else activity = nodes[named].Ordinal;
        }
        return new CompensationOperator(activity, compensation.WaitForCompletion, drawn is EndEvent);
    }

    private static PassOperator Refuse(Event drawn, PlanNode planned, PlanDraft draft) => OperatorRegistry.Refuse(planned, draft, drawn.Definitions.Count == 0
        ? drawn.ElementName
        : $"{drawn.ElementName} with {string.Join(" and ", drawn.Definitions.Select(definition => definition.ElementName))}{(drawn.IsParallelMultiple ? " together" : "")}");
}
