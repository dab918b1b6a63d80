namespace Collections.Bpmn.Model;

/// <summary>A lane names the role or queue that performs the user tasks in it.</summary>
public sealed class Lane : BpmnElement
{
    /// <summary>Ids of the flow nodes in it, as the lane lists them.</summary>
    public IReadOnlyList<string> NodeRefs { get; internal set; } = [];

    /// <summary>The flow nodes in it, those that the document does not have left out.</summary>
    public IReadOnlyList<FlowNode> Nodes { get; internal set; } = [];

    /// <summary>The lane around it; null for an outermost one.</summary>
    public Lane? Outer { get; internal init; }
}
