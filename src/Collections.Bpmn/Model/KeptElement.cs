namespace Collections.Bpmn.Model;

/// <summary>
/// An element of the specification that is kept and written back, and never runs: choreographies, conversations, item
/// definitions, interfaces, resources, partners, categories, …. <see cref="BpmnElement.ElementName"/> says which.
/// </summary>
public sealed class KeptElement : BpmnElement
{
    /// <summary>The elements of the specification directly inside, in source order.</summary>
    public IReadOnlyList<KeptElement> Children { get; internal set; } = [];
}
