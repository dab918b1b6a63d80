namespace Collections.Bpmn.Editing;

/// <summary>
/// Lets a sequence flow, message flow or association begin or end elsewhere. Listings of flows at the nodes follow; the
/// edge is led to the border of the new shape.
/// </summary>
/// <param name="FlowId">The flow.</param>
/// <param name="SourceId">Null leaves the source.</param>
/// <param name="TargetId">Null leaves the target.</param>
public sealed record ReconnectFlow(string FlowId, string? SourceId, string? TargetId) : BpmnEdit;
