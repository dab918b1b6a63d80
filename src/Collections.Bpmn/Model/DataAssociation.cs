namespace Collections.Bpmn.Model;

/// <summary>Data that goes into an activity or event, or comes out of it.</summary>
public sealed class DataAssociation : BpmnElement
{
    /// <summary>Whether it leads into the node; else out of it.</summary>
    public required bool IsInput { get; init; }

    /// <summary>Ids of the data it comes from.</summary>
    public IReadOnlyList<string> SourceRefs { get; internal set; } = [];

    /// <summary>Id of the data it goes to; empty where it names none.</summary>
    public string TargetRef { get; internal set; } = "";
}
