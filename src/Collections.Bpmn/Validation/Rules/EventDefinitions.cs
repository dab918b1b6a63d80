using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>What an event of an executable process waits for or throws is complete.</summary>
internal static class EventDefinitions
{
    public const string Timer = "timer-expression";
    public const string Reference = "event-reference";
    public const string Name = "event-name";

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
            case TimerEventDefinition { Expression.Length: 0 }:
                context.Error(Timer, node, $"expected a date, cycle or duration on {node}, found none: ISO 8601 such as P5D, or FEEL");
                break;
            case MessageEventDefinition { Message: { Name: null or "" } }:
                context.Warn(Name, node, $"expected a name on the message of {node}, found none: messages are correlated by name; name the message");
                break;
            case SignalEventDefinition { Signal: null }:
                context.Error(Reference, node, $"expected a signal on {node}, found none: refer to one");
                break;
        }
    }
}
