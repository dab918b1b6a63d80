using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

internal sealed partial class KernelCompiler
{
    private Condition? Compare(UnaryComparison comparison, FeelExpression left, FeelExpression right)
    {
        if (Constant(right) is { } constant) return CompareWith(comparison, left, constant);
        if (Constant(left) is { } flipped) return CompareWith(Mirrored(comparison), right, flipped);
        if (IsEquality(comparison) && ColumnOf(left) is { Type: ColumnType.Text } a && ColumnOf(right) is { Type: ColumnType.Text } b)
            return new TextPairTest(a.Index, b.Index, comparison == UnaryComparison.Equal);
        return Compare(comparison, Long(left), Long(right)) ?? (Condition?)CompareDecimals(comparison, left, right);
    }

    private static LongComparison? Compare(UnaryComparison comparison, LongKernel? left, LongKernel? right)
    {
        if (left is null || right is null || left.Meaning != right.Meaning) return null;
        return Align(ref left, ref right) ? new(comparison, left, right) : null;
    }

    private Condition? CompareWith(UnaryComparison comparison, FeelExpression node, FeelValue constant)
    {
        if (ColumnOf(node) is not { Type: not ColumnType.Decimal } column)
            return Ratio(comparison, node, constant) ?? Compare(comparison, Long(node), LongOf(constant)) ?? (Condition?)CompareDecimals(comparison, node, new Literal(0, constant));
        if (constant.IsNull) return CompareWithNull(comparison, column.Index, column.Type);
        return (column.Type, constant) switch
        {
            (ColumnType.Number, NumberValue number) => Test(column.Index, column.Type, comparison, NumberBounds.Within(comparison, number.Value, column.Scale, ColumnTest.Domain(column.Type))),
            (ColumnType.Date, DateValue date) => Test(column.Index, column.Type, comparison, NumberBounds.Within(comparison, date.Value.DayNumber, date.Value.DayNumber, true, ColumnTest.Domain(column.Type))),
            (ColumnType.Boolean, BooleanValue boolean) when IsEquality(comparison) => Test(column.Index, column.Type, comparison, NumberBounds.Within(comparison, boolean.Value ? 1 : 0, boolean.Value ? 1 : 0, true, ColumnTest.Domain(column.Type))),
            (ColumnType.Text, StringValue text) when IsEquality(comparison) =>
                new TextTest(column.Index, [text.Value], comparison == UnaryComparison.Equal, comparison == UnaryComparison.NotEqual),
            _ => null,
        };
    }

    // a / b compared with a constant needs no division.
    private RatioComparison? Ratio(UnaryComparison comparison, FeelExpression node, FeelValue constant)
    {
        if (node is not ArithmeticExpression { Operator: ArithmeticOperator.Divide } division || LongOf(constant) is not { Meaning: LongMeaning.Number } bound) return null;
        var dividend = Long(division.Left);
        var divisor = Long(division.Right);
        return dividend is { Meaning: LongMeaning.Number } && divisor is { Meaning: LongMeaning.Number } ? new(comparison, dividend, divisor, bound) : null;
    }

    // Null equals no value; an order with null is null.
    private static ColumnTest Test(int column, ColumnType type, UnaryComparison comparison, IntervalSet values) =>
        new(column, type, values, IsEquality(comparison) ? comparison == UnaryComparison.NotEqual : null);

    private static Condition? CompareWithNull(UnaryComparison comparison, int column, ColumnType type)
    {
        if (!IsEquality(comparison)) return new ConstantCondition(null);
        Condition? isNull = type switch
        {
            ColumnType.Any => null,
            ColumnType.Text => new TextTest(column, [], true, true),
            _ => new ColumnTest(column, type, IntervalSet.Empty, true),
        };
        return isNull is null || comparison == UnaryComparison.Equal ? isNull : Not(isNull);
    }

    // Both ends must be constants of the kind of the value: then null is the only doubt.
    private Condition? Between(BetweenExpression between)
    {
        if (Constant(between.Low) is not { IsNull: false } low || Constant(between.High) is not { IsNull: false } high) return null;
        var above = CompareWith(UnaryComparison.GreaterOrEqual, between.Value, low);
        var below = CompareWith(UnaryComparison.LessOrEqual, between.Value, high);
        return above is null || below is null ? null : And(above, below);
    }

    private static bool IsEquality(UnaryComparison comparison) => comparison is UnaryComparison.Equal or UnaryComparison.NotEqual;

    private static UnaryComparison Mirrored(UnaryComparison comparison) => comparison switch
    {
        UnaryComparison.Less => UnaryComparison.Greater,
        UnaryComparison.LessOrEqual => UnaryComparison.GreaterOrEqual,
        UnaryComparison.Greater => UnaryComparison.Less,
        UnaryComparison.GreaterOrEqual => UnaryComparison.LessOrEqual,
        _ => comparison,
    };
}
