namespace Collections.Bpmn.Model;

/// <summary>An activity with a process of its own inside; triggered by an event, it belongs to no flow.</summary>
public class SubProcess : Activity, IFlowContainer
{
    /// <summary>True for an event subprocess: it has no flows of its own and is started by its start event.</summary>
    public bool TriggeredByEvent { get; internal set; }

    /// <summary>For how long a case is within, whatever it does there; null where nothing is said.</summary>
    public WhileBlock? While { get; internal set; }

    public IReadOnlyList<FlowNode> Nodes { get; internal set; } = [];

    public IReadOnlyList<SequenceFlow> Flows { get; internal set; } = [];

    public IReadOnlyList<DataObject> DataObjects { get; internal set; } = [];

    public IReadOnlyList<DataProperty> Properties { get; internal set; } = [];

    public IReadOnlyList<Lane> Lanes { get; internal set; } = [];

    /// <summary>Data references, annotations, groups and associations directly inside.</summary>
    public Artifacts Artifacts { get; internal set; } = Artifacts.None;

    public IFlowContainer? Parent => Container;
}
