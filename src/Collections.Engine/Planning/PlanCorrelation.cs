using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;

namespace Collections.Engine.Planning;

/// <summary>The key that a message or signal must have to be heard.</summary>
public sealed class PlanCorrelation
{
    /// <summary>The key over the case: one expression, or one for each property of a key of the specification.</summary>
    public required IReadOnlyList<CompiledExpression> Key { get; init; }

    /// <summary>Where each part stands in what a message carries that has no key of its own; empty where only such a key counts.</summary>
    public IReadOnlyList<FeelExpression> Paths { get; init; } = [];
}
