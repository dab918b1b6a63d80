using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

internal static class EndEvents
{
    public const string Outgoing = "end-event-outgoing";
    public const string Incoming = "end-event-incoming";
    public const string Result = "end-event-result";
    public const string Cancel = "cancel-end-event";

    public static void Check(ValidationContext context)
    {
        foreach (var end in context.Nodes.OfType<EndEvent>())
        {
            if (end.Outgoing.Count > 0)
                context.Error(Outgoing, end, $"{end} may have no outgoing sequence flow: make it an intermediate event or remove '{end.Outgoing[0].Id}'");
            if (end.Incoming.Count == 0)
                context.Error(Incoming, end, $"expected a sequence flow to {end}, found none: connect it or remove it");
            CheckResults(end, context);
        }
    }

    private static void CheckResults(EndEvent end, ValidationContext context)
    {
        foreach (var definition in end.Definitions)
        {
            if (definition is TimerEventDefinition or ConditionalEventDefinition or LinkEventDefinition)
                context.Error(Result, end, $"{end} cannot throw a {definition.ElementName}: use message, signal, error, escalation, compensation, cancel or terminate");
            if (definition is CancelEventDefinition && end.Container is not Transaction)
                context.Error(Cancel, end, $"{end} cancels, which is only possible directly inside a transaction: move it or use an error");
        }
    }
}
