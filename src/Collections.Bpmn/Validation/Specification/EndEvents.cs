using Collections.Bpmn.Reading;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Where a path ends, and what it throws there.</summary>
internal static class EndEvents
{
    private static readonly string[] Forbidden = ["conditional", "link", "timer"];

    public static void HaveNoOutgoingFlow(RuleCheck check)
    {
        foreach (var end in check.Document.Named("endEvent").Where(end => check.Document.OutgoingCount(end) > 0))
            check.Refuse(end, $"{check.Name(end)} may have no outgoing sequence flow: remove the flow, or make it an intermediate event");
    }

    public static void AreThereWhereAStartIs(RuleCheck check)
    {
        foreach (var container in check.Document.Where(element => element.LocalName == "process" || element.IsSubProcess()))
        {
            if (container.LocalName == "adHocSubProcess" || container.BpmnChild("endEvent") is not null) continue;
            foreach (var start in container.BpmnChildren("startEvent"))
                check.Refuse(start, $"{check.Name(container)} has {check.Name(start)} and no end event: add an end event, or remove the start");
        }
    }

    public static void ThatCancelLieInATransaction(RuleCheck check)
    {
        foreach (var end in check.Document.Named("endEvent").Where(end => check.Document.Has(end, "cancel")))
        {
            if (!check.Document.Upwards(end).Any(element => element.LocalName == "transaction"))
                check.Refuse(end, $"{check.Name(end)} cancels a transaction, but lies in none: move it into a transaction, or throw an error");
        }
    }

    public static void HaveAnIncomingFlow(RuleCheck check)
    {
        foreach (var end in check.Document.Named("endEvent"))
        {
            if (check.Document.ListsFlows ? end.BpmnChild("incoming") is null : check.Document.Arriving(end).Count == 0)
                check.Refuse(end, $"expected an incoming sequence flow on {check.Name(end)}, found none: lead a path to it and list the flow, or remove it");
        }
    }

    public static void ReceiveNoMessages(RuleCheck check)
    {
        foreach (var flow in check.Document.Named("messageFlow"))
        {
            if (check.Document.Referred(flow, "targetRef") is { LocalName: "endEvent" } end)
                check.Refuse(flow, $"{check.Name(flow)} goes to {check.Name(end)}, which can only send: turn it round");
        }
    }

    public static void ThatSendMessagesThrowThem(RuleCheck check)
    {
        foreach (var end in StartEvents.MessageEnds(check, "sourceRef").Where(node => node.LocalName == "endEvent" && !check.Document.Has(node, "message")))
            check.Refuse(end, $"a message flow begins at {check.Name(end)}, which throws no message: add a messageEventDefinition, or remove the flow");
    }

    public static void HaveAllowedResults(RuleCheck check)
    {
        foreach (var end in check.Document.Named("endEvent"))
        {
            foreach (var trigger in check.Document.Definitions(end).Select(ElementKinds.Trigger).Where(Forbidden.Contains))
                check.Refuse(end, $"{check.Name(end)} cannot throw an event of kind {trigger}: use a message, signal, error, escalation, compensation, cancel or terminate");
        }
    }
}
