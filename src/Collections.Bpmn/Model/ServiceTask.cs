namespace Collections.Bpmn.Model;

/// <summary>A task that a system does.</summary>
public sealed class ServiceTask : BpmnTask;
