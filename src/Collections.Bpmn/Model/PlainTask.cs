namespace Collections.Bpmn.Model;

/// <summary>A task of no particular type: it runs only with a binding.</summary>
public sealed class PlainTask : BpmnTask;
