namespace Collections.Bpmn.Model;

/// <summary>Takes the first outgoing flow whose condition holds, else the default flow; passes each token on where flows meet.</summary>
public sealed class ExclusiveGateway : Gateway
{
    /// <summary>Taken when no condition holds; null: a case for which none holds becomes an incident.</summary>
    public SequenceFlow? Default { get; internal set; }
}
