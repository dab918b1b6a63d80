namespace Collections.Bpmn.Model;

/// <summary>Data that a process shows on its diagram.</summary>
public sealed class DataObject : BpmnElement
{
    public bool IsCollection { get; internal set; }
}
