namespace Collections.Bpmn.Model;

public sealed class SignalEventDefinition : EventDefinition
{
    public Signal? Signal { get; internal set; }
}
