using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

internal static class EventBasedGateways
{
    public const string Ways = "event-gateway-flows";
    public const string Target = "event-gateway-target";
    public const string Mixed = "event-gateway-mixed";
    public const string Instantiates = "event-gateway-instantiate";
    public const string OwnFlow = "event-gateway-target-incoming";

    public static void Check(ValidationContext context)
    {
        foreach (var gateway in context.Nodes.OfType<EventBasedGateway>())
        {
            if (gateway.Outgoing.Count < 2)
                context.Error(Ways, gateway, $"expected at least two flows that leave {gateway}, found {gateway.Outgoing.Count}");
            if (gateway is { Instantiate: true, Incoming.Count: > 0 })
                context.Error(Instantiates, gateway, $"{gateway} starts the process and may have no incoming sequence flow: remove '{gateway.Incoming[0].Id}'");
            var targets = gateway.Outgoing.Select(flow => flow.Target).OfType<FlowNode>().ToList();
            foreach (var target in targets) CheckTarget(gateway, target, context);
            if (targets.Exists(target => target is ReceiveTask) && targets.Exists(IsMessageCatch))
                context.Error(Mixed, gateway, $"{gateway} leads to receive tasks and to message catch events: use one of the two kinds");
        }
    }

    private static void CheckTarget(EventBasedGateway gateway, FlowNode target, ValidationContext context)
    {
        if (!IsAllowed(target))
            context.Error(Target, gateway, $"expected message, timer, signal or conditional catch events or receive tasks after {gateway}, found {target}");
        if (target.Incoming.Count > 1)
            context.Error(OwnFlow, target, $"{target} is waited for by {gateway} and may have no other incoming sequence flow: put a second event for the other path");
        if (target is ReceiveTask { BoundaryEvents.Count: > 0 })
            context.Error(Target, gateway, $"{target} is waited for by {gateway} and may have no boundary events: lead the gateway to those events instead");
    }

    private static bool IsAllowed(FlowNode target) =>
        target is ReceiveTask || (target is IntermediateCatchEvent { Definitions.Count: > 0 } caught && caught.Definitions.All(IsWaitable));

    private static bool IsWaitable(EventDefinition definition) =>
        definition is MessageEventDefinition or TimerEventDefinition or SignalEventDefinition or ConditionalEventDefinition;

    private static bool IsMessageCatch(FlowNode node) =>
        node is IntermediateCatchEvent caught && caught.Definitions.OfType<MessageEventDefinition>().Any();
}
