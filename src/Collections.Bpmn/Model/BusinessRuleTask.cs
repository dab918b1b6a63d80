namespace Collections.Bpmn.Model;

public sealed class BusinessRuleTask : BpmnTask;
