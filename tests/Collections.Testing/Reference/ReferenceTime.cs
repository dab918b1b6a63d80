using System.Globalization;
using System.Xml;
using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>
/// Timer texts of the models that are compared: ISO 8601 durations, dates, dates with times and repetitions,
/// business days(n), and FEEL that gives one of them.
/// </summary>
public static class ReferenceTime
{
    private const string BusinessDays = "business days(";

    /// <summary>When a timer that begins now is due first; null = never.</summary>
    public static DateTime? Due(string text, DateTime now, Func<string, FeelValue> evaluate, Func<int, int, int> addBusinessDays)
    {
        if (text[0] == 'R') return After(text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..], now);
        if (IsDuration(text)) return After(text, now);
        if (char.IsAsciiDigit(text[0])) return DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);
        if (text.StartsWith(BusinessDays, StringComparison.Ordinal))
            return evaluate(text[BusinessDays.Length..^1]) is NumberValue days ? WorkingDays(now, Number(days.ToString()!), addBusinessDays) : null;
        return evaluate(text) switch
        {
            DateValue date => DateOnly.FromDayNumber((int)date.Value.DayNumber).ToDateTime(TimeOnly.MinValue),
            DateTimeValue time => DateOnly.FromDayNumber((int)time.Value.Date.DayNumber).ToDateTime(TimeOnly.MinValue).AddTicks(time.Value.Time.Nanoseconds / 100),
            StringValue told => After(told.Value, now),
            DaysTimeDurationValue duration => After(duration.Value.ToString(), now),
            _ => null,
        };
    }

    /// <summary>When a timer that was due, and has fired so often, is due again; null = no more.</summary>
    public static DateTime? Next(string text, DateTime due, int fired)
    {
        if (text[0] != 'R') return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash == 1 || fired < Number(text[1..slash]) ? After(text[(slash + 1)..], due) : null;
    }

    public static bool Repeats(string text) => text[0] == 'R';

    private static bool IsDuration(string text) => text[0] == 'P';

    /// <summary>Without a time part it is the start of a date.</summary>
    private static DateTime After(string duration, DateTime from)
    {
        if (duration[^1] == 'M' && !duration.Contains('T', StringComparison.Ordinal)) return from.Date.AddMonths(Number(duration[1..^1]));
        var length = XmlConvert.ToTimeSpan(duration);
        return duration.Contains('T', StringComparison.Ordinal) ? from + length : from.Date + length;
    }

    private static DateTime WorkingDays(DateTime now, int count, Func<int, int, int> addBusinessDays) =>
        DateOnly.FromDayNumber(addBusinessDays(DateOnly.FromDateTime(now).DayNumber, count)).ToDateTime(TimeOnly.MinValue);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
