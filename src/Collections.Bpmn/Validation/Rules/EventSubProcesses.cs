using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

internal static class EventSubProcesses
{
    public const string Flows = "event-subprocess-flows";
    public const string Start = "event-subprocess-start";
    public const string Trigger = "event-subprocess-trigger";

    public static void Check(ValidationContext context)
    {
        foreach (var subProcess in context.Nodes.OfType<SubProcess>().Where(node => node.TriggeredByEvent))
        {
            if (subProcess.Incoming.Count + subProcess.Outgoing.Count > 0)
                context.Error(Flows, subProcess, $"{subProcess} is started by its event and may have no sequence flows: remove them");
            var starts = subProcess.Nodes.OfType<StartEvent>().ToList();
            if (starts.Count != 1)
                context.Error(Start, subProcess, $"expected one start event in {subProcess}, found {starts.Count}");
            foreach (var start in starts) CheckTrigger(start, context);
        }
    }

    private static void CheckTrigger(StartEvent start, ValidationContext context)
    {
        if (start.Definitions.Count == 0)
            context.Error(Trigger, start, $"expected a trigger on {start} of an event subprocess, found none: say what starts it");
        foreach (var definition in start.Definitions)
        {
            if (definition is CancelEventDefinition or LinkEventDefinition or TerminateEventDefinition)
                context.Error(Trigger, start, $"{start} of an event subprocess cannot catch a {definition.ElementName}");
            else if (!start.IsInterrupting && definition is (ErrorEventDefinition or CompensateEventDefinition))
                context.Error(Trigger, start, $"{start} catches a {definition.ElementName}, which always interrupts: set isInterrupting to true");
        }
    }
}
