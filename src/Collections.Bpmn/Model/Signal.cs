namespace Collections.Bpmn.Model;

/// <summary>A broadcast that anybody may catch, by its name.</summary>
public sealed class Signal : BpmnElement;
