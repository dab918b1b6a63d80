using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

internal static class StartEvents
{
    public const string Incoming = "start-event-incoming";
    public const string Outgoing = "start-event-outgoing";
    public const string ProcessTrigger = "start-event-trigger";
    public const string SubProcessTrigger = "subprocess-start-event";

    public static void Check(ValidationContext context)
    {
        foreach (var start in context.Nodes.OfType<StartEvent>())
        {
            if (start.Incoming.Count > 0)
                context.Error(Incoming, start, $"{start} may have no incoming sequence flow: let '{start.Incoming[0].Id}' end at the node after it");
            if (start.Outgoing.Count == 0)
                context.Error(Outgoing, start, $"expected a sequence flow that leaves {start}, found none: connect it");
            CheckTrigger(start, context);
        }
    }

    private static void CheckTrigger(StartEvent start, ValidationContext context)
    {
        if (start.Container is SubProcess { TriggeredByEvent: true }) return;
        if (start.Container is SubProcess && start.Definitions.Count > 0)
            context.Error(SubProcessTrigger, start, $"{start} of an embedded subprocess is entered by its flow and may have no trigger: remove it, or make it an event subprocess");
        else if (start.Definitions.FirstOrDefault(definition => !StartsProcess(definition)) is { } wrong)
            context.Error(ProcessTrigger, start, $"expected none, message, timer, conditional or signal as trigger of {start}, found {wrong.ElementName}");
    }

    private static bool StartsProcess(EventDefinition definition) =>
        definition is MessageEventDefinition or TimerEventDefinition or ConditionalEventDefinition or SignalEventDefinition;
}
