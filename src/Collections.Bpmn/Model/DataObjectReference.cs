namespace Collections.Bpmn.Model;

/// <summary>A data object as it is drawn in one place, perhaps in a state of its own.</summary>
public sealed class DataObjectReference : BpmnElement
{
    /// <summary>Id of the data object; empty where it names none.</summary>
    public string DataObjectRef { get; internal set; } = "";

    /// <summary>Name of the state; null where it says none.</summary>
    public string? DataState { get; internal set; }
}
