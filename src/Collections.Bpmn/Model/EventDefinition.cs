namespace Collections.Bpmn.Model;

public abstract class EventDefinition : BpmnElement;
