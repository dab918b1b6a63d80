using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Events between start and end: they stand in the flow, and catch or throw what their kind can.</summary>
internal static class IntermediateEvents
{
    private static readonly string[] Caught = ["message", "timer", "conditional", "link", "signal"];
    private static readonly string[] Thrown = ["message", "escalation", "compensate", "link", "signal"];

    public static void HaveAnIncomingFlow(RuleCheck check)
    {
        foreach (var node in check.Document.Named("intermediateCatchEvent", "intermediateThrowEvent").Where(node => !IsCatchingLink(node, check)))
        {
            if (check.Document.IncomingCount(node) == 0)
                check.Refuse(node, $"expected an incoming sequence flow on {check.Name(node)}, found none: lead a path to it, or remove it");
        }
    }

    public static void HaveAnOutgoingFlow(RuleCheck check)
    {
        foreach (var node in check.Document.Named("intermediateCatchEvent", "intermediateThrowEvent").Where(node => !IsThrowingLink(node, check)))
        {
            if (check.Document.OutgoingCount(node) == 0)
                check.Refuse(node, $"expected an outgoing sequence flow on {check.Name(node)}, found none: say what comes next, or make it an end event");
        }
    }

    public static void SendOrReceiveAsTheirKindDoes(RuleCheck check)
    {
        foreach (var node in StartEvents.MessageEnds(check, "targetRef").Where(node => node.LocalName == "intermediateThrowEvent"))
            check.Refuse(node, $"a message flow ends at {check.Name(node)}, which can only send: turn it round, or make the event a catching one");
        foreach (var node in StartEvents.MessageEnds(check, "sourceRef").Where(node => node.LocalName == "intermediateCatchEvent"))
            check.Refuse(node, $"a message flow begins at {check.Name(node)}, which can only receive: turn it round, or make the event a throwing one");
    }

    public static void DoNotCatchCompensation(RuleCheck check)
    {
        foreach (var node in check.Document.Named("intermediateCatchEvent").Where(node => check.Document.Has(node, "compensate")))
            check.Refuse(node, $"{check.Name(node)} stands in the flow and cannot wait for compensation: put it on the edge of the activity to compensate");
    }

    public static void CatchAllowedTriggers(RuleCheck check)
    {
        foreach (var node in check.Document.Named("intermediateCatchEvent"))
        {
            var triggers = check.Document.Definitions(node).Select(ElementKinds.Trigger).ToList();
            if (triggers.Count == 0)
                check.Refuse(node, $"expected a trigger on {check.Name(node)}, found none: say what it waits for");
            foreach (var trigger in triggers.Except(Caught, StringComparer.Ordinal))
                check.Refuse(node, $"{check.Name(node)} stands in the flow and cannot wait for an event of kind {trigger}: use a message, timer, signal, condition or link");
        }
    }

    public static void ThrowAllowedResults(RuleCheck check)
    {
        foreach (var node in check.Document.Named("intermediateThrowEvent"))
        {
            foreach (var trigger in check.Document.Definitions(node).Select(ElementKinds.Trigger).Except(Thrown, StringComparer.Ordinal))
                check.Refuse(node, $"{check.Name(node)} cannot throw an event of kind {trigger}: use a message, signal, escalation, compensation or link, or an end event");
        }
    }

    private static bool IsCatchingLink(XmlElementNode node, RuleCheck check) =>
        node.LocalName == "intermediateCatchEvent" && check.Document.Has(node, "link");

    private static bool IsThrowingLink(XmlElementNode node, RuleCheck check) =>
        node.LocalName == "intermediateThrowEvent" && check.Document.Has(node, "link");
}
