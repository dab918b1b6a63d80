namespace Collections.Bpmn.Model;

/// <summary>Work that a person does with the help of a system.</summary>
public sealed class UserTask : BpmnTask;
