namespace Collections.Bpmn.Model;

/// <summary>Work that a person does without the help of a system.</summary>
public sealed class ManualTask : BpmnTask;
