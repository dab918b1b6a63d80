namespace Collections.Bpmn.Model;

public sealed class Signal : BpmnElement;
