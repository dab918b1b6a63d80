namespace Collections.Decisions.Syntax;

/// <summary>[a, b, c]</summary>
public sealed record ListExpression(int Position, IReadOnlyList<FeelExpression> Items) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => Items;
}

/// <summary>One entry of a context; later entries may name earlier ones.</summary>
public sealed record ContextEntry(string Name, FeelExpression Value);

/// <summary>{name: value, …}</summary>
public sealed record ContextExpression(int Position, IReadOnlyList<ContextEntry> Entries) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => Entries.Select(entry => entry.Value);
}

/// <summary>[low..high] with either end open or closed.</summary>
public sealed record RangeExpression(int Position, FeelExpression Low, bool LowIncluded, FeelExpression High, bool HighIncluded)
    : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Low, High];
}

/// <summary>A comparison with the left side missing: (&lt; 10). A test of the input, or a range.</summary>
public sealed record UnaryComparisonExpression(int Position, Values.UnaryComparison Operator, FeelExpression Endpoint)
    : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Endpoint];
}
