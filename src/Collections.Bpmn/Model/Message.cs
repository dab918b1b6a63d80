namespace Collections.Bpmn.Model;

public sealed class Message : BpmnElement;
