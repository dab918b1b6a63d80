using Collections.Bpmn.Diagrams;

namespace Collections.Bpmn.Editing;

/// <summary>
/// Moves or resizes the shape of an element. The ends of its edges keep their place on its border, labels go along, and
/// so do boundary events.
/// </summary>
/// <param name="ElementId">An element that has a shape; where it has several, the first is moved. A flow node that has none is drawn.</param>
/// <param name="Bounds">Where it is to be.</param>
public sealed record SetBounds(string ElementId, Bounds Bounds) : BpmnEdit
{
    /// <summary>Whether what a pool, lane or subprocess contains moves along. Where contents are set too, name the container first.</summary>
    public bool MovesContents { get; init; } = true;

    /// <summary>Whether boundary events keep their place on the border; false leaves them where they are drawn.</summary>
    public bool MovesBoundaryEvents { get; init; } = true;
}
