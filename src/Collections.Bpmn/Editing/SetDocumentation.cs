namespace Collections.Bpmn.Editing;

/// <summary>Sets the text of an element's first documentation.</summary>
/// <param name="ElementId">Any element that has an id.</param>
/// <param name="Text">Null takes the first documentation away.</param>
public sealed record SetDocumentation(string ElementId, string? Text) : BpmnEdit;
