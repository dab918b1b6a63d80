namespace Collections.Bpmn.Model;

/// <summary>What an event waits for or throws.</summary>
public abstract class EventDefinition : BpmnElement;
