using System.Globalization;
using Collections.Bpmn.Diagrams;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

/// <summary>Reads diagram interchange. What cannot be read as a number is left out, never guessed.</summary>
internal static class DiagramReader
{
    public static IReadOnlyList<BpmnDiagram> Read(XmlElementNode root) => [.. Children(root, "BPMNDiagram").Select(ReadDiagram)];

    public static Bounds? Bounds(XmlElementNode? shown)
    {
        var bounds = shown?.Elements.FirstOrDefault(child => child.LocalName == "Bounds" && child.NamespaceUri == BpmnNamespaces.DiagramCommon);
        if (bounds is null) return null;
        var read = new Bounds(Number(bounds, "x") ?? double.NaN, Number(bounds, "y") ?? double.NaN, Number(bounds, "width") ?? double.NaN, Number(bounds, "height") ?? double.NaN);
        return read.IsValid ? read : null;
    }

    public static Waypoint Waypoint(XmlElementNode point) => new(Number(point, "x") ?? 0, Number(point, "y") ?? 0);

    public static double? Number(XmlElementNode element, string name) =>
        double.TryParse(element.Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static BpmnDiagram ReadDiagram(XmlElementNode xml)
    {
        var plane = Children(xml, "BPMNPlane").FirstOrDefault();
        return new BpmnDiagram(
            BpmnXml.Reference(plane?.Attribute("bpmnElement")),
            plane is null ? [] : [.. Children(plane, "BPMNShape").Select(ReadShape)],
            plane is null ? [] : [.. Children(plane, "BPMNEdge").Select(ReadEdge)]).From(xml);
    }

    private static BpmnShape ReadShape(XmlElementNode xml) =>
        new BpmnShape(BpmnXml.Reference(xml.Attribute("bpmnElement")) ?? "", Bounds(xml), Bounds(Children(xml, "BPMNLabel").FirstOrDefault()))
        {
            IsExpanded = xml.Flag("isExpanded", otherwise: true),
            IsHorizontal = xml.Flag("isHorizontal", otherwise: false),
        }.From(xml);

    private static BpmnEdge ReadEdge(XmlElementNode xml) => new BpmnEdge(
        BpmnXml.Reference(xml.Attribute("bpmnElement")) ?? "",
        [.. xml.Elements.Where(child => child.LocalName == "waypoint" && child.NamespaceUri == BpmnNamespaces.DiagramInterchange).Select(Waypoint)],
        Bounds(Children(xml, "BPMNLabel").FirstOrDefault())).From(xml);

    private static IEnumerable<XmlElementNode> Children(XmlElementNode parent, string localName) =>
        parent.Elements.Where(child => child.LocalName == localName && child.NamespaceUri == BpmnNamespaces.Diagram);
}
