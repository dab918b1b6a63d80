namespace Collections.Decisions.Syntax;

/// <summary>+ - * / **</summary>
public enum ArithmeticOperator
{
    /// <summary>+</summary>
    Add,

    /// <summary>-</summary>
    Subtract,

    /// <summary>*</summary>
    Multiply,

    /// <summary>/</summary>
    Divide,

    /// <summary>**</summary>
    Power,
}

/// <summary>How operators are written.</summary>
internal static class OperatorSymbols
{
    public static string Symbol(this ArithmeticOperator arithmetic) => arithmetic switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        ArithmeticOperator.Divide => "/",
        _ => "**",
    };
}

/// <summary>left operator right, of numbers, strings and temporals.</summary>
public sealed record ArithmeticExpression(int Position, ArithmeticOperator Operator, FeelExpression Left, FeelExpression Right)
    : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Left, Right];
}

/// <summary>-operand</summary>
public sealed record NegationExpression(int Position, FeelExpression Operand) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Operand];
}

/// <summary>left operator right, of two values that can be compared.</summary>
public sealed record ComparisonExpression(int Position, Values.UnaryComparison Operator, FeelExpression Left, FeelExpression Right)
    : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Left, Right];
}

/// <summary>left and right, in three-valued logic.</summary>
public sealed record ConjunctionExpression(int Position, FeelExpression Left, FeelExpression Right) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Left, Right];
}

/// <summary>left or right, in three-valued logic.</summary>
public sealed record DisjunctionExpression(int Position, FeelExpression Left, FeelExpression Right) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Left, Right];
}

/// <summary>value between low and high, both included.</summary>
public sealed record BetweenExpression(int Position, FeelExpression Value, FeelExpression Low, FeelExpression High)
    : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Value, Low, High];
}

/// <summary>value in tests: true where one of them holds.</summary>
public sealed record InExpression(int Position, FeelExpression Value, IReadOnlyList<FeelExpression> Tests) : FeelExpression(Position)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelExpression> Children => [Value, .. Tests];
}
