namespace Collections.Bpmn.Model;

/// <summary>How often an activity is done.</summary>
public abstract class LoopCharacteristics : BpmnElement;
