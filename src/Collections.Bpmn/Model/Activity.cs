namespace Collections.Bpmn.Model;

/// <summary>Work that is done within a process: a task, a subprocess or a call activity. Events may stand on its edge.</summary>
public abstract class Activity : FlowNode
{
    internal List<BoundaryEvent> AttachedEvents { get; } = [];

    public SequenceFlow? Default { get; internal set; }

    public LoopCharacteristics? LoopCharacteristics { get; internal set; }

    public IReadOnlyList<BoundaryEvent> BoundaryEvents => AttachedEvents;

    /// <summary>True for a handler that runs only when what it is associated with is compensated.</summary>
    public bool IsForCompensation { get; internal set; }
}
