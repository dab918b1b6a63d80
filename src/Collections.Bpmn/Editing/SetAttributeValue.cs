namespace Collections.Bpmn.Editing;

/// <summary>
/// Sets one plain attribute of the specification, such as <c>isInterrupting</c>, <c>cancelActivity</c>,
/// <c>isForCompensation</c>, <c>calledElement</c> or <c>isExecutable</c>. Ids, names and references between elements have
/// edits of their own, which keep both ends right, and are refused here.
/// </summary>
/// <param name="ElementId">Any element that has an id.</param>
/// <param name="Name">Without prefix.</param>
/// <param name="Value">Null takes the attribute away, so that its default holds.</param>
public sealed record SetAttributeValue(string ElementId, string Name, string? Value) : BpmnEdit;
