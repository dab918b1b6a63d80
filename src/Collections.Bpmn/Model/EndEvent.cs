namespace Collections.Bpmn.Model;

/// <summary>Where a path ends; what it throws stands in its definitions.</summary>
public sealed class EndEvent : Event;
