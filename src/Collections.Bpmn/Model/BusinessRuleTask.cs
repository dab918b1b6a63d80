namespace Collections.Bpmn.Model;

/// <summary>A task that asks a decision.</summary>
public sealed class BusinessRuleTask : BpmnTask;
