namespace Collections.Bpmn.Editing;

/// <summary>The end of everything in its scope; of end events only.</summary>
public sealed record TerminateTrigger : EventTrigger;
