using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>The shapes and edges of a document, by the id of what they show. An element may be shown several times.</summary>
internal sealed class EditedDiagram
{
    /// <summary>Attributes by which one drawn element names another.</summary>
    private static readonly string[] Drawn = ["sourceElement", "targetElement", "choreographyActivityShape"];

    private readonly EditedDocument document;
    private readonly Dictionary<string, List<XmlElementNode>> shown = new(StringComparer.Ordinal);

    public EditedDiagram(EditedDocument document)
    {
        this.document = document;
        foreach (var plane in Planes)
        {
            Enter(plane);
            foreach (var element in plane.Elements) Enter(element);
        }
    }

    private IEnumerable<XmlElementNode> Diagrams => document.Root.Elements.Where(element => DiagramXml.Is(element, "BPMNDiagram"));

    private IEnumerable<XmlElementNode> Planes => Diagrams.SelectMany(diagram => diagram.Elements.Where(element => DiagramXml.Is(element, "BPMNPlane")));

    /// <summary>The first shape of an element, or null.</summary>
    public XmlElementNode? Shape(string? id) => Of(id).FirstOrDefault(element => DiagramXml.Is(element, "BPMNShape"));

    /// <summary>The edges of a flow or association.</summary>
    public IEnumerable<XmlElementNode> Edges(string? id) => Of(id).Where(element => DiagramXml.Is(element, "BPMNEdge"));

    /// <summary>All elements of the plane that shows an element's first shape.</summary>
    public IEnumerable<XmlElementNode> Beside(XmlElementNode shape) => document.Parent(shape)?.Elements ?? [];

    public void AddShape(XmlElementNode node, XmlElementNode container, Bounds bounds, bool isExpanded)
    {
        var shape = Draw(Plane(container), "BPMNShape", node);
        if (FlowNodeNames.IsSubProcess(node)) shape.SetAttribute("isExpanded", isExpanded ? "true" : "false");
        if (node.IsBpmn("exclusiveGateway")) shape.SetAttribute("isMarkerVisible", "true");
        DiagramXml.SetBounds(document.Append(shape, document.Names.DiagramCommon, "Bounds", BpmnNamespaces.DiagramCommon), bounds);
    }

    /// <summary>Draws the edge of a flow; a straight one from border to border where no points are given and both ends have shapes.</summary>
    public void AddEdge(XmlElementNode flow, string sourceId, string targetId, IReadOnlyList<Waypoint>? waypoints)
    {
        var source = Shape(sourceId);
        waypoints ??= DiagramXml.Bounds(source) is { } from && DiagramXml.Bounds(Shape(targetId)) is { } to ? EdgeEnds.Straight(from, to) : null;
        if (waypoints is null) return;
        var plane = source is not null && document.Parent(source) is { } beside ? beside : Plane(document.Parent(flow)!);
        SetWaypoints(Draw(plane, "BPMNEdge", flow), waypoints);
    }

    /// <summary>A shape or edge that was drawn elsewhere comes to the plane of a container.</summary>
    public void AddDrawn(XmlElementNode drawn, XmlElementNode container)
    {
        var plane = Plane(container);
        document.Insert(plane, EditedDocument.EndOf(plane), drawn);
        Enter(drawn);
    }

    /// <summary>Writes points; those that stay the same are left as they were.</summary>
    public void SetWaypoints(XmlElementNode edge, IReadOnlyList<Waypoint> waypoints)
    {
        var written = DiagramXml.WaypointElements(edge).ToList();
        for (var i = written.Count - 1; i >= waypoints.Count; i--) document.Remove(written[i]);
        for (var i = 0; i < waypoints.Count; i++)
        {
            if (i >= written.Count) written.Add(AddWaypoint(edge));
            DiagramXml.SetPoint(written[i], waypoints[i]);
        }
    }

    /// <summary>Leads one end of a flow's edges to the border of a shape.</summary>
    public void Dock(string flowId, string nodeId, bool atSource)
    {
        if (DiagramXml.Bounds(Shape(nodeId)) is not { } bounds) return;
        foreach (var edge in Edges(flowId))
        {
            var points = DiagramXml.Waypoints(edge);
            if (points.Count < 2) continue;
            var end = atSource ? 0 : points.Count - 1;
            points[end] = EdgeEnds.OnBorder(bounds, points[atSource ? 1 : end - 1]);
            SetWaypoints(edge, points);
        }
    }

    /// <summary>
    /// Takes out all that shows one of some elements; a plane goes with its diagram, bands of participants with their
    /// choreography, and an edge that shows nothing of its own with the end at which it hangs.
    /// </summary>
    public void Remove(IEnumerable<string> ids)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            foreach (var element in Of(id).ToList()) Erase(element, gone);
            shown.Remove(id);
        }
        if (gone.Count == 0) return;
        foreach (var element in Planes.SelectMany(plane => plane.Elements).ToList()) Forget(element, gone);
    }

    private void Erase(XmlElementNode element, HashSet<string> gone)
    {
        if (element.Attribute("id")?.Trim() is { Length: > 0 } id) gone.Add(id);
        document.Remove(DiagramXml.Is(element, "BPMNPlane") ? document.Parent(element) ?? element : element);
    }

    private void Forget(XmlElementNode element, HashSet<string> gone)
    {
        foreach (var name in Drawn.Where(name => gone.Contains(BpmnXml.Reference(element.Attribute(name)) ?? "")))
        {
            if (name == "choreographyActivityShape" || element.Attribute("bpmnElement") is null) document.Remove(element);
            else element.SetAttribute(name, null);
        }
    }

    private List<XmlElementNode> Of(string? id) => id is not null && shown.TryGetValue(id, out var elements) ? elements : [];

    private void Enter(XmlElementNode element)
    {
        if (BpmnXml.Reference(element.Attribute("bpmnElement")) is not { } id) return;
        if (!shown.TryGetValue(id, out var elements)) shown[id] = elements = [];
        elements.Add(element);
    }

    private XmlElementNode Draw(XmlElementNode plane, string localName, XmlElementNode element)
    {
        var id = element.Attribute("id")!.Trim();
        var drawn = document.Append(plane, plane.Prefix, localName, BpmnNamespaces.Diagram);
        drawn.SetAttribute("id", document.FreeId($"{id}_di"));
        drawn.SetAttribute("bpmnElement", id);
        Enter(drawn);
        return drawn;
    }

    // Behind the last point, before the label.
    private XmlElementNode AddWaypoint(XmlElementNode edge)
    {
        var point = new XmlElementNode(document.Names.DiagramInterchange, "waypoint", BpmnNamespaces.DiagramInterchange);
        var place = edge.Children.FindLastIndex(node => node is XmlElementNode { LocalName: "waypoint" or "extension" }) + 1;
        document.Insert(edge, place, point);
        return point;
    }

    // The plane of the container itself (a subprocess that is opened), else where its shape is, else that of its process or pool.
    private XmlElementNode Plane(XmlElementNode container)
    {
        for (var at = container; at is not null && at != document.Root; at = document.Parent(at))
        {
            var id = at.Attribute("id")?.Trim();
            if (Of(id).FirstOrDefault(element => DiagramXml.Is(element, "BPMNPlane")) is { } own) return own;
            if (Shape(id) is { } shape && document.Parent(shape) is { } beside) return beside;
        }
        return Planes.FirstOrDefault() ?? NewPlane();
    }

    private XmlElementNode NewPlane()
    {
        var root = document.Root.BpmnChild("collaboration") ?? document.Root.BpmnChild("process");
        var names = document.Names;
        var diagram = new XmlElementNode(names.Diagram, "BPMNDiagram", BpmnNamespaces.Diagram);
        document.Insert(document.Root, EditedDocument.EndOf(document.Root), diagram);
        var plane = document.Append(diagram, diagram.Prefix, "BPMNPlane", BpmnNamespaces.Diagram);
        plane.SetAttribute("bpmnElement", root?.Attribute("id")?.Trim());
        Enter(plane);
        return plane;
    }
}
