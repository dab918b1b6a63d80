namespace Collections.Bpmn.Model;

/// <summary>Raises or catches an escalation.</summary>
public sealed class EscalationEventDefinition : EventDefinition
{
    /// <summary>Null on a catching event: every escalation is caught.</summary>
    public Escalation? Escalation { get; internal set; }
}
