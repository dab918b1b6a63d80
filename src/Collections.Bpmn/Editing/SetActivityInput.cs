namespace Collections.Bpmn.Editing;

/// <summary>Sets one input of the binding that a node has; the others stay.</summary>
/// <param name="NodeId">A flow node that is bound to an activity.</param>
/// <param name="Name">camelCase.</param>
/// <param name="Json">The JSON of the value; null takes the input away.</param>
public sealed record SetActivityInput(string NodeId, string Name, string? Json) : BpmnEdit;
