namespace Collections.Bpmn.Model;

public sealed class UserTask : BpmnTask;
