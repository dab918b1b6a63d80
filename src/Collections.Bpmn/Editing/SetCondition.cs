namespace Collections.Bpmn.Editing;

/// <summary>Sets the condition of a sequence flow.</summary>
/// <param name="FlowId">A sequence flow.</param>
/// <param name="Text">The expression; null takes the condition away.</param>
/// <param name="Language">The URI of the language; null leaves what the flow declares, or declares none.</param>
public sealed record SetCondition(string FlowId, string? Text, string? Language = null) : BpmnEdit;
