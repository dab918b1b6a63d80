namespace Collections.Bpmn.Model;

/// <summary>Where paths part or meet.</summary>
public abstract class Gateway : FlowNode;
