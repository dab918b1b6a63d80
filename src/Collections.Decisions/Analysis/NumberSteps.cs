using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>How many decimal places the number that an expression yields can have at most: between 30 and 31 days there is nothing.</summary>
internal sealed class NumberSteps(AnalysisWork work)
{
    private const int Most = 18;

    /// <summary>Decimal places; null where any number may come out.</summary>
    public int? Of(FeelExpression node, Func<string, int?> names)
    {
        if (work.Constant(node) is { } constant) return OfConstant(constant);
        return node switch
        {
            Name name => names(name.Identifier),
            NegationExpression negation => Of(negation.Operand, names),
            IfExpression branch => OfBoth(branch.Then, branch.Else, names),
            ArithmeticExpression { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } sum => OfBoth(sum.Left, sum.Right, names),
            ArithmeticExpression { Operator: ArithmeticOperator.Multiply } product => Of(product.Left, names) + Of(product.Right, names) is { } places and <= Most ? places : null,
            InvocationExpression { Function: Name function } call when names(function.Identifier) is null => OfCall(function.Identifier, call.Arguments, names),
            _ => null,
        };
    }

    private static int? OfConstant(FeelValue constant) => constant switch
    {
        NullValue => 0,
        NumberValue number when Math.Max(0, -number.Value.Exponent) is var places and <= Most => places,
        _ => null,
    };

    private int? OfBoth(FeelExpression left, FeelExpression right, Func<string, int?> names) =>
        Of(left, names) is { } a && Of(right, names) is { } b ? Math.Max(a, b) : null;

    private int? OfCall(string function, IReadOnlyList<FeelExpression> arguments, Func<string, int?> names) => (function, arguments) switch
    {
        ("floor" or "ceiling", [_]) or ("count" or "string length", _) => 0,
        ("abs", [var operand]) => Of(operand, names),
        ("floor" or "ceiling" or "decimal" or "round up" or "round down" or "round half up" or "round half down", [_, var scale]) =>
            work.Constant(scale) is NumberValue number && number.Value.TryGetInt32(out var places) && places <= Most ? Math.Max(0, places) : null,
        ("min" or "max", [_, _]) => OfBoth(arguments[0], arguments[1], names),
        _ => null,
    };
}
