using Collections.Bpmn.Model;

namespace Collections.Bpmn.Diagrams;

/// <summary>One drawing of a document.</summary>
/// <param name="planeElement">The process, collaboration, choreography or subprocess that it shows; null where it does not say.</param>
/// <param name="shapes">In source order.</param>
/// <param name="edges">In source order.</param>
public sealed class BpmnDiagram(string? planeElement, IReadOnlyList<BpmnShape> shapes, IReadOnlyList<BpmnEdge> edges) : BpmnElement
{
    /// <summary>The process, collaboration, choreography or subprocess that it shows; null where it does not say.</summary>
    public string? PlaneElement { get; } = planeElement;

    /// <summary>In source order.</summary>
    public IReadOnlyList<BpmnShape> Shapes { get; } = shapes;

    /// <summary>In source order.</summary>
    public IReadOnlyList<BpmnEdge> Edges { get; } = edges;
}
