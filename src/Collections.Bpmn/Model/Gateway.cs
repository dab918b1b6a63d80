namespace Collections.Bpmn.Model;

public abstract class Gateway : FlowNode;
