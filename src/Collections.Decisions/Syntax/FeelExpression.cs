using Collections.Decisions.Values;

namespace Collections.Decisions.Syntax;

/// <summary>A node of the syntax tree.</summary>
/// <param name="Position">Where it begins in the source, from 0.</param>
public abstract record FeelExpression(int Position)
{
    private IReadOnlyCollection<string>? names;

    /// <summary>The nodes directly below, in source order.</summary>
    public abstract IEnumerable<FeelExpression> Children { get; }

    /// <summary>
    /// The free names that the expression reads, with their paths as far as written: "balance", "customer.age".
    /// Names that the expression itself binds, and built-in functions, are not among them.
    /// </summary>
    public IReadOnlyCollection<string> Names => names ??= FreeNames.Of(this);
}

/// <summary>A value written out: number, string, boolean, null, @"…".</summary>
public sealed record Literal(int Position, FeelValue Value) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [];
}

/// <summary>A name to be looked up; "?" is the input of a unary test.</summary>
public sealed record Name(int Position, string Identifier) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [];
}

/// <summary>source.member</summary>
public sealed record PathExpression(int Position, FeelExpression Source, string Member) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Source];
}

/// <summary>list[condition] or list[index]</summary>
public sealed record FilterExpression(int Position, FeelExpression Source, FeelExpression Condition) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Source, Condition];
}

/// <summary>if … then … else …</summary>
public sealed record IfExpression(int Position, FeelExpression Condition, FeelExpression Then, FeelExpression Else)
    : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Condition, Then, Else];
}

/// <summary>value instance of type</summary>
public sealed record InstanceOfExpression(int Position, FeelExpression Value, FeelType Type) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Value];
}
