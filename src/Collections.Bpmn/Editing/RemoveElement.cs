namespace Collections.Bpmn.Editing;

/// <summary>
/// Removes an element with all that has no meaning without it: what it contains, its flows, associations and message
/// flows, its boundary events, data associations, listings at nodes and lanes, default attributes, shapes and edges.
/// </summary>
/// <param name="ElementId">Any element that has an id, the definitions left out.</param>
public sealed record RemoveElement(string ElementId) : BpmnEdit;
