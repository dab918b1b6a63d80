namespace Collections.Bpmn.Model;

/// <summary>A matter that is passed to the scope above without stopping the work, by its code.</summary>
public sealed class Escalation : BpmnElement
{
    public string? EscalationCode { get; internal set; }
}
