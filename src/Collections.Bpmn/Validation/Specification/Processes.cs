using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>What a process is, and what has no place in processes and subprocesses.</summary>
internal static class Processes
{
    private static readonly HashSet<string> PropertyOwners = new(StringComparer.Ordinal) { "process", "callActivity" };

    public static void ThatExecuteArePrivate(RuleCheck check)
    {
        foreach (var process in check.Document.Named("process").Where(process => process.Flag("isExecutable", otherwise: false)))
        {
            if (process.Attribute("processType")?.Trim() == "Public")
                check.Refuse(process, $"{check.Name(process)} is public and executable, but a public process only shows what partners see: make it private, or not executable");
        }
    }

    public static void HoldNoChoreographyActivities(RuleCheck check) => CheckChoreography(check, container => container.LocalName == "process");

    public static void SubProcessesHoldNoChoreographyActivities(RuleCheck check) => CheckChoreography(check, ElementKinds.IsSubProcess);

    public static void ThatAreCalledHaveANoneStart(RuleCheck check)
    {
        var called = check.Document.Named("callActivity").Select(call => check.Document.Find(call.Attribute("calledElement"))).OfType<XmlElementNode>().Distinct();
        foreach (var process in called.Where(element => element.LocalName == "process"))
        {
            var starts = process.BpmnChildren("startEvent").ToList();
            if (starts.Count > 0 && starts.TrueForAll(start => check.Document.Definitions(start).Count > 0))
                check.Refuse(process, $"{check.Name(process)} is called, so expected a start event without a trigger, found only triggered ones: add one for the call");
        }
    }

    public static void PropertiesBelongToProcessesActivitiesAndEvents(RuleCheck check)
    {
        foreach (var property in check.Document.Named("property"))
        {
            if (check.Document.Parent(property) is { } owner && !PropertyOwners.Contains(owner.LocalName) && !owner.IsActivity() && !owner.IsEvent())
                check.Refuse(property, $"{check.Name(property)} lies in {check.Name(owner)}: properties belong to a process, an activity or an event; move it there");
        }
    }

    private static void CheckChoreography(RuleCheck check, Func<XmlElementNode, bool> kind)
    {
        foreach (var activity in check.Document.Where(ElementKinds.IsChoreographyActivity))
        {
            if (check.Document.Parent(activity) is { } container && kind(container))
                check.Refuse(activity, $"{check.Name(activity)} is a choreography activity and may not lie in {check.Name(container)}: move it to a choreography, or use a task");
        }
    }
}
