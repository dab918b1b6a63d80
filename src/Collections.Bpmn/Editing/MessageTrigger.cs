namespace Collections.Bpmn.Editing;

/// <summary>A message.</summary>
/// <param name="Name">Its name, by which news is correlated; null leaves the message open.</param>
public sealed record MessageTrigger(string? Name) : EventTrigger;
