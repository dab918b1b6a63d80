using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>
/// The constants that a test compares the input with. Only tests made of comparisons are understood: between two
/// neighbouring constants they say the same for all values.
/// </summary>
internal sealed class TestConstants(AnalysisWork work)
{
    public bool TryCollect(FeelExpression node, List<FeelValue> constants)
    {
        if (work.Constant(node) is { } constant) return Add(constant, constants);
        if (OrdersTexts(node)) return false;
        return node switch
        {
            Name { Identifier: "?" } => true,
            UnaryTests or UnaryComparisonExpression or ComparisonExpression or ConjunctionExpression or DisjunctionExpression
                or BetweenExpression or InExpression or RangeExpression or ListExpression => node.Children.All(child => TryCollect(child, constants)),
            InvocationExpression { Function: Name { Identifier: "not" }, Arguments: [var operand] } => TryCollect(operand, constants),
            _ => false,
        };
    }

    // What lies between two texts has no example that is easy to name.
    private bool OrdersTexts(FeelExpression node) =>
        node is RangeExpression or BetweenExpression or UnaryComparisonExpression { Operator: not (UnaryComparison.Equal or UnaryComparison.NotEqual) }
            or ComparisonExpression { Operator: not (UnaryComparison.Equal or UnaryComparison.NotEqual) }
        && node.Children.Any(child => work.Constant(child) is StringValue);

    private static bool Add(FeelValue constant, List<FeelValue> constants)
    {
        switch (constant)
        {
            case NullValue: return true;
            case RangeValue { Low: StringValue } or RangeValue { High: StringValue }: return false;
            case RangeValue range: return Add(range.Low, constants) && Add(range.High, constants);
            case ListValue list: return list.Items.All(item => Add(item, constants));
            case NumberValue or StringValue or DateValue or BooleanValue: constants.Add(constant); return true;
            default: return false;
        }
    }
}
