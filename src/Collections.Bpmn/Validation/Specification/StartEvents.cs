using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Where a process or subprocess begins.</summary>
internal static class StartEvents
{
    private static readonly string[] ForbiddenInProcesses = ["cancel", "compensate", "error", "escalation", "link", "terminate"];

    public static void HaveNoIncomingFlow(RuleCheck check)
    {
        foreach (var start in check.Document.Named("startEvent").Where(start => check.Document.IncomingCount(start) > 0))
            check.Refuse(start, $"{check.Name(start)} may have no incoming sequence flow: lead the flow to the element after it");
    }

    public static void AreThereWhereAnEndIs(RuleCheck check)
    {
        foreach (var container in check.Document.Where(element => element.LocalName == "process" || element.IsSubProcess()))
        {
            if (container.LocalName == "adHocSubProcess" || container.Elements.Any(IsStart)) continue;
            foreach (var end in container.BpmnChildren("endEvent"))
                check.Refuse(end, $"{check.Name(container)} has {check.Name(end)} and no start event: add a start event, or remove the end");
        }
    }

    public static void OfProcessesHaveAllowedTriggers(RuleCheck check) => CheckTriggers(check, ForbiddenInProcesses);

    public static void OfProcessesDoNotCompensate(RuleCheck check) => CheckTriggers(check, "compensate");

    public static void OfSubProcessesHaveNoTrigger(RuleCheck check)
    {
        foreach (var start in check.Document.Where(element => element.IsSubProcess() && !element.IsEventSubProcess()).SelectMany(element => element.BpmnChildren("startEvent")))
        {
            if (check.Document.Definitions(start).Count > 0)
                check.Refuse(start, $"{check.Name(start)} lies in a subprocess, which its incoming flow starts, and may have no trigger: remove the trigger, or make it an event subprocess");
        }
    }

    public static void HaveAnOutgoingFlow(RuleCheck check)
    {
        foreach (var start in check.Document.Named("startEvent"))
        {
            if (check.Document.ListsFlows ? start.BpmnChild("outgoing") is null : check.Document.Leaving(start).Count == 0)
                check.Refuse(start, $"expected an outgoing sequence flow on {check.Name(start)}, found none: say where a case goes first, and list the flow");
        }
    }

    public static void SendNoMessages(RuleCheck check)
    {
        foreach (var flow in check.Document.Named("messageFlow"))
        {
            if (check.Document.Referred(flow, "sourceRef") is { LocalName: "startEvent" } start)
                check.Refuse(flow, $"{check.Name(flow)} leaves {check.Name(start)}, which can only receive: turn it round");
        }
    }

    public static void ThatReceiveMessagesWaitForThem(RuleCheck check)
    {
        foreach (var start in MessageEnds(check, "targetRef").Where(node => node.LocalName == "startEvent" && !check.Document.Has(node, "message")))
            check.Refuse(start, $"a message flow ends at {check.Name(start)}, which waits for no message: add a messageEventDefinition, or remove the flow");
    }

    internal static IEnumerable<XmlElementNode> MessageEnds(RuleCheck check, string end) =>
        check.Document.Named("messageFlow").Select(flow => check.Document.Referred(flow, end)).OfType<XmlElementNode>().Distinct();

    private static bool IsStart(XmlElementNode element) => element.LocalName == "startEvent" || element.Instantiates();

    private static void CheckTriggers(RuleCheck check, params string[] forbidden)
    {
        foreach (var start in check.Document.Named("process").SelectMany(process => process.BpmnChildren("startEvent")))
        {
            foreach (var trigger in check.Document.Definitions(start).Select(ElementKinds.Trigger).Where(forbidden.Contains))
                check.Refuse(start, $"{check.Name(start)} starts a process and cannot wait for an event of kind {trigger}: use a message, timer, signal or condition");
        }
    }
}
