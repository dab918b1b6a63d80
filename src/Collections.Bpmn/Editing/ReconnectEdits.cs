using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Flows and associations that begin or end elsewhere.</summary>
internal static class ReconnectEdits
{
    private const string Source = "sourceRef";
    private const string Target = "targetRef";

    public static ValidationFinding? Reconnect(EditedDocument document, ReconnectFlow edit)
    {
        if (document.Find(edit.FlowId) is not { } flow) return document.Missing(edit.FlowId, "a flow");
        var source = edit.SourceId ?? BpmnXml.Reference(flow.Attribute(Source)) ?? "";
        var target = edit.TargetId ?? BpmnXml.Reference(flow.Attribute(Target)) ?? "";
        var refused = flow.LocalName switch
        {
            "sequenceFlow" => ReconnectSequence(document, flow, source, target),
            "messageFlow" or "association" => ReconnectLoose(document, flow, source, target),
            _ => document.Refusal("edit-flow", edit.FlowId, $"expected a sequence flow, message flow or association, found a {flow.LocalName}"),
        };
        if (refused is not null) return refused;
        if (edit.SourceId is not null) document.Diagram.Dock(edit.FlowId, source, atSource: true);
        if (edit.TargetId is not null) document.Diagram.Dock(edit.FlowId, target, atSource: false);
        return null;
    }

    private static ValidationFinding? ReconnectSequence(EditedDocument document, XmlElementNode flow, string source, string target)
    {
        var id = flow.Attribute("id")!.Trim();
        if (FlowEdits.Ends(document, id, source, target, out var container) is { } wrong) return wrong;
        FlowListings.Leave(document, flow);
        ForgetDefault(document, flow, id, source);
        SetEnds(flow, source, target);
        if (document.Parent(flow) != container) document.Move(flow, container!);
        FlowListings.Enter(document, flow, source, target);
        return null;
    }

    private static ValidationFinding? ReconnectLoose(EditedDocument document, XmlElementNode flow, string source, string target)
    {
        if (document.Find(source) is null) return document.Missing(source, "an element as source");
        if (document.Find(target) is null) return document.Missing(target, "an element as target");
        SetEnds(flow, source, target);
        return null;
    }

    // A flow is the default of the node it leaves, or of none.
    private static void ForgetDefault(EditedDocument document, XmlElementNode flow, string id, string source)
    {
        var before = BpmnXml.Reference(flow.Attribute(Source));
        if (before != source && document.Find(before) is { } node && BpmnXml.Reference(node.Attribute("default")) == id) node.SetAttribute("default", null);
    }

    private static void SetEnds(XmlElementNode flow, string source, string target)
    {
        if (BpmnXml.Reference(flow.Attribute(Source)) != source) flow.SetAttribute(Source, source);
        if (BpmnXml.Reference(flow.Attribute(Target)) != target) flow.SetAttribute(Target, target);
    }
}
