namespace Collections.Bpmn.Model;

/// <summary>An error that end events raise and edges of activities catch, by its code.</summary>
public sealed class BpmnError : BpmnElement
{
    public string? ErrorCode { get; internal set; }
}
