using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

internal sealed partial class KernelCompiler
{
    private static readonly Dictionary<string, NumberRounding> Roundings = new(StringComparer.Ordinal)
    {
        ["decimal"] = NumberRounding.HalfEven,
        ["floor"] = NumberRounding.Floor,
        ["ceiling"] = NumberRounding.Ceiling,
        ["round up"] = NumberRounding.Up,
        ["round down"] = NumberRounding.Down,
        ["round half up"] = NumberRounding.HalfUp,
        ["round half down"] = NumberRounding.HalfDown,
    };

    /// <summary>A kernel for a number that scaled integers need not hold, or null; none where it may be anything else.</summary>
    private DecimalKernel? Decimal(FeelExpression node)
    {
        if (Constant(node) is { } constant) return DecimalOf(constant);
        if (Long(node) is { Meaning: LongMeaning.Number } whole) return new ScaledDecimal(whole);
        return node switch
        {
            ArithmeticExpression arithmetic => Operate(OperationOf(arithmetic.Operator), arithmetic.Left, arithmetic.Right),
            NegationExpression negation => Operate(FeelNumber.TrySubtract, new Literal(0, FeelValue.Of(0)), negation.Operand),
            IfExpression branch => ChooseDecimal(branch),
            InvocationExpression { Function: Name name } call when schema.IndexOf(name.Identifier) < 0 => Call(name.Identifier, call.Arguments),
            _ => ColumnOf(node) is { Type: ColumnType.Decimal } column ? new DecimalColumnKernel(column.Index) : null,
        };
    }

    private static UniformDecimal? DecimalOf(FeelValue constant) => constant switch
    {
        NumberValue number => new(number.Value),
        NullValue => new(null),
        _ => null,
    };

    // A power may cost thousands of steps: it is left to the evaluator that counts them.
    private static NumberOperation? OperationOf(ArithmeticOperator arithmetic) => arithmetic switch
    {
        ArithmeticOperator.Add => FeelNumber.TryAdd,
        ArithmeticOperator.Subtract => FeelNumber.TrySubtract,
        ArithmeticOperator.Multiply => FeelNumber.TryMultiply,
        ArithmeticOperator.Divide => FeelNumber.TryDivide,
        _ => null,
    };

    private DecimalOperation? Operate(NumberOperation? operation, FeelExpression left, FeelExpression right) =>
        operation is not null && Decimal(left) is { } a && Decimal(right) is { } b ? new(operation, a, b) : null;

    private DecimalChoice? ChooseDecimal(IfExpression branch) =>
        Decimal(branch.Then) is { } then && Decimal(branch.Else) is { } otherwise ? new(Condition(branch.Condition), then, otherwise) : null;

    private DecimalOperation? Call(string function, IReadOnlyList<FeelExpression> arguments) => (function, arguments) switch
    {
        ("modulo", [var dividend, var divisor]) => Operate(FeelNumber.TryModulo, dividend, divisor),
        ("abs", [var operand]) => Operate(TryAbs, operand, operand),
        ("floor" or "ceiling", [var operand]) => Round(Roundings[function], operand, 0),
        (_, [var operand, var scale]) when Roundings.TryGetValue(function, out var rounding) && Constant(scale) is NumberValue number && number.Value.TryGetInt32(out var places) =>
            Round(rounding, operand, places),
        _ => null,
    };

    // Scales beyond the exponents of decimals are an error, told by the function itself.
    private DecimalOperation? Round(NumberRounding rounding, FeelExpression operand, int scale) => scale is < -6111 or > 6176
        ? null
        : Operate((FeelNumber value, FeelNumber _, out FeelNumber result) => FeelNumber.TryRound(value, scale, rounding, out result), operand, new Literal(0, FeelValue.Of(0)));

    private static bool TryAbs(FeelNumber value, FeelNumber same, out FeelNumber result)
    {
        result = FeelNumber.Abs(value);
        return true;
    }

    private DecimalComparison? CompareDecimals(UnaryComparison comparison, FeelExpression left, FeelExpression right) =>
        Decimal(left) is { } a && Decimal(right) is { } b ? new(comparison, a, b) : null;
}
