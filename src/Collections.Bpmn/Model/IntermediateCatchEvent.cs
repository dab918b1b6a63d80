namespace Collections.Bpmn.Model;

public sealed class IntermediateCatchEvent : Event;
