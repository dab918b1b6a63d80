namespace Collections.Bpmn.Model;

/// <summary>BPMN's property: a variable of a process, activity or event.</summary>
public sealed class DataProperty : BpmnElement;
