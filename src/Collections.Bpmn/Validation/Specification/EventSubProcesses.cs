using Collections.Bpmn.Reading;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>An event subprocess is started by its event, and by nothing else.</summary>
internal static class EventSubProcesses
{
    private static readonly string[] Forbidden = ["cancel", "link", "terminate"];
    private static readonly string[] AlwaysInterrupting = ["error", "compensate", "cancel"];

    public static void HaveNoFlows(RuleCheck check)
    {
        foreach (var subProcess in check.Document.Where(ElementKinds.IsEventSubProcess))
        {
            if (check.Document.IncomingCount(subProcess) + check.Document.OutgoingCount(subProcess) > 0)
                check.Refuse(subProcess, $"{check.Name(subProcess)} is started by its event and may have no sequence flows: remove them");
        }
    }

    public static void HaveOneStart(RuleCheck check)
    {
        foreach (var subProcess in check.Document.Where(ElementKinds.IsEventSubProcess))
        {
            if (subProcess.BpmnChildren("startEvent").Count() is var starts && starts != 1)
                check.Refuse(subProcess, $"expected exactly one start event in {check.Name(subProcess)}, found {starts}: it is what starts the event subprocess");
        }
    }

    public static void AreStartedByAnEvent(RuleCheck check)
    {
        HaveATrigger(check);
        foreach (var start in check.Document.Where(ElementKinds.IsEventSubProcess).SelectMany(subProcess => subProcess.BpmnChildren("startEvent")))
        {
            foreach (var trigger in check.Document.Definitions(start).Select(ElementKinds.Trigger))
            {
                if (Forbidden.Contains(trigger))
                    check.Refuse(start, $"{check.Name(start)} of an event subprocess cannot wait for a {trigger}: use a message, timer, signal, condition, error, escalation or compensation");
                else if (AlwaysInterrupting.Contains(trigger) && !start.Flag("isInterrupting", otherwise: true))
                    check.Refuse(start, $"{check.Name(start)} catches an event of kind {trigger}, which always interrupts: set isInterrupting to true");
            }
        }
    }

    public static void HaveATrigger(RuleCheck check)
    {
        foreach (var start in check.Document.Where(ElementKinds.IsEventSubProcess).SelectMany(subProcess => subProcess.BpmnChildren("startEvent")))
        {
            if (check.Document.Definitions(start).Count == 0)
                check.Refuse(start, $"expected a trigger on {check.Name(start)} of an event subprocess, found none: say what starts it");
        }
    }
}
