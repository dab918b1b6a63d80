using Collections.Bpmn.Diagrams;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>What a flowchart can say of a sequence flow.</summary>
/// <param name="Id">The BPMN id.</param>
/// <param name="Source">Id of the node it leaves.</param>
/// <param name="Target">Id of the node it leads to, in the same container.</param>
internal sealed record ChartFlow(string Id, string Source, string Target)
{
    public string? Name { get; init; }

    /// <summary>Null for a flow without condition.</summary>
    public ChartCondition? Condition { get; init; }

    /// <summary>True for the flow that its source names as its default.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The bends between both ends.</summary>
    public IReadOnlyList<Waypoint> Vertices { get; init; } = [];
}
