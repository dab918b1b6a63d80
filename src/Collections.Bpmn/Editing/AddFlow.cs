using Collections.Bpmn.Diagrams;

namespace Collections.Bpmn.Editing;

/// <summary>Adds a sequence flow between two nodes of one container.</summary>
/// <param name="Id">A new id: an XML name without colon, unused in the document.</param>
/// <param name="SourceId">The node it leaves.</param>
/// <param name="TargetId">The node it leads to.</param>
public sealed record AddFlow(string Id, string SourceId, string TargetId) : BpmnEdit
{
    /// <summary>Null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>The expression; null for a flow without condition.</summary>
    public string? Condition { get; init; }

    /// <summary>The URI of the condition's language; null declares none.</summary>
    public string? Language { get; init; }

    /// <summary>At least two points; null draws a straight edge where both nodes have shapes.</summary>
    public IReadOnlyList<Waypoint>? Waypoints { get; init; }
}
