namespace Collections.Bpmn.Model;

/// <summary>A pool. A pool without a process is a black box.</summary>
public sealed class Participant : BpmnElement
{
    public string? ProcessRef { get; internal set; }
}
