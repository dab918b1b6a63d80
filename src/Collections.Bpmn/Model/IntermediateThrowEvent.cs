namespace Collections.Bpmn.Model;

/// <summary>An event within a process that throws, or, without a definition, only marks a place.</summary>
public sealed class IntermediateThrowEvent : Event;
