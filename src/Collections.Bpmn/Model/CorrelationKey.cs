namespace Collections.Bpmn.Model;

/// <summary>The properties that together tell one conversation from another, from a collaboration.</summary>
public sealed class CorrelationKey : BpmnElement
{
    /// <summary>Ids of correlation properties, in source order.</summary>
    public IReadOnlyList<string> PropertyRefs { get; internal set; } = [];
}
