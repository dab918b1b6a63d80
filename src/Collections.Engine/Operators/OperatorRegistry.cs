using Collections.Bpmn.Model;
using Collections.Engine.Activities;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Which element is worked by which operator. What is not here cannot run, and publishing says so.</summary>
internal static class OperatorRegistry
{
    public static NodeOperator Create(FlowNode node, PlanNode planned, PlanDraft draft) => node switch
    {
        Bpmn.Model.Activity { LoopCharacteristics: not null } => Refuse(node, draft, "loops and multiple instances"),
        SubProcess { TriggeredByEvent: true } => Refuse(node, draft, "event subprocesses"),
        AdHocSubProcess or Transaction => Refuse(node, draft, node.ElementName),
        SubProcess => new SubProcessOperator(),
        CallActivity => Refuse(node, draft, "call activities"),
        ScriptTask script => ScriptOperators.Create(script, planned, draft),
        ReceiveTask { Binding: null } => new WaitOperator(),
        ManualTask { Binding: null } => new PassOperator(),
        BpmnTask => ActivityOperators.Create(node, planned, draft),
        ExclusiveGateway => new ExclusiveGatewayOperator(),
        ParallelGateway => new ParallelGatewayOperator(),
        EventBasedGateway => new WaitOperator(),
        EndEvent end => CreateEnd(end, planned, draft),
        StartEvent start when OnlyOf<TimerEventDefinition, MessageEventDefinition>(start) => new PassOperator(),
        IntermediateCatchEvent wait when OnlyOf<TimerEventDefinition, MessageEventDefinition>(wait) && wait.Definitions.Count > 0 => new WaitOperator(),
        IntermediateThrowEvent { Definitions.Count: 0 } => new PassOperator(),
        IntermediateThrowEvent thrown when IsMessage(thrown) => ActivityOperators.Create(node, planned, draft),
        BoundaryEvent edge when OnlyOf<TimerEventDefinition, MessageEventDefinition>(edge) => new PassOperator(),
        _ => Refuse(node, draft, Describe(node)),
    };

    private static NodeOperator CreateEnd(EndEvent end, PlanNode planned, PlanDraft draft)
    {
        if (end.Definitions.Count == 0) return new EndEventOperator();
        if (IsMessage(end)) return ActivityOperators.Create(end, planned, draft);
        return end.Definitions.All(definition => definition is TerminateEventDefinition)
            ? new TerminateEndEventOperator()
            : Refuse(end, draft, Describe(end));
    }

    private static bool IsMessage(Event occurrence) => occurrence.Definitions is [MessageEventDefinition];

    private static bool OnlyOf<TFirst, TSecond>(Event occurrence) =>
        occurrence.Definitions.Count <= 1 && occurrence.Definitions.All(definition => definition is TFirst or TSecond);

    private static string Describe(FlowNode node) => node is Event { Definitions.Count: > 0 } occurrence
        ? $"{node.ElementName} with {string.Join(" and ", occurrence.Definitions.Select(definition => definition.ElementName))}"
        : node.ElementName;

    private static PassOperator Refuse(FlowNode node, PlanDraft draft, string what)
    {
        draft.Find("not-executable", node.Id, $"'{node.Id}': {what} cannot run yet. Use another element, or keep the model as a drawing.");
        return new PassOperator();
    }
}
