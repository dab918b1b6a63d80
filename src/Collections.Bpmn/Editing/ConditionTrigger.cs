namespace Collections.Bpmn.Editing;

/// <summary>A condition that becomes true.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Language">The URI of its language; null leaves what is declared, or declares none.</param>
public sealed record ConditionTrigger(string Text, string? Language = null) : EventTrigger;
