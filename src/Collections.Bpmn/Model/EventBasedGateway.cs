namespace Collections.Bpmn.Model;

public sealed class EventBasedGateway : Gateway
{
    public bool Instantiate { get; internal set; }

    /// <summary>True for eventGatewayType <c>Parallel</c>: all events must arrive to start the process.</summary>
    public bool ParallelKind { get; internal set; }
}
