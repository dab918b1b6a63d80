using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

/// <summary>+ - * / of dates, times and durations (DMN 1.5, tables 56 and 57).</summary>
internal static class TemporalArithmetic
{
    /// <summary>The result; <see cref="FeelValue.Null"/> out of range; null where the operation is not defined.</summary>
    public static FeelValue? Calculate(ArithmeticOperator arithmetic, FeelValue left, FeelValue right) => arithmetic switch
    {
        ArithmeticOperator.Add => Add(left, right, 1) ?? Add(right, left, 1),
        ArithmeticOperator.Subtract => Subtract(left, right) ?? Add(left, right, -1),
        ArithmeticOperator.Multiply => Scale(left, right) ?? Scale(right, left),
        ArithmeticOperator.Divide => Divide(left, right),
        _ => null,
    };

    private static FeelValue? Add(FeelValue left, FeelValue right, int sign) => (left, right) switch
    {
        (DaysTimeDurationValue a, DaysTimeDurationValue b) => Days(a.Value.Nanoseconds + sign * b.Value.Nanoseconds),
        (YearsMonthsDurationValue a, YearsMonthsDurationValue b) => Months((Int128)a.Value.Months + sign * b.Value.Months),
        (DateValue a, YearsMonthsDurationValue b) => AddMonths(a.Value, sign * b.Value.Months),
        (DateValue a, DaysTimeDurationValue b) => AddDays(a.Value, sign * b.Value.Nanoseconds),
        (DateTimeValue a, YearsMonthsDurationValue b) =>
            a.Value.Date.TryAddMonths(sign * b.Value.Months, out var date) ? FeelValue.Of(new FeelDateTime(date, a.Value.Time)) : FeelValue.Null,
        (DateTimeValue a, DaysTimeDurationValue b) => AddTime(a.Value, sign * b.Value.Nanoseconds),
        (TimeValue a, DaysTimeDurationValue b) => AddTime(a.Value, sign * b.Value.Nanoseconds),
        _ => null,
    };

    private static FeelValue? Subtract(FeelValue left, FeelValue right) => (left, right) switch
    {
        (TimeValue a, TimeValue b) => a.Value.IsComparableWith(b.Value) ? Days(a.Value.UtcNanoseconds - b.Value.UtcNanoseconds) : null,
        (DateValue or DateTimeValue, DateValue or DateTimeValue) => Between(left, right),
        _ => null,
    };

    private static FeelValue? Between(FeelValue left, FeelValue right)
    {
        var (a, b) = (Moment(left), Moment(right));
        return a.IsComparableWith(b) ? Days(a.UtcNanoseconds - b.UtcNanoseconds) : null;
    }

    // A date stands for its midnight in UTC: nothing lies between it and a date and time without a zone.
    private static FeelDateTime Moment(FeelValue value) => value is DateTimeValue dateTime
        ? dateTime.Value
        : new(((DateValue)value).Value, new FeelTime(0, FeelZone.Utc));

    private static FeelValue AddMonths(FeelDate date, long months) =>
        date.TryAddMonths(months, out var sum) ? FeelValue.Of(sum) : FeelValue.Null;

    // The time of day that remains after whole days is cut off.
    private static FeelValue AddDays(FeelDate date, Int128 nanoseconds) =>
        FeelDateTime.TryFromLocal((Int128)date.DayNumber * FeelTime.Day + nanoseconds, null, out var sum) ? FeelValue.Of(sum.Date) : FeelValue.Null;

    private static FeelValue AddTime(FeelDateTime dateTime, Int128 nanoseconds) =>
        FeelDateTime.TryFromLocal(dateTime.LocalNanoseconds + nanoseconds, dateTime.Time.Zone, out var sum) ? FeelValue.Of(sum) : FeelValue.Null;

    private static FeelValue AddTime(FeelTime time, Int128 nanoseconds)
    {
        var within = (time.Nanoseconds + nanoseconds) % FeelTime.Day;
        return FeelValue.Of(new FeelTime((long)(within < 0 ? within + FeelTime.Day : within), time.Zone));
    }

    private static FeelValue? Scale(FeelValue duration, FeelValue factor) => (duration, factor) switch
    {
        (DaysTimeDurationValue a, NumberValue b) => Days(Times(a.Value.Nanoseconds, b.Value)),
        (YearsMonthsDurationValue a, NumberValue b) => Months(Times(a.Value.Months, b.Value)),
        _ => null,
    };

    private static FeelValue? Divide(FeelValue left, FeelValue right) => (left, right) switch
    {
        (DaysTimeDurationValue a, NumberValue b) => Days(Over(a.Value.Nanoseconds, b.Value)),
        (YearsMonthsDurationValue a, NumberValue b) => Months(Over(a.Value.Months, b.Value)),
        (DaysTimeDurationValue a, DaysTimeDurationValue b) => Ratio(a.Value.Nanoseconds, b.Value.Nanoseconds),
        (YearsMonthsDurationValue a, YearsMonthsDurationValue b) => Ratio(a.Value.Months, b.Value.Months),
        _ => null,
    };

    private static Int128? Times(Int128 amount, FeelNumber factor) =>
        FeelNumber.TryMultiply(FeelNumber.FromInteger(amount), factor, out var product) ? product.Truncated() : null;

    private static Int128? Over(Int128 amount, FeelNumber divisor) =>
        FeelNumber.TryDivide(FeelNumber.FromInteger(amount), divisor, out var quotient) ? quotient.Truncated() : null;

    private static FeelValue Ratio(Int128 left, Int128 right) =>
        FeelNumber.TryDivide(FeelNumber.FromInteger(left), FeelNumber.FromInteger(right), out var ratio) ? FeelValue.Of(ratio) : FeelValue.Null;

    private static FeelValue Days(Int128? nanoseconds) =>
        nanoseconds is { } amount && DaysTimeDuration.TryCreate(amount, out var duration) ? FeelValue.Of(duration) : FeelValue.Null;

    private static FeelValue Months(Int128? months) =>
        months is { } amount && YearsMonthsDuration.TryCreate(amount, out var duration) ? FeelValue.Of(duration) : FeelValue.Null;
}
