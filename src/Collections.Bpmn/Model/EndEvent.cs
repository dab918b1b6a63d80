namespace Collections.Bpmn.Model;

public sealed class EndEvent : Event;
