using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Sequence flows: their conditions, defaults, and new ones.</summary>
internal static class FlowEdits
{
    private const string Flow = "sequenceFlow";

    public static ValidationFinding? SetCondition(EditedDocument document, SetCondition edit)
    {
        if (document.Find(edit.FlowId) is not { } flow) return document.Missing(edit.FlowId, "a sequence flow");
        if (!flow.IsBpmn(Flow)) return document.Refusal("edit-condition", edit.FlowId, $"expected a sequence flow, found a {flow.LocalName}");
        Expressions.Set(document, flow, "conditionExpression", edit.Text, edit.Language);
        return null;
    }

    public static ValidationFinding? SetDefault(EditedDocument document, SetDefaultFlow edit)
    {
        if (document.Find(edit.NodeId) is not { } node) return document.Missing(edit.NodeId, "an activity or gateway");
        if (!FlowNodeNames.HasDefault(node))
            return document.Refusal("edit-default", edit.NodeId, $"expected an activity, or an exclusive, inclusive or complex gateway, found a {node.LocalName}");
        if (edit.FlowId is { } id)
        {
            if (document.Find(id) is not { } flow) return document.Missing(id, "a sequence flow");
            if (!flow.IsBpmn(Flow) || BpmnXml.Reference(flow.Attribute("sourceRef")) != edit.NodeId)
                return document.Refusal("edit-default", id, $"expected a sequence flow that leaves '{edit.NodeId}', found a {flow.LocalName} that does not");
        }
        node.SetAttribute("default", edit.FlowId);
        return null;
    }

    public static ValidationFinding? Add(EditedDocument document, AddFlow edit)
    {
        if (document.Refuse(edit.Id) is { } refused) return refused;
        if (Ends(document, edit.Id, edit.SourceId, edit.TargetId, out var container) is { } wrong) return wrong;
        if (edit.Waypoints is { } waypoints && ShapeEdits.Refuse(document, edit.Id, waypoints) is { } points) return points;
        var flow = document.Add(container!, Flow, edit.Id);
        flow.SetAttribute("name", edit.Name);
        flow.SetAttribute("sourceRef", edit.SourceId);
        flow.SetAttribute("targetRef", edit.TargetId);
        Expressions.Set(document, flow, "conditionExpression", edit.Condition, edit.Language);
        FlowListings.Enter(document, flow, edit.SourceId, edit.TargetId);
        document.Diagram.AddEdge(flow, edit.SourceId, edit.TargetId, edit.Waypoints);
        return null;
    }

    /// <summary>Null where both ends are flow nodes of one container, and such as a sequence flow may leave and reach.</summary>
    public static ValidationFinding? Ends(EditedDocument document, string flowId, string sourceId, string targetId, out XmlElementNode? container)
    {
        container = null;
        if (Node(document, sourceId) is not { } source) return document.Missing(sourceId, "a flow node as source");
        if (Node(document, targetId) is not { } target) return document.Missing(targetId, "a flow node as target");
        container = document.Parent(source);
        if (container != document.Parent(target))
            return document.Refusal("edit-flow", flowId, $"expected both ends in one process or subprocess, found '{sourceId}' and '{targetId}' in two: sequence flow does not cross a border");
        if (source.IsBpmn("endEvent")) return document.Refusal("edit-flow", flowId, $"expected a source that a flow may leave, found end event '{sourceId}'");
        if (target.IsBpmn("startEvent") || target.IsBpmn("boundaryEvent"))
            return document.Refusal("edit-flow", flowId, $"expected a target that a flow may reach, found {target.LocalName} '{targetId}'");
        return null;
    }

    private static XmlElementNode? Node(EditedDocument document, string id) =>
        document.Find(id) is { } node && (FlowNodeNames.IsFlowNode(node) || IsChoreography(node)) ? node : null;

    private static bool IsChoreography(XmlElementNode node) => node.LocalName is "choreographyTask" or "subChoreography" or "callChoreography";
}
