namespace Collections.Bpmn.Editing;

/// <summary>Gives an element another name.</summary>
/// <param name="ElementId">Any element that has an id: node, flow, lane, participant, process, message, data object, ….</param>
/// <param name="Name">Null takes the name away.</param>
public sealed record RenameElement(string ElementId, string? Name) : BpmnEdit;
