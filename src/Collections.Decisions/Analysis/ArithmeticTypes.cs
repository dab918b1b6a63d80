using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>What + - * / ** yield by the kinds of their operands (DMN 1.5, tables 54 to 57).</summary>
internal static class ArithmeticTypes
{
    /// <summary>The kind of the result; null where the operation is not defined for the kinds.</summary>
    public static FeelKind? Of(ArithmeticOperator arithmetic, FeelKind left, FeelKind right) => arithmetic switch
    {
        _ when left == FeelKind.Number && right == FeelKind.Number => FeelKind.Number,
        ArithmeticOperator.Add when left == FeelKind.Text && right == FeelKind.Text => FeelKind.Text,
        ArithmeticOperator.Add => Moved(left, right) ?? Moved(right, left),
        ArithmeticOperator.Subtract => Between(left, right) ?? Moved(left, right),
        ArithmeticOperator.Multiply => Scaled(left, right) ?? Scaled(right, left),
        ArithmeticOperator.Divide => Scaled(left, right) ?? (IsDuration(left) && left == right ? FeelKind.Number : null),
        _ => null,
    };

    private static FeelKind? Moved(FeelKind left, FeelKind right) => (left, right) switch
    {
        _ when IsDuration(left) && left == right => left,
        (FeelKind.Date or FeelKind.DateTime, FeelKind.YearsMonthsDuration or FeelKind.DaysTimeDuration) => left,
        (FeelKind.Time, FeelKind.DaysTimeDuration) => left,
        _ => null,
    };

    private static FeelKind? Between(FeelKind left, FeelKind right) => (left, right) switch
    {
        (FeelKind.Time, FeelKind.Time) or (FeelKind.Date or FeelKind.DateTime, FeelKind.Date or FeelKind.DateTime) => FeelKind.DaysTimeDuration,
        _ => null,
    };

    private static FeelKind? Scaled(FeelKind left, FeelKind right) => IsDuration(left) && right == FeelKind.Number ? left : null;

    private static bool IsDuration(FeelKind kind) => kind is FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration;
}
