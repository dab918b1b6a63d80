namespace Collections.Bpmn.Model;

public sealed class BpmnError : BpmnElement
{
    public string? ErrorCode { get; internal set; }
}
