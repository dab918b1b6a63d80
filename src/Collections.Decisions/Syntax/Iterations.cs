namespace Collections.Decisions.Syntax;

/// <summary>name in source; <see cref="Last"/> where the source is written first..last without brackets.</summary>
public sealed record Iterator(string Name, FeelExpression Source, FeelExpression? Last);

/// <summary>for … in … return …</summary>
public sealed record ForExpression(int Position, IReadOnlyList<Iterator> Iterators, FeelExpression Body) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [.. Iterations.Sources(Iterators), Body];
}

/// <summary>some or every … in … satisfies …</summary>
public sealed record QuantifiedExpression(int Position, bool Every, IReadOnlyList<Iterator> Iterators, FeelExpression Condition)
    : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [.. Iterations.Sources(Iterators), Condition];
}

internal static class Iterations
{
    public static IEnumerable<FeelExpression> Sources(IReadOnlyList<Iterator> iterators) =>
        iterators.SelectMany(i => i.Last is null ? new[] { i.Source } : [i.Source, i.Last]);
}
