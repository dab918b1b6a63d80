namespace Collections.Bpmn.Model;

public sealed class ExclusiveGateway : Gateway
{
    /// <summary>Taken when no condition holds; null: a case for which none holds becomes an incident.</summary>
    public SequenceFlow? Default { get; internal set; }
}
