namespace Collections.Bpmn.Model;

/// <summary>A message between participants, by the name that news is correlated to.</summary>
public sealed class Message : BpmnElement;
