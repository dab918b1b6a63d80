using Collections.Bpmn.Diagrams;

namespace Collections.Bpmn.Editing;

/// <summary>Lays the edge of a flow or an association anew.</summary>
/// <param name="ElementId">An element that has an edge, or may have one: it is added where it is missing.</param>
/// <param name="Waypoints">At least two.</param>
public sealed record SetWaypoints(string ElementId, IReadOnlyList<Waypoint> Waypoints) : BpmnEdit;
