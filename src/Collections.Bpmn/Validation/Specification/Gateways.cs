using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>A gateway is where paths part or meet; behind an event-based one the events decide.</summary>
internal static class Gateways
{
    private static readonly string[] Awaited = ["message", "timer", "conditional", "signal"];

    public static void SplitOrJoin(RuleCheck check)
    {
        foreach (var gateway in check.Document.Where(ElementKinds.IsGateway))
        {
            if (check.Document.IncomingCount(gateway) < 2 && check.Document.OutgoingCount(gateway) < 2)
                check.Refuse(gateway, $"expected several incoming or several outgoing sequence flows on {check.Name(gateway)}, found {check.Document.IncomingCount(gateway)} and {check.Document.OutgoingCount(gateway)}: connect it or remove it");
        }
    }

    public static void WaitForSeveralEvents(RuleCheck check)
    {
        foreach (var gateway in EventBased(check).Where(gateway => check.Document.OutgoingCount(gateway) < 2))
            check.Refuse(gateway, $"expected two or more outgoing sequence flows on {check.Name(gateway)}, found {check.Document.OutgoingCount(gateway)}: add the other events it waits for, or remove the gateway");
    }

    public static void WaitWithoutConditions(RuleCheck check)
    {
        foreach (var flow in EventBased(check).SelectMany(check.Document.Leaving).Where(flow => flow.BpmnChild("conditionExpression") is not null))
            check.Refuse(flow, $"{check.Name(flow)} leaves an event-based gateway, where the event decides, and may have no condition: remove it");
    }

    public static void WaitAtEvents(RuleCheck check)
    {
        foreach (var (gateway, target) in Targets(check).Where(pair => !IsAwaited(pair.Target, check)))
            check.Refuse(target, $"{check.Name(target)} comes after {check.Name(gateway)}, where expected a receive task or a catching message, timer, signal or conditional event: put one in between");
    }

    public static void WaitByEventsOrByTasks(RuleCheck check)
    {
        foreach (var gateway in EventBased(check))
        {
            var targets = check.Document.Leaving(gateway).Select(flow => check.Document.Referred(flow, "targetRef")).OfType<XmlElementNode>().ToList();
            if (targets.Exists(target => target.LocalName == "receiveTask") && targets.Exists(target => target.LocalName == "intermediateCatchEvent" && check.Document.Has(target, "message")))
                check.Refuse(gateway, $"{check.Name(gateway)} waits for messages both by receive tasks and by message events: use one of the two");
        }
    }

    public static void WaitAtTasksWithoutEdgeEvents(RuleCheck check)
    {
        var hosts = check.Document.Named("boundaryEvent").Select(boundary => check.Document.Referred(boundary, "attachedToRef")).ToHashSet();
        foreach (var (gateway, target) in Targets(check).Where(pair => pair.Target.LocalName == "receiveTask" && hosts.Contains(pair.Target)))
            check.Refuse(target, $"{check.Name(target)} comes after {check.Name(gateway)} and may have no events on its edge: put the event behind the gateway as well");
    }

    public static void AreTheOnlyWayToTheirEvents(RuleCheck check)
    {
        foreach (var (gateway, target) in Targets(check).Where(pair => check.Document.IncomingCount(pair.Target) > 1))
            check.Refuse(target, $"{check.Name(target)} comes after {check.Name(gateway)} and may have no other incoming sequence flow: lead the other flows to the gateway");
    }

    public static void ThatInstantiateComeFirst(RuleCheck check)
    {
        foreach (var gateway in EventBased(check).Where(gateway => gateway.Instantiates() && check.Document.IncomingCount(gateway) > 0))
            check.Refuse(gateway, $"{check.Name(gateway)} starts the process, so expected no incoming sequence flow, found {check.Document.IncomingCount(gateway)}: remove it, or set instantiate to false");
    }

    private static IEnumerable<XmlElementNode> EventBased(RuleCheck check) => check.Document.Named("eventBasedGateway");

    private static IEnumerable<(XmlElementNode Gateway, XmlElementNode Target)> Targets(RuleCheck check) =>
        from gateway in EventBased(check)
        from flow in check.Document.Leaving(gateway)
        let target = check.Document.Referred(flow, "targetRef")
        where target is not null
        select (gateway, target);

    private static bool IsAwaited(XmlElementNode target, RuleCheck check) => target.LocalName == "receiveTask"
        || (target.LocalName == "intermediateCatchEvent" && check.Document.Definitions(target) is { Count: > 0 } definitions
            && definitions.All(definition => Awaited.Contains(definition.Trigger())));
}
