using Collections.Bpmn.Model;

namespace Collections.Bpmn.Diagrams;

/// <summary>How a flow or an association is drawn.</summary>
/// <param name="bpmnElement">Id of what it shows; empty where it does not say.</param>
/// <param name="waypoints">From source to target.</param>
/// <param name="labelBounds">Null where the label has no place of its own.</param>
public sealed class BpmnEdge(string bpmnElement, IReadOnlyList<Waypoint> waypoints, Bounds? labelBounds) : BpmnElement
{
    /// <summary>Id of what it shows; empty where it does not say.</summary>
    public string BpmnElement { get; } = bpmnElement;

    /// <summary>From source to target.</summary>
    public IReadOnlyList<Waypoint> Waypoints { get; } = waypoints;

    /// <summary>Null where the label has no place of its own.</summary>
    public Bounds? LabelBounds { get; } = labelBounds;
}
