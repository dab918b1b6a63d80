namespace Collections.Bpmn.Model;

/// <summary>An event within a process that waits.</summary>
public sealed class IntermediateCatchEvent : Event;
