using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>A sequence flow leads from one node to another of the same container.</summary>
internal static class SequenceFlows
{
    public static void BeginAtAFlowNode(RuleCheck check) => CheckEnd(check, "sourceRef");

    public static void EndAtAFlowNode(RuleCheck check) => CheckEnd(check, "targetRef");

    public static void AreListedByTheirNodes(RuleCheck check)
    {
        if (!check.Document.ListsFlows) return;
        foreach (var node in check.Document.Where(ElementKinds.IsFlowNode))
        {
            Compare(node, "incoming", check.Document.Arriving(node), check);
            Compare(node, "outgoing", check.Document.Leaving(node), check);
        }
    }

    public static void AreImmediate(RuleCheck check)
    {
        foreach (var flow in check.Document.Named("sequenceFlow").Where(check.Document.RunsHere).Where(flow => !flow.Flag("isImmediate", otherwise: true)))
            check.Refuse(flow, $"{check.Name(flow)} says isImmediate=\"false\", which an executable process may not: remove it");
    }

    public static void WithAConditionAreNotAlone(RuleCheck check)
    {
        foreach (var flow in check.Document.Named("sequenceFlow").Where(flow => flow.BpmnChild("conditionExpression") is not null))
        {
            if (check.Document.Referred(flow, "sourceRef") is not { } source) continue;
            if (source.IsActivity() && check.Document.OutgoingCount(source) < 2)
                check.Refuse(flow, $"{check.Name(flow)} is the only way out of {check.Name(source)} and has a condition, so a case could be lost: add a second or a default flow");
            else if (source.IsEvent() || source.LocalName == "parallelGateway")
                check.Refuse(flow, $"{check.Name(flow)} leaves {check.Name(source)} and may have no condition: remove it or put an exclusive gateway in between");
        }
    }

    public static void ByDefaultLeaveTheirNode(RuleCheck check)
    {
        foreach (var node in check.Document.Where(element => element.IsActivity() || element.IsGateway()))
        {
            if (node.Attribute("default") is not { } named || check.Document.Find(named) is not { } flow) continue;
            if (flow.LocalName != "sequenceFlow" || check.Document.Referred(flow, "sourceRef") != node)
                check.Refuse(node, $"the default flow of {check.Name(node)} is {check.Name(flow)}, which leaves '{flow.Attribute("sourceRef")}': choose one of its own outgoing flows");
        }
    }

    public static void StayInThePool(RuleCheck check) => CheckBorders(check, (source, target) => check.Document.Process(source) != check.Document.Process(target), "pool");

    public static void StayInTheSubProcess(RuleCheck check) => CheckBorders(check, (_, _) => true, "subprocess");

    private static void CheckEnd(RuleCheck check, string end)
    {
        foreach (var flow in check.Document.Named("sequenceFlow").Where(flow => check.Document.Process(flow) is not null))
        {
            if (check.Document.Referred(flow, end) is not { } node || node.IsArtifact()) continue;
            if (node.IsEventSubProcess())
                check.Refuse(flow, $"{check.Name(flow)} has the event {check.Name(node)} as {end}, which is started by its event alone: remove the flow");
            else if (!node.IsFlowNode())
                check.Refuse(flow, $"expected an activity, gateway or event as {end} of {check.Name(flow)}, found {check.Name(node)}: connect it to one, or remove the flow");
        }
    }

    private static void CheckBorders(RuleCheck check, Func<XmlElementNode, XmlElementNode, bool> counts, string border)
    {
        foreach (var flow in check.Document.Named("sequenceFlow"))
        {
            if (check.Document.Referred(flow, "sourceRef") is not { } source || check.Document.Referred(flow, "targetRef") is not { } target) continue;
            if (source.IsFlowNode() && target.IsFlowNode() && check.Document.Parent(source) != check.Document.Parent(target) && counts(source, target))
                check.Refuse(flow, $"{check.Name(flow)} crosses the border of a {border}, between {check.Name(source)} and {check.Name(target)}: end the inner path and go on from the outer element, or send a message");
        }
    }

    private static void Compare(XmlElementNode node, string direction, IReadOnlyList<XmlElementNode> flows, RuleCheck check)
    {
        var listed = node.BpmnChildren(direction).Select(child => BpmnXml.Reference(child.Text) ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (var flow in flows.Where(flow => !listed.Remove(flow.Attribute("id")?.Trim() ?? "")))
            check.Refuse(node, $"expected {check.Name(flow)} among the {direction} flows that {check.Name(node)} lists: list it");
        foreach (var id in listed.Where(id => check.Document.Find(id) is not null))
            check.Refuse(node, $"{check.Name(node)} lists '{id}' as {direction}, but that is no sequence flow connected to it: remove the entry or connect the flow");
    }
}
