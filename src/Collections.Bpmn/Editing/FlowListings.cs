using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>
/// The elements <c>incoming</c> and <c>outgoing</c> of flow nodes. The schema leaves them open: they are written where the
/// document does so, and where it has no flows yet.
/// </summary>
internal static class FlowListings
{
    private const string Incoming = "incoming";
    private const string Outgoing = "outgoing";

    public static void Enter(EditedDocument document, XmlElementNode flow, string sourceId, string targetId)
    {
        if (!document.ListsFlows) return;
        Enter(document, sourceId, Outgoing, Id(flow));
        Enter(document, targetId, Incoming, Id(flow));
    }

    public static void Leave(EditedDocument document, XmlElementNode flow)
    {
        Leave(document, BpmnXml.Reference(flow.Attribute("sourceRef")), Outgoing, Id(flow));
        Leave(document, BpmnXml.Reference(flow.Attribute("targetRef")), Incoming, Id(flow));
    }

    /// <summary>Whether a document lists flows at its nodes, or has none to list.</summary>
    public static bool AreWritten(IEnumerable<XmlElementNode> elements)
    {
        var hasFlow = false;
        foreach (var element in elements)
        {
            if (element.IsBpmn(Incoming) || element.IsBpmn(Outgoing)) return true;
            hasFlow |= element.IsBpmn("sequenceFlow");
        }
        return !hasFlow;
    }

    private static void Enter(EditedDocument document, string nodeId, string name, string flowId)
    {
        if (document.Find(nodeId) is { } node && !node.BpmnChildren(name).Any(listed => BpmnXml.Reference(listed.Text) == flowId))
            document.Add(node, name).SetText(flowId);
    }

    private static void Leave(EditedDocument document, string? nodeId, string name, string flowId)
    {
        if (document.Find(nodeId) is not { } node) return;
        foreach (var listed in node.BpmnChildren(name).Where(listed => BpmnXml.Reference(listed.Text) == flowId).ToList()) document.Remove(listed);
    }

    private static string Id(XmlElementNode flow) => flow.Attribute("id")?.Trim() ?? "";
}
