namespace Collections.Bpmn.Model;

/// <summary>An activity, gateway or event: what a token can stand on.</summary>
public abstract class FlowNode : BpmnElement
{
    internal List<SequenceFlow> IncomingFlows { get; } = [];

    internal List<SequenceFlow> OutgoingFlows { get; } = [];

    public required IFlowContainer Container { get; init; }

    /// <summary>The flows that end here, in the order in which the document has them.</summary>
    public IReadOnlyList<SequenceFlow> Incoming => IncomingFlows;

    /// <summary>The flows that leave here, in the order in which the document has them; conditions are tried in this order.</summary>
    public IReadOnlyList<SequenceFlow> Outgoing => OutgoingFlows;

    /// <summary>Data that goes in or comes out, in source order.</summary>
    public IReadOnlyList<DataAssociation> DataAssociations { get; internal set; } = [];

    /// <summary>The activity of the engine that does this step; null where none is bound.</summary>
    public ActivityBinding? Binding { get; internal set; }

    /// <summary>By what its messages and signals are told apart from others of their names; null where our extension does not say it.</summary>
    public Correlation? Correlation { get; internal set; }

    /// <summary>The variables that take what a message or signal says that it catches, in source order.</summary>
    public IReadOnlyList<ReceivedValue> Received { get; internal set; } = [];

    /// <summary>The word by which reports name where a case stands here; null where it has none of its own.</summary>
    public string? Situation { get; internal set; }

    /// <summary>The process that it lies in, at whatever depth.</summary>
    public BpmnProcess? Process
    {
        get
        {
            var container = Container;
            while (container.Parent is { } outer) container = outer;
            return container as BpmnProcess;
        }
    }

    public override string ToString() => $"{ElementName} '{Id}'";
}
