namespace Collections.Decisions.Syntax;

/// <summary>
/// What stands in an input entry of a decision table: tests of which one must hold; none for "-", which always
/// holds; with <see cref="Negated"/> none may hold.
/// </summary>
public sealed record UnaryTests(int Position, IReadOnlyList<FeelExpression> Tests, bool Negated) : FeelExpression(Position)
{
    /// <summary>Whether this is "-".</summary>
    public bool IsAny => Tests.Count == 0;

    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => Tests;
}
