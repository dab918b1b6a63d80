namespace Collections.Bpmn.Model;

public abstract class Activity : FlowNode
{
    internal List<BoundaryEvent> AttachedEvents { get; } = [];

    public SequenceFlow? Default { get; internal set; }

    public LoopCharacteristics? LoopCharacteristics { get; internal set; }

    public IReadOnlyList<BoundaryEvent> BoundaryEvents => AttachedEvents;

    /// <summary>True for a handler that runs only when what it is associated with is compensated.</summary>
    public bool IsForCompensation { get; internal set; }
}
