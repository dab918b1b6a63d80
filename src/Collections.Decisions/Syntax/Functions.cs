namespace Collections.Decisions.Syntax;

/// <summary>function(a, b)</summary>
public sealed record InvocationExpression(int Position, FeelExpression Function, IReadOnlyList<FeelExpression> Arguments)
    : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Function, .. Arguments];
}

/// <summary>function(name: a, name: b)</summary>
public sealed record NamedInvocationExpression(int Position, FeelExpression Function, IReadOnlyList<ContextEntry> Arguments)
    : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Function, .. Arguments.Select(argument => argument.Value)];
}

/// <summary>A parameter of a function definition.</summary>
public sealed record FormalParameter(string Name, FeelType Type);

/// <summary>function(a: number) body; an external function cannot be called here.</summary>
public sealed record FunctionDefinitionExpression(int Position, IReadOnlyList<FormalParameter> Parameters, FeelExpression Body, bool External)
    : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Body];
}
