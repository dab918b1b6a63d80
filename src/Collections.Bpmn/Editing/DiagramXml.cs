using System.Globalization;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Editing;

/// <summary>How diagram interchange writes rectangles and points. A number that stays the same is left as it was written.</summary>
internal static class DiagramXml
{
    private const int Decimals = 4;

    /// <summary>What sums of binary fractions are off by; a number given with more decimals is written as it is given.</summary>
    private const double Noise = 1e-9;

    public static bool Is(XmlElementNode element, string localName) => element.LocalName == localName && element.NamespaceUri == BpmnNamespaces.Diagram;

    /// <summary>The rectangle of a shape or label; null where it has none that can be read.</summary>
    public static Bounds? Bounds(XmlElementNode? shape) => DiagramReader.Bounds(shape);

    public static XmlElementNode? BoundsElement(XmlElementNode shape) =>
        shape.Elements.FirstOrDefault(child => child.LocalName == "Bounds" && child.NamespaceUri == BpmnNamespaces.DiagramCommon);

    public static XmlElementNode? Label(XmlElementNode shown) => shown.Elements.FirstOrDefault(child => Is(child, "BPMNLabel"));

    public static IEnumerable<XmlElementNode> WaypointElements(XmlElementNode edge) =>
        edge.Elements.Where(child => child.LocalName == "waypoint" && child.NamespaceUri == BpmnNamespaces.DiagramInterchange);

    public static List<Waypoint> Waypoints(XmlElementNode edge) => [.. WaypointElements(edge).Select(DiagramReader.Waypoint)];

    public static void SetBounds(XmlElementNode written, Bounds bounds)
    {
        SetNumber(written, "x", bounds.X);
        SetNumber(written, "y", bounds.Y);
        SetNumber(written, "width", bounds.Width);
        SetNumber(written, "height", bounds.Height);
    }

    public static void SetPoint(XmlElementNode written, Waypoint point)
    {
        SetNumber(written, "x", point.X);
        SetNumber(written, "y", point.Y);
    }

    private static void SetNumber(XmlElementNode element, string name, double value)
    {
        if (DiagramReader.Number(element, name) == value) return;
        var rounded = Math.Round(value, Decimals);
        element.SetAttribute(name, (Math.Abs(value - rounded) < Noise ? rounded : value).ToString("R", CultureInfo.InvariantCulture));
    }
}
