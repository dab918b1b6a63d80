using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>
/// One move of one shape. Boundary events go with their host; contents go with their container by the way that its upper
/// left corner goes; an edge between two that move goes as a whole, else its end stays where it was on the border.
/// </summary>
internal sealed class ShapeMove(EditedDocument document, XmlElementNode shape, Bounds before, SetBounds edit)
{
    private readonly Bounds after = edit.Bounds;
    private readonly Dictionary<string, (Bounds Before, Bounds After)> moved = new(StringComparer.Ordinal);

    public void Do()
    {
        Take(shape, before, after);
        if (edit.MovesContents) TakeContents();
        if (edit.MovesBoundaryEvents) TakeBoundaryEvents();
        foreach (var edge in document.Diagram.Beside(shape).Where(element => DiagramXml.Is(element, "BPMNEdge")).ToList()) MoveEdge(edge);
    }

    private void TakeContents()
    {
        if (!FlowNodeNames.IsSubProcess(Shown(shape)) && Shown(shape).LocalName is not ("participant" or "lane")) return;
        foreach (var other in document.Diagram.Beside(shape).Where(element => element != shape && DiagramXml.Is(element, "BPMNShape")).ToList())
        {
            if (DiagramXml.Bounds(other) is { } inner && Contains(inner) && !moved.ContainsKey(Id(other))) Take(other, inner, Shifted(inner));
        }
    }

    private void TakeBoundaryEvents()
    {
        foreach (var attached in document.All.Where(element => element.IsBpmn("boundaryEvent")).ToList())
        {
            var id = attached.Attribute("id")?.Trim() ?? "";
            if (moved.ContainsKey(id) || !moved.TryGetValue(BpmnXml.Reference(attached.Attribute("attachedToRef")) ?? "", out var host)) continue;
            if (document.Diagram.Shape(id) is not { } drawn || DiagramXml.Bounds(drawn) is not { } was) continue;
            var centre = EdgeEnds.Carried(was.Centre, host.Before, host.After);
            Take(drawn, was, was.Moved(centre.X - was.Centre.X, centre.Y - was.Centre.Y));
        }
    }

    private void Take(XmlElementNode drawn, Bounds was, Bounds now)
    {
        moved[Id(drawn)] = (was, now);
        DiagramXml.SetBounds(DiagramXml.BoundsElement(drawn)!, now);
        MoveLabel(drawn, now.Centre.X - was.Centre.X, now.Centre.Y - was.Centre.Y);
    }

    private void MoveEdge(XmlElementNode edge)
    {
        if (document.Find(Id(edge)) is not { } flow) return;
        var points = DiagramXml.Waypoints(edge);
        if (points.Count < 2) return;
        var source = End(flow, "sourceRef");
        var target = End(flow, "targetRef");
        if (source is null && target is null) return;
        var (first, last) = (points[0], points[^1]);
        if (source is { } both && target is not null && both.Before.Moved(both.After.X - both.Before.X, both.After.Y - both.Before.Y) == both.After) Shift(points, both);
        else
        {
            if (source is { } from) CarryEnd(points, 0, 1, from);
            if (target is { } to) CarryEnd(points, points.Count - 1, points.Count - 2, to);
        }
        document.Diagram.SetWaypoints(edge, points);
        MoveLabel(edge, ((points[0].X - first.X) + (points[^1].X - last.X)) / 2, ((points[0].Y - first.Y) + (points[^1].Y - last.Y)) / 2);
    }

    private static void Shift(List<Waypoint> points, (Bounds Before, Bounds After) end)
    {
        for (var i = 0; i < points.Count; i++) points[i] = points[i].Moved(end.After.X - end.Before.X, end.After.Y - end.Before.Y);
    }

    // A segment that ran straight across or down still does, unless it is the only one.
    private static void CarryEnd(List<Waypoint> points, int end, int next, (Bounds Before, Bounds After) move)
    {
        var was = points[end];
        points[end] = EdgeEnds.Carried(was, move.Before, move.After);
        if (points.Count < 3) return;
        if (points[next].X == was.X) points[next] = points[next] with { X = points[end].X };
        else if (points[next].Y == was.Y) points[next] = points[next] with { Y = points[end].Y };
    }

    private (Bounds Before, Bounds After)? End(XmlElementNode flow, string name) =>
        BpmnXml.Reference(flow.Attribute(name) ?? flow.BpmnChild(name)?.Text) is { } id && moved.TryGetValue(id, out var move) ? move : null;

    private static void MoveLabel(XmlElementNode drawn, double dx, double dy)
    {
        if (DiagramXml.Label(drawn) is { } label && DiagramXml.Bounds(label) is { } bounds)
            DiagramXml.SetBounds(DiagramXml.BoundsElement(label)!, bounds.Moved(dx, dy));
    }

    private Bounds Shifted(Bounds inner) => inner.Moved(after.X - before.X, after.Y - before.Y);

    private bool Contains(Bounds inner) =>
        before.Contains(new(inner.X, inner.Y)) && before.Contains(new(inner.X + inner.Width, inner.Y + inner.Height)) && inner != before;

    private XmlElementNode Shown(XmlElementNode drawn) => document.Find(Id(drawn)) ?? drawn;

    private static string Id(XmlElementNode drawn) => BpmnXml.Reference(drawn.Attribute("bpmnElement")) ?? "";
}
