namespace Collections.Bpmn.Model;

public sealed class IntermediateThrowEvent : Event;
