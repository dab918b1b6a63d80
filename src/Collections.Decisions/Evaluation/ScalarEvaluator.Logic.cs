using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

internal sealed partial class ScalarEvaluator
{
    private FeelValue And(ConjunctionExpression node, FeelScope scope)
    {
        var left = Truth(node.Left, scope);
        if (left == false) return FeelValue.False;
        var right = Truth(node.Right, scope);
        return right == false ? FeelValue.False : FeelValue.Of(left is null ? null : right);
    }

    private FeelValue Or(DisjunctionExpression node, FeelScope scope)
    {
        var left = Truth(node.Left, scope);
        if (left == true) return FeelValue.True;
        var right = Truth(node.Right, scope);
        return right == true ? FeelValue.True : FeelValue.Of(left is null ? null : right);
    }

    private bool? Truth(FeelExpression node, FeelScope scope)
    {
        var value = Evaluate(node, scope);
        if (value is BooleanValue boolean) return boolean.Value;
        if (!value.IsNull) Mismatch("An operand of 'and' and 'or'", "boolean", value, node.Position);
        return null;
    }

    private FeelValue Compare(ComparisonExpression node, FeelScope scope)
    {
        var left = Evaluate(node.Left, scope);
        var right = Evaluate(node.Right, scope);
        return FeelValue.Of(Compare(node.Operator, left, right, node.Position));
    }

    private bool? Compare(UnaryComparison comparison, FeelValue left, FeelValue right, int position)
    {
        if (comparison is UnaryComparison.Equal or UnaryComparison.NotEqual)
        {
            var equal = AreEqual(left, right) ?? AreEqual(Unwrapped(left, right), Unwrapped(right, left));
            if (equal is null) NotComparable(left, right, position);
            return comparison == UnaryComparison.Equal ? equal : !equal;
        }
        var order = Order(left, right) ?? Order(Unwrapped(left, right), Unwrapped(right, left));
        if (order is null) NotComparable(left, right, position);
        return order is null ? null : Holds(comparison, order.Value);
    }

    /// <summary>Equality, paid for by this evaluation.</summary>
    internal bool? AreEqual(FeelValue left, FeelValue right) => FeelEquality.AreEqual(left, right, Context);

    /// <summary>Order, paid for by this evaluation.</summary>
    internal int? Order(FeelValue left, FeelValue right)
    {
        if (right is StringValue) Context.ChargeText(left);
        return FeelOrder.Compare(left, right);
    }

    // A list of one item stands for the item where the other side is no list.
    private static FeelValue Unwrapped(FeelValue value, FeelValue other) =>
        value is ListValue { Items.Length: 1 } list && other is not ListValue ? list.Items[0] : value;

    private void NotComparable(FeelValue left, FeelValue right, int position) => Report(
        "type-mismatch",
        $"{left.Kind.Name()} and {right.Kind.Name()} cannot be compared.",
        position,
        left.Kind.Name(),
        right.Kind.Name());

    private static bool Holds(UnaryComparison comparison, int order) => comparison switch
    {
        UnaryComparison.Less => order < 0,
        UnaryComparison.LessOrEqual => order <= 0,
        UnaryComparison.Greater => order > 0,
        _ => order >= 0,
    };

    private FeelValue Between(BetweenExpression node, FeelScope scope)
    {
        var value = Evaluate(node.Value, scope);
        var above = Compare(UnaryComparison.GreaterOrEqual, value, Evaluate(node.Low, scope), node.Position);
        var below = Compare(UnaryComparison.LessOrEqual, value, Evaluate(node.High, scope), node.Position);
        return FeelValue.Of(above is null || below is null ? null : above.Value && below.Value);
    }

    private FeelValue Range(RangeExpression node, FeelScope scope)
    {
        var low = Evaluate(node.Low, scope);
        var high = Evaluate(node.High, scope);
        if (!low.IsNull && !high.IsNull && FeelOrder.Compare(low, high) is null)
        {
            NotComparable(low, high, node.Position);
            return FeelValue.Null;
        }
        return new RangeValue(low, node.LowIncluded && !low.IsNull, high, node.HighIncluded && !high.IsNull);
    }
}
