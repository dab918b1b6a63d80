using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>The way from one place to the next.</summary>
internal sealed class ReferenceFlow(string id, SequenceFlow drawn, ReferenceNode target)
{
    /// <summary>As paths have it: <c>id</c>, or <c>call/id</c>.</summary>
    public string Id { get; } = id;

    public ReferenceNode Target { get; } = target;

    public string? Condition { get; } = drawn.Condition?.Text;

    public bool IsDefault { get; } = drawn.IsDefault;
}
