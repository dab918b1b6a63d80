using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Reading;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>Moves shapes with what hangs on them, and lays edges.</summary>
internal static class ShapeEdits
{
    private const string Rule = "edit-bounds";
    private const int MaxWaypoints = 1_000;

    public static ValidationFinding? Move(EditedDocument document, SetBounds edit)
    {
        if (document.Find(edit.ElementId) is not { } element) return document.Missing(edit.ElementId, "an element that has a shape");
        if (!edit.Bounds.IsValid) return document.Refusal(Rule, edit.ElementId, $"expected finite bounds that are not negative, found {edit.Bounds}");
        if (document.Diagram.Shape(edit.ElementId) is not { } shape)
            return Draw(document, element, edit);
        if (DiagramXml.Bounds(shape) is not { } before)
            return document.Refusal(Rule, edit.ElementId, $"expected an element that has a shape with bounds, found {element.LocalName} '{edit.ElementId}' without one");
        new ShapeMove(document, shape, before, edit).Do();
        return null;
    }

    private static ValidationFinding? Draw(EditedDocument document, XmlElementNode element, SetBounds edit)
    {
        if (!FlowNodeNames.IsFlowNode(element) || document.Parent(element) is not { } container)
            return document.Refusal(Rule, edit.ElementId, $"expected a flow node or an element that has a shape, found {element.LocalName} '{edit.ElementId}' without one");
        document.Diagram.AddShape(element, container, edit.Bounds, isExpanded: element.Elements.Any(FlowNodeNames.IsFlowNode));
        return null;
    }

    public static ValidationFinding? Lay(EditedDocument document, SetWaypoints edit)
    {
        if (document.Find(edit.ElementId) is not { } flow) return document.Missing(edit.ElementId, "a flow or association");
        if (Refuse(document, edit.ElementId, edit.Waypoints) is { } refused) return refused;
        if (document.Diagram.Edges(edit.ElementId).FirstOrDefault() is { } edge)
        {
            document.Diagram.SetWaypoints(edge, edit.Waypoints);
            return null;
        }
        if (BpmnXml.Reference(flow.Attribute("sourceRef")) is not { } source)
            return document.Refusal("edit-waypoints", edit.ElementId, $"expected a flow or association, found {flow.LocalName} '{edit.ElementId}'");
        document.Diagram.AddEdge(flow, source, BpmnXml.Reference(flow.Attribute("targetRef")) ?? "", edit.Waypoints);
        return null;
    }

    /// <summary>Null where an edge can have these points.</summary>
    public static ValidationFinding? Refuse(EditedDocument document, string id, IReadOnlyList<Waypoint> waypoints) =>
        waypoints.Count is < 2 or > MaxWaypoints || waypoints.Any(point => !point.IsValid)
            ? document.Refusal("edit-waypoints", id, $"expected 2 to {MaxWaypoints} finite points, found {waypoints.Count}")
            : null;
}
