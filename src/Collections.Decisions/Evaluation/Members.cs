using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

/// <summary>The properties of dates, times, durations and ranges (DMN 1.5, table 65).</summary>
internal static class Members
{
    public static FeelValue? Of(FeelValue source, string member) => source switch
    {
        DateValue date => OfDate(date.Value, member),
        TimeValue time => OfTime(time.Value, time.Value.Zone?.FixedOffset, member),
        DateTimeValue value => OfDate(value.Value.Date, member) ?? OfTime(value.Value.Time, value.Value.OffsetSeconds, member),
        DaysTimeDurationValue duration => OfDuration(duration.Value, member),
        YearsMonthsDurationValue duration => OfDuration(duration.Value, member),
        RangeValue range => OfRange(range, member),
        _ => null,
    };

    private static FeelValue? OfDate(FeelDate date, string member) => member switch
    {
        "year" => FeelValue.Of(date.Year),
        "month" => FeelValue.Of(date.Month),
        "day" => FeelValue.Of(date.Day),
        "weekday" => FeelValue.Of(date.Weekday),
        _ => null,
    };

    private static FeelValue? OfTime(FeelTime time, int? offset, string member) => member switch
    {
        "hour" => FeelValue.Of(time.Hour),
        "minute" => FeelValue.Of(time.Minute),
        "second" => FeelValue.Of(time.WholeSecond),
        "time offset" => offset is null ? FeelValue.Null : FeelValue.Of(new DaysTimeDuration((Int128)offset.Value * FeelTime.Second)),
        "timezone" => FeelValue.Of(time.Zone?.Name),
        _ => null,
    };

    private static FeelValue? OfDuration(DaysTimeDuration duration, string member) => member switch
    {
        "days" => FeelValue.Of(duration.Days),
        "hours" => FeelValue.Of(duration.Hours),
        "minutes" => FeelValue.Of(duration.Minutes),
        "seconds" => FeelValue.Of(duration.Seconds),
        _ => null,
    };

    private static FeelValue? OfDuration(YearsMonthsDuration duration, string member) => member switch
    {
        "years" => FeelValue.Of(duration.Years),
        "months" => FeelValue.Of(duration.Months % 12),
        _ => null,
    };

    private static FeelValue? OfRange(RangeValue range, string member) => member switch
    {
        "start" => range.Low,
        "end" => range.High,
        "start included" => FeelValue.Of(range.LowIncluded),
        "end included" => FeelValue.Of(range.HighIncluded),
        _ => null,
    };
}
