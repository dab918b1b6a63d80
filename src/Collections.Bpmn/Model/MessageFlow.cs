namespace Collections.Bpmn.Model;

/// <summary>A message on its way between two pools, or nodes of two pools.</summary>
public sealed class MessageFlow : BpmnElement
{
    /// <summary>Id of a participant or flow node.</summary>
    public string SourceRef { get; internal set; } = "";

    /// <summary>Id of a participant or flow node.</summary>
    public string TargetRef { get; internal set; } = "";

    /// <summary>Id of the message; null where it names none.</summary>
    public string? MessageRef { get; internal set; }
}
