using System.Globalization;
using Collections.Bpmn.Diagrams;
using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Where the elements of a document are drawn; of an element that is drawn several times, the first place.</summary>
internal sealed class ChartLayout
{
    private const int Decimals = 4;
    private const double Noise = 1e-9;

    private readonly Dictionary<string, Bounds> bounds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Waypoint>> edges = new(StringComparer.Ordinal);

    private ChartLayout(BpmnDefinitions definitions)
    {
        foreach (var plane in definitions.Document.Root.Elements.Where(IsOf("BPMNDiagram")).SelectMany(diagram => diagram.Elements.Where(IsOf("BPMNPlane"))))
        {
            foreach (var drawn in plane.Elements) Add(drawn);
        }
    }

    public static ChartLayout Of(BpmnDefinitions definitions) => new(definitions);

    public Bounds? Bounds(string id) => bounds.TryGetValue(id, out var found) ? found : null;

    /// <summary>All points of an edge, both ends included; empty where it is not drawn.</summary>
    public IReadOnlyList<Waypoint> Waypoints(string id) => edges.GetValueOrDefault(id, []);

    /// <summary>The points between both ends.</summary>
    public IReadOnlyList<Waypoint> Vertices(string id) => Waypoints(id) is { Count: > 2 } points ? [.. points.Skip(1).Take(points.Count - 2)] : [];

    private void Add(XmlElementNode drawn)
    {
        if (BpmnXml.Reference(drawn.Attribute("bpmnElement")) is not { } id || drawn.NamespaceUri != BpmnNamespaces.Diagram) return;
        if (drawn.LocalName == "BPMNShape" && drawn.Elements.FirstOrDefault(child => child.LocalName == "Bounds") is { } rectangle)
        {
            if (Rectangle(rectangle) is { } read) bounds.TryAdd(id, read);
        }
        else if (drawn.LocalName == "BPMNEdge")
        {
            edges.TryAdd(id, [.. drawn.Elements.Where(child => child.LocalName == "waypoint").Select(Point).OfType<Waypoint>()]);
        }
    }

    private static Bounds? Rectangle(XmlElementNode xml) =>
        Number(xml, "x") is { } x && Number(xml, "y") is { } y && Number(xml, "width") is { } width && Number(xml, "height") is { } height
            ? new Bounds(x, y, width, height)
            : null;

    private static Waypoint? Point(XmlElementNode xml) => Number(xml, "x") is { } x && Number(xml, "y") is { } y ? new Waypoint(x, y) : null;

    private static double? Number(XmlElementNode xml, string name) =>
        double.TryParse(xml.Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? WithoutNoise(number) : null;

    /// <summary>34.50000000000003 is 34.5: what sums of binary fractions are off by is no place on a canvas.</summary>
    public static double WithoutNoise(double number) => Math.Abs(number - Math.Round(number, Decimals)) < Noise ? Math.Round(number, Decimals) : number;

    private static Func<XmlElementNode, bool> IsOf(string name) => element => element.LocalName == name && element.NamespaceUri == BpmnNamespaces.Diagram;
}
