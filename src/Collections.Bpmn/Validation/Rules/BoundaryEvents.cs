using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

internal static class BoundaryEvents
{
    public const string Trigger = "boundary-event-trigger";
    public const string Host = "boundary-event-host";
    public const string Cancel = "boundary-event-cancel";
    public const string Incoming = "boundary-event-incoming";
    public const string Outgoing = "boundary-event-outgoing";
    public const string Compensation = "boundary-event-compensation";

    public static void Check(ValidationContext context)
    {
        foreach (var boundary in context.Nodes.OfType<BoundaryEvent>())
        {
            CheckHost(boundary, context);
            CheckTrigger(boundary, context);
            CheckFlows(boundary, context);
        }
    }

    private static void CheckHost(BoundaryEvent boundary, ValidationContext context)
    {
        if (boundary.AttachedTo is null || boundary.AttachedTo.Container != boundary.Container)
            context.Error(Host, boundary, $"expected an activity of '{boundary.Container.Id}' under {boundary}, found '{boundary.AttachedToRef}': attach it to the activity it watches");
        if (boundary.Definitions.OfType<CancelEventDefinition>().Any() && boundary.AttachedTo is not Transaction)
            context.Error(Cancel, boundary, $"{boundary} catches a cancel, which only a transaction can end with: use an error event");
    }

    private static void CheckTrigger(BoundaryEvent boundary, ValidationContext context)
    {
        if (boundary.Definitions.Count == 0)
            context.Error(Trigger, boundary, $"expected a trigger on {boundary}, found none: say what it waits for");
        foreach (var definition in boundary.Definitions)
        {
            if (definition is LinkEventDefinition or TerminateEventDefinition)
                context.Error(Trigger, boundary, $"{boundary} cannot catch a {definition.ElementName}");
            else if (!boundary.CancelActivity && definition is (CancelEventDefinition or ErrorEventDefinition or CompensateEventDefinition))
                context.Error(Trigger, boundary, $"{boundary} catches a {definition.ElementName}, which always interrupts: set cancelActivity to true");
        }
    }

    private static void CheckFlows(BoundaryEvent boundary, ValidationContext context)
    {
        if (boundary.Incoming.Count > 0)
            context.Error(Incoming, boundary, $"{boundary} may have no incoming sequence flow: remove '{boundary.Incoming[0].Id}'");
        var compensates = boundary.Definitions.OfType<CompensateEventDefinition>().Any();
        if (compensates && boundary.Outgoing.Count > 0)
            context.Error(Compensation, boundary, $"{boundary} leads to its handler by an association, not by sequence flow '{boundary.Outgoing[0].Id}': remove the flow");
        if (!compensates && boundary.Outgoing.Count == 0)
            context.Error(Outgoing, boundary, $"expected a sequence flow that leaves {boundary}, found none: say what happens then");
    }
}
