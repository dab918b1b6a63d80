using Collections.Decisions.Kernels;

namespace Collections.Engine.Planning;

/// <summary>What a message or signal that is thrown says besides its name.</summary>
public sealed class PlanContent
{
    /// <summary>Its key over the case: one expression, or one for each property of a key of the specification; empty where it has none.</summary>
    public required IReadOnlyList<CompiledExpression> Key { get; init; }

    /// <summary>What it carries: names with expressions over the case, in order.</summary>
    public required IReadOnlyList<(string Name, CompiledExpression Value)> Payload { get; init; }
}
