using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Where a start is drawn every node has a way in; where an end is drawn every node has a way out.</summary>
internal static class Connections
{
    public static void LeadToEveryNode(RuleCheck check)
    {
        foreach (var node in Nodes(check, "startEvent"))
        {
            if (node.LocalName is "startEvent" or "boundaryEvent" || node.Instantiates() || IsLink(node, "intermediateCatchEvent", check)) continue;
            if (check.Document.IncomingCount(node) == 0)
                check.Refuse(node, $"expected an incoming sequence flow on {check.Name(node)}, because its process has a start event; found none: lead a path to it, or remove it");
        }
    }

    public static void LeadFromEveryNode(RuleCheck check)
    {
        foreach (var node in Nodes(check, "endEvent"))
        {
            if (node.LocalName == "endEvent" || IsLink(node, "intermediateThrowEvent", check) || (node.LocalName == "boundaryEvent" && check.Document.Has(node, "compensate"))) continue;
            if (check.Document.OutgoingCount(node) == 0)
                check.Refuse(node, $"expected an outgoing sequence flow on {check.Name(node)}, because its process has an end event; found none: say what comes next");
        }
    }

    private static IEnumerable<XmlElementNode> Nodes(RuleCheck check, string where) => check.Document
        .Where(element => element.LocalName == "process" || element.IsSubProcess())
        .Where(container => container.LocalName != "adHocSubProcess" && container.BpmnChild(where) is not null)
        .SelectMany(container => container.Elements)
        .Where(node => node.IsFlowNode() && !node.IsEventSubProcess() && !(node.IsActivity() && node.IsForCompensation()));

    private static bool IsLink(XmlElementNode node, string kind, RuleCheck check) => node.LocalName == kind && check.Document.Has(node, "link");
}
