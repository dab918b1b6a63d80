using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

internal static class IntermediateEvents
{
    public const string CatchTrigger = "catch-event-trigger";
    public const string ThrowResult = "throw-event-result";
    public const string Incoming = "intermediate-event-incoming";
    public const string Outgoing = "intermediate-event-outgoing";

    public static void Check(ValidationContext context)
    {
        foreach (var node in context.Nodes)
        {
            if (node is IntermediateCatchEvent caught) CheckCatch(caught, context);
            if (node is IntermediateThrowEvent thrown) CheckThrow(thrown, context);
            if (node is IntermediateCatchEvent or IntermediateThrowEvent) CheckFlows(node, context);
        }
    }

    private static void CheckCatch(IntermediateCatchEvent node, ValidationContext context)
    {
        if (node.Definitions.Count == 0)
            context.Error(CatchTrigger, node, $"expected a trigger on {node}, found none: say what it waits for");
        foreach (var wrong in node.Definitions.Where(definition => !IsCaught(definition)))
            context.Error(CatchTrigger, node, $"expected message, timer, conditional, link or signal as trigger of {node}, found {wrong.ElementName}");
    }

    private static void CheckThrow(IntermediateThrowEvent node, ValidationContext context)
    {
        foreach (var wrong in node.Definitions.Where(definition => !IsThrown(definition)))
            context.Error(ThrowResult, node, $"expected message, escalation, link, compensation or signal as result of {node}, found {wrong.ElementName}");
    }

    private static void CheckFlows(FlowNode node, ValidationContext context)
    {
        if (node.Incoming.Count == 0 && !LinkEvents.Catches(node))
            context.Error(Incoming, node, $"expected a sequence flow to {node}, found none: connect it");
        if (node.Outgoing.Count == 0 && !LinkEvents.Throws(node))
            context.Error(Outgoing, node, $"expected a sequence flow that leaves {node}, found none: connect it");
    }

    private static bool IsCaught(EventDefinition definition) => definition
        is MessageEventDefinition or TimerEventDefinition or ConditionalEventDefinition or LinkEventDefinition or SignalEventDefinition;

    private static bool IsThrown(EventDefinition definition) => definition
        is MessageEventDefinition or EscalationEventDefinition or LinkEventDefinition or CompensateEventDefinition or SignalEventDefinition;
}
