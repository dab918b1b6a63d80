namespace Collections.Bpmn.Editing;

/// <summary>A signal.</summary>
/// <param name="Name">Its name; null leaves the signal open.</param>
public sealed record SignalTrigger(string? Name) : EventTrigger;
