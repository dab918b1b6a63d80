namespace Collections.Bpmn.Model;

/// <summary>Takes every outgoing flow whose condition holds, else the default flow; joins those that are still to come.</summary>
public sealed class InclusiveGateway : Gateway
{
    /// <summary>Taken when no condition holds; null: a case for which none holds becomes an incident.</summary>
    public SequenceFlow? Default { get; internal set; }
}
