namespace Collections.Bpmn.Editing;

/// <summary>An escalation.</summary>
/// <param name="Code">Its code; null catches every escalation.</param>
/// <param name="Name">Of the escalation where it has to be added; null takes the code.</param>
public sealed record EscalationTrigger(string? Code, string? Name = null) : EventTrigger;
