namespace Collections.Bpmn.Editing;

/// <summary>Names the flow that is taken where no condition holds.</summary>
/// <param name="NodeId">An activity, or an exclusive, inclusive or complex gateway.</param>
/// <param name="FlowId">A flow that leaves the node; null names none.</param>
public sealed record SetDefaultFlow(string NodeId, string? FlowId) : BpmnEdit;
