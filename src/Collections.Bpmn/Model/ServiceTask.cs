namespace Collections.Bpmn.Model;

public sealed class ServiceTask : BpmnTask;
