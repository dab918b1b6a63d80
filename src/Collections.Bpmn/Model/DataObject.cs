namespace Collections.Bpmn.Model;

public sealed class DataObject : BpmnElement
{
    public bool IsCollection { get; internal set; }
}
