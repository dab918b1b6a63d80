namespace Collections.Bpmn.Editing;

/// <summary>The cancellation of a transaction.</summary>
public sealed record CancelTrigger : EventTrigger;
