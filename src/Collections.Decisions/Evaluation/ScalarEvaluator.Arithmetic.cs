using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

internal sealed partial class ScalarEvaluator
{
    private FeelValue Calculate(ArithmeticExpression node, FeelScope scope)
    {
        var left = Evaluate(node.Left, scope);
        var right = Evaluate(node.Right, scope);
        if (left is NumberValue a && right is NumberValue b) return Calculate(node, a.Value, b.Value);
        if (node.Operator == ArithmeticOperator.Add && left is StringValue x && right is StringValue y)
        {
            Context.Charge((x.Value.Length + y.Value.Length) / 8);
            return Limited(FeelValue.Of(x.Value + y.Value), node.Position);
        }
        if (TemporalArithmetic.Calculate(node.Operator, left, right) is { } result)
            return result.IsNull ? Report("out-of-range", $"{left} and {right} yield nothing that FEEL can express.", node.Position) : result;
        return Report(
            "type-mismatch",
            $"{left.Kind.Name()} {node.Operator.Symbol()} {right.Kind.Name()} is not defined.",
            node.Position,
            "operands that fit",
            $"{left.Kind.Name()} and {right.Kind.Name()}");
    }

    private FeelValue Calculate(ArithmeticExpression node, FeelNumber left, FeelNumber right)
    {
        var result = default(FeelNumber);
        var defined = node.Operator switch
        {
            ArithmeticOperator.Add => FeelNumber.TryAdd(left, right, out result),
            ArithmeticOperator.Subtract => FeelNumber.TrySubtract(left, right, out result),
            ArithmeticOperator.Multiply => FeelNumber.TryMultiply(left, right, out result),
            ArithmeticOperator.Divide => FeelNumber.TryDivide(left, right, out result),
            _ => Power(left, right, out result),
        };
        return defined
            ? FeelValue.Of(result)
            : Report("undefined-result", $"{left} {node.Operator.Symbol()} {right} has no result.", node.Position);
    }

    private bool Power(FeelNumber left, FeelNumber right, out FeelNumber power)
    {
        // Two long multiplications for each bit of the exponent, or a series.
        const int Multiplication = 30;
        const int Series = 4000;
        Context.Charge(right.TryGetInt32(out var exponent) ? Multiplication * (1 + 2 * (32 - int.LeadingZeroCount(int.Abs(int.Max(exponent, -int.MaxValue))))) : Series);
        return FeelNumber.TryPower(left, right, out power);
    }

    private FeelValue Negate(NegationExpression node, FeelScope scope)
    {
        var operand = Evaluate(node.Operand, scope);
        return operand switch
        {
            NumberValue number => FeelValue.Of(FeelNumber.Negate(number.Value)),
            DaysTimeDurationValue duration => FeelValue.Of(new Temporal.DaysTimeDuration(-duration.Value.Nanoseconds)),
            YearsMonthsDurationValue duration => FeelValue.Of(new Temporal.YearsMonthsDuration(-duration.Value.Months)),
            _ => Mismatch("What '-' stands before", "a number or duration", operand, node.Position),
        };
    }
}
