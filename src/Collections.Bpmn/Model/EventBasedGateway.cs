namespace Collections.Bpmn.Model;

/// <summary>Waits at several events: the first to occur decides the path.</summary>
public sealed class EventBasedGateway : Gateway
{
    public bool Instantiate { get; internal set; }

    /// <summary>True for eventGatewayType <c>Parallel</c>: all events must arrive to start the process.</summary>
    public bool ParallelKind { get; internal set; }
}
