namespace Collections.Bpmn.Model;

public abstract class LoopCharacteristics : BpmnElement;
