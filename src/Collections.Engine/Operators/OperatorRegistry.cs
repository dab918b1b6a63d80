using Collections.Bpmn.Model;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Which element is worked by which operator. What is not here cannot run, and publishing says so.</summary>
internal static class OperatorRegistry
{
    public static NodeOperator Create(FlowNode node, PlanNode planned, PlanDraft draft, IReadOnlyDictionary<FlowNode, PlanNode> nodes) => node switch
    {
        SubProcess { TriggeredByEvent: true } => new EventSubProcessOperator(),
        AdHocSubProcess => Refuse(planned, draft, "an ad-hoc subprocess"),
        Transaction => new TransactionOperator(),
        SubProcess => new SubProcessOperator(),
        CallActivity call => CallOperators.Create(call, planned, draft),
        ScriptTask script => ScriptOperators.Create(script, planned, draft),
        ReceiveTask { Binding: null } => new WaitOperator(),
        ManualTask { Binding: null } => new PassOperator(),
        SendTask { Binding: null, Message: { } message } => new ThrowOperator([new Thrown.Message(EventOperators.NameOf(message, draft), Correlations.Thrown(node, message, planned.ElementId, draft))], isEnd: false),
        BpmnTask => ActivityOperators.Create(node, planned, draft),
        ExclusiveGateway => new ExclusiveGatewayOperator(),
        ParallelGateway => new ParallelGatewayOperator(),
        InclusiveGateway => new InclusiveGatewayOperator(),
        EventBasedGateway { ParallelKind: true } => Refuse(planned, draft, "an event-based gateway that waits for all its events"),
        EventBasedGateway => new WaitOperator(),
        Event occurrence => EventOperators.Create(occurrence, planned, draft, nodes),
        _ => Refuse(planned, draft, node.ElementName),
    };

    public static PassOperator Refuse(PlanNode planned, PlanDraft draft, string what)
    {
        draft.Find("not-executable", planned.ElementId, $"'{planned.ElementId}': {what} cannot run. Use another element, or keep the model as a drawing.");
        return new PassOperator();
    }
}
