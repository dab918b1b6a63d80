namespace Collections.Bpmn.Model;

/// <summary>A process: its flow nodes and sequence flows, and whether it may be executed.</summary>
public sealed class BpmnProcess : BpmnElement, IFlowContainer
{
    public bool IsExecutable { get; internal set; }

    /// <summary>What the collections extension says of the process as a strategy; null where it is missing.</summary>
    public StrategySettings? Settings { get; internal set; }

    /// <summary>What holds for its cases wherever they stand; null where nothing does.</summary>
    public StrategyFrame? Frame { get; internal set; }

    /// <summary>What it says of itself as a cycle, whose instances are batches of cases; null where its instances are cases.</summary>
    public CycleSettings? Cycle { get; internal set; }

    public IReadOnlyList<FlowNode> Nodes { get; internal set; } = [];

    /// <summary>Whether it is drawn of event subprocesses alone: the frame of others, by which nobody gets a case.</summary>
    public bool IsFrame => Nodes.Count > 0 && Nodes.All(node => node is SubProcess { TriggeredByEvent: true });

    public IReadOnlyList<SequenceFlow> Flows { get; internal set; } = [];

    public IReadOnlyList<DataObject> DataObjects { get; internal set; } = [];

    public IReadOnlyList<DataProperty> Properties { get; internal set; } = [];

    public IReadOnlyList<Lane> Lanes { get; internal set; } = [];

    /// <summary>Which conversations its cases take part in, in source order.</summary>
    public IReadOnlyList<CorrelationSubscription> Subscriptions { get; internal set; } = [];

    /// <summary>Data references, annotations, groups and associations directly inside.</summary>
    public Artifacts Artifacts { get; internal set; } = Artifacts.None;

    public IFlowContainer? Parent => null;

    /// <summary>The document that it stands in; null in a model made in code.</summary>
    public BpmnDefinitions? Definitions { get; internal set; }
}
