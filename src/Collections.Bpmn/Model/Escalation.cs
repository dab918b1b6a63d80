namespace Collections.Bpmn.Model;

public sealed class Escalation : BpmnElement
{
    public string? EscalationCode { get; internal set; }
}
