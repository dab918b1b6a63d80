namespace Collections.Bpmn.Model;

/// <summary>Broadcasts or catches a signal.</summary>
public sealed class SignalEventDefinition : EventDefinition
{
    public Signal? Signal { get; internal set; }
}
