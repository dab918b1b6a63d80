namespace Collections.Bpmn.Model;

/// <summary>Undoes what a completed activity has done.</summary>
public sealed class CompensateEventDefinition : EventDefinition
{
    /// <summary>Id of the activity to compensate; null: everything in scope.</summary>
    public string? ActivityRef { get; internal set; }

    public bool WaitForCompletion { get; internal set; } = true;
}
