using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

internal sealed partial class KernelCompiler
{
    // One of the tests must hold. Null where one of them has no kernel.
    private Condition? AnyOf(FeelExpression tested, IReadOnlyList<FeelExpression> tests)
    {
        var outer = input;
        input = tested;
        Condition? any = null;
        foreach (var test in tests)
        {
            if (Test(tested, test) is not { } condition)
            {
                any = null;
                break;
            }
            any = any is null ? condition : Or(any, condition);
        }
        input = outer;
        return any;
    }

    private Condition? Test(FeelExpression tested, FeelExpression test)
    {
        if (test is UnaryComparisonExpression comparison) return Compare(comparison.Operator, tested, comparison.Endpoint);
        if (Constant(test) is { } constant) return TestConstant(tested, test, constant);
        if (ColumnOf(test) is { Type: not (ColumnType.Boolean or ColumnType.Any) }) return Compare(UnaryComparison.Equal, tested, test);
        // A boolean test counts as it is, unless the input is boolean too and is not mentioned.
        var booleanInput = ColumnOf(tested) is not { Type: not (ColumnType.Boolean or ColumnType.Any) };
        return IsBoolean(test) && (UsesInput(test) || !booleanInput) ? Condition(test) : null;
    }

    private Condition? TestConstant(FeelExpression tested, FeelExpression test, FeelValue constant) => constant switch
    {
        RangeValue range => TestRange(tested, range),
        ListValue list => TestList(tested, list),
        BooleanValue when test is not Literal || ColumnOf(tested) is not { Type: ColumnType.Boolean } => null,
        _ => CompareWith(UnaryComparison.Equal, tested, constant),
    };

    private Condition? TestRange(FeelExpression tested, RangeValue range)
    {
        if (range.Comparison != UnaryComparison.None || range.Low.IsNull || range.High.IsNull) return null;
        var low = CompareWith(range.LowIncluded ? UnaryComparison.GreaterOrEqual : UnaryComparison.Greater, tested, range.Low);
        var high = CompareWith(range.HighIncluded ? UnaryComparison.LessOrEqual : UnaryComparison.Less, tested, range.High);
        return low is null || high is null ? null : And(low, high);
    }

    // Simple values only; an input that is null is in no list without null.
    private Condition? TestList(FeelExpression tested, ListValue list)
    {
        if (ColumnOf(tested) is not { Type: not ColumnType.Any }) return null;
        Condition any = new ConstantCondition(false);
        foreach (var item in list.Items)
        {
            if (item is ListValue or ContextValue or RangeValue || CompareWith(UnaryComparison.Equal, tested, item) is not { } equal) return null;
            any = any is ConstantCondition ? equal : Or(any, equal);
        }
        return any;
    }

    private static bool IsBoolean(FeelExpression node) => node switch
    {
        ConjunctionExpression or DisjunctionExpression or ComparisonExpression or BetweenExpression or InExpression => true,
        InvocationExpression { Function: Name { Identifier: "not" or "contains" or "starts with" or "ends with" or "matches" } } => true,
        _ => false,
    };
}
