using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>What an event of an executable process waits for or throws is complete.</summary>
internal static class EventDefinitions
{
    public const string Timer = "timer-expression";
    public const string Condition = "event-condition";
    public const string Reference = "event-reference";
    public const string Name = "event-name";
    public const string Escalation = "escalation-code";

    private static readonly string[] TimerParts = ["timeDate", "timeCycle", "timeDuration"];

    public static void Check(ValidationContext context)
    {
        foreach (var node in context.Nodes.OfType<Event>().Where(ValidationContext.IsExecutable))
        {
            foreach (var definition in node.Definitions) CheckDefinition(node, definition, context);
        }
    }

    private static void CheckDefinition(Event node, EventDefinition definition, ValidationContext context)
    {
        switch (definition)
        {
            case TimerEventDefinition timer: CheckTimer(node, timer, context); break;
            case ConditionalEventDefinition { Condition: null or { Text.Length: 0 } }:
                context.Error(Condition, node, $"expected FEEL as condition of {node}, found nothing");
                break;
            case MessageEventDefinition { Message: null }:
                context.Error(Reference, node, $"expected a message on {node}, found none: refer to one, or nothing can be correlated to it");
                break;
            case MessageEventDefinition { Message.Name: null or "" }:
                context.Warn(Name, node, $"expected a name on the message of {node}, found none: messages are correlated by name");
                break;
            case SignalEventDefinition { Signal: null }:
                context.Error(Reference, node, $"expected a signal on {node}, found none: refer to one");
                break;
            case EscalationEventDefinition thrown when node is EndEvent or IntermediateThrowEvent && string.IsNullOrEmpty(thrown.Escalation?.EscalationCode):
                context.Error(Escalation, node, $"expected an escalation with a code on {node}, found none: refer to one");
                break;
        }
    }

    private static void CheckTimer(Event node, TimerEventDefinition timer, ValidationContext context)
    {
        var parts = TimerParts.Count(part => timer.Xml?.BpmnChild(part) is not null);
        if (parts > 1)
            context.Error(Timer, node, $"expected one of date, cycle and duration on {node}, found {parts}: keep one");
        else if (timer.Expression.Length == 0)
            context.Error(Timer, node, $"expected a date, cycle or duration on {node}, found none: ISO 8601 such as P5D, or FEEL");
    }
}
