namespace Collections.Bpmn.Model;

/// <summary>A lane names the role or queue that performs the user tasks in it.</summary>
public sealed class Lane : BpmnElement
{
    public IReadOnlyList<string> NodeRefs { get; internal set; } = [];
}
