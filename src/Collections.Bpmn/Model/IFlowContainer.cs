namespace Collections.Bpmn.Model;

/// <summary>What holds flow nodes and the sequence flows between them: a process or a subprocess.</summary>
public interface IFlowContainer
{
    string Id { get; }

    string? Name { get; }

    /// <summary>The nodes directly inside, in document order; the nodes of a nested subprocess are not among them.</summary>
    IReadOnlyList<FlowNode> Nodes { get; }

    /// <summary>The sequence flows directly inside, in document order, those that dangle included.</summary>
    IReadOnlyList<SequenceFlow> Flows { get; }

    IReadOnlyList<DataObject> DataObjects { get; }

    IReadOnlyList<DataProperty> Properties { get; }

    /// <summary>The lanes at any depth, outer before inner.</summary>
    IReadOnlyList<Lane> Lanes { get; }

    /// <summary>The container this one lies in; null for a process.</summary>
    IFlowContainer? Parent { get; }
}
