namespace Collections.Bpmn.Model;

/// <summary>An artifact's tie to an element; of a compensation event to its handler.</summary>
public sealed class Association : BpmnElement
{
    /// <summary>Id of any element.</summary>
    public string SourceRef { get; internal set; } = "";

    /// <summary>Id of any element.</summary>
    public string TargetRef { get; internal set; } = "";

    /// <summary>As written: None, One or Both; null stands for None.</summary>
    public string? AssociationDirection { get; internal set; }
}
