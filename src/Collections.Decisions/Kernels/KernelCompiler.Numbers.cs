using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

internal sealed partial class KernelCompiler
{
    private const int LargestScale = 18;

    /// <summary>A kernel for a number, a date or a duration of whole days; null where there is none.</summary>
    private LongKernel? Long(FeelExpression node)
    {
        if (Constant(node) is { } constant) return LongOf(constant);
        return node switch
        {
            ArithmeticExpression arithmetic => Calculate(arithmetic),
            NegationExpression negation => Negate(Long(negation.Operand)),
            IfExpression branch => Choose(branch),
            InvocationExpression { Function: Name { Identifier: "today" }, Arguments.Count: 0 } when schema.IndexOf("today") < 0 => Today,
            PathExpression { Member: "days" } path when ColumnOf(path) is null && Long(path.Source) is { Meaning: LongMeaning.Days } days => new MeaningKernel(days, LongMeaning.Number),
            _ => ColumnOf(node) switch
            {
                { Type: ColumnType.Number } column => new NumberColumnKernel(column.Index, column.Scale),
                { Type: ColumnType.Date } column => new DateColumnKernel(column.Index),
                _ => null,
            },
        };
    }

    private static UniformKernel Today => new(LongMeaning.Date, 0, static run => run.Clock is { } clock ? clock.Today.DayNumber : Column.NullNumber);

    private static UniformKernel? LongOf(FeelValue constant)
    {
        switch (constant)
        {
            case NumberValue number:
                var places = Math.Max(0, -number.Value.Exponent);
                return places <= LargestScale && number.Value.TryGetScaled(places, out var scaled) ? Uniform(LongMeaning.Number, places, scaled) : null;
            case DateValue date:
                return Uniform(LongMeaning.Date, 0, date.Value.DayNumber);
            case DaysTimeDurationValue duration when duration.Value.Nanoseconds % FeelTime.Day == 0:
                return Uniform(LongMeaning.Days, 0, duration.Value.Days);
            default:
                return null;
        }
    }

    private static UniformKernel Uniform(LongMeaning meaning, int scale, long value) => new(meaning, scale, _ => value);

    private ArithmeticKernel? Calculate(ArithmeticExpression node)
    {
        if (node.Operator is not (ArithmeticOperator.Add or ArithmeticOperator.Subtract or ArithmeticOperator.Multiply)) return null;
        if (Long(node.Left) is not { } left || Long(node.Right) is not { } right) return null;
        if (Meaning(node.Operator, left.Meaning, right.Meaning) is not { } meaning) return null;
        if (node.Operator == ArithmeticOperator.Multiply)
            return left.Scale + right.Scale <= LargestScale ? new ArithmeticKernel(node.Operator, left, right, meaning, left.Scale + right.Scale) : null;
        return Align(ref left, ref right) ? new ArithmeticKernel(node.Operator, left, right, meaning, left.Scale) : null;
    }

    // What a sum, difference or product of two meanings is. A date sum may leave the years that FEEL has: the integers
    // go on there, so only sums that are compared or counted are made of them.
    private static LongMeaning? Meaning(ArithmeticOperator arithmetic, LongMeaning left, LongMeaning right) => (arithmetic, left, right) switch
    {
        (_, LongMeaning.Number, LongMeaning.Number) => LongMeaning.Number,
        (ArithmeticOperator.Subtract, LongMeaning.Date, LongMeaning.Date) => LongMeaning.Days,
        (ArithmeticOperator.Add or ArithmeticOperator.Subtract, LongMeaning.Date, LongMeaning.Days) => LongMeaning.Date,
        (ArithmeticOperator.Add, LongMeaning.Days, LongMeaning.Date) => LongMeaning.Date,
        (ArithmeticOperator.Add or ArithmeticOperator.Subtract, LongMeaning.Days, LongMeaning.Days) => LongMeaning.Days,
        _ => null,
    };

    private static ArithmeticKernel? Negate(LongKernel? operand) => operand is null || operand.Meaning == LongMeaning.Date
        ? null
        : new ArithmeticKernel(ArithmeticOperator.Subtract, Uniform(operand.Meaning, operand.Scale, 0), operand, operand.Meaning, operand.Scale);

    private ChoiceKernel? Choose(IfExpression branch)
    {
        if (Long(branch.Then) is not { } then || Long(branch.Else) is not { } otherwise || then.Meaning != otherwise.Meaning) return null;
        return Align(ref then, ref otherwise) ? new(Condition(branch.Condition), then, otherwise) : null;
    }

    private static bool Align(ref LongKernel left, ref LongKernel right)
    {
        if (left.Scale < right.Scale) left = new RescaleKernel(left, right.Scale);
        else if (right.Scale < left.Scale) right = new RescaleKernel(right, left.Scale);
        return left.Scale <= LargestScale;
    }
}

/// <summary>The same integers with another meaning.</summary>
internal sealed class MeaningKernel(LongKernel operand, LongMeaning meaning) : LongKernel(meaning, operand.Scale)
{
    public override long[] Values(KernelRun run, ReadOnlySpan<int> rows) => operand.Values(run, rows);
}
