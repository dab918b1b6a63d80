namespace Collections.Bpmn.Editing;

/// <summary>Compensation.</summary>
/// <param name="ActivityId">The activity that is compensated; null stands for the scope.</param>
public sealed record CompensationTrigger(string? ActivityId = null) : EventTrigger;
