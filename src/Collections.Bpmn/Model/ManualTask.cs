namespace Collections.Bpmn.Model;

public sealed class ManualTask : BpmnTask;
