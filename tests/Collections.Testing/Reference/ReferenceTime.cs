using System.Globalization;
using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>Timer texts of the models that are compared: PnD, PTnH, R n/PnD, R n/PTnH, business days(n), and FEEL that gives a date.</summary>
public static class ReferenceTime
{
    private const string BusinessDays = "business days(";

    /// <summary>When a timer that begins now is due first; null = never.</summary>
    public static DateTime? Due(string text, DateTime now, Func<string, FeelValue> evaluate)
    {
        if (text[0] == 'R') return After(text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..], now);
        if (text[0] == 'P') return After(text, now);
        if (text.StartsWith(BusinessDays, StringComparison.Ordinal)) return WorkingDays(now.Date, Number(text[BusinessDays.Length..^1]));
        return evaluate(text) is DateValue date ? DateOnly.FromDayNumber((int)date.Value.DayNumber).ToDateTime(TimeOnly.MinValue) : null;
    }

    /// <summary>When a timer that was due, and has fired so often, is due again; null = no more.</summary>
    public static DateTime? Next(string text, DateTime due, int fired)
    {
        if (text[0] != 'R') return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return fired < Number(text[1..slash]) ? After(text[(slash + 1)..], due) : null;
    }

    public static bool Repeats(string text) => text[0] == 'R';

    private static DateTime After(string duration, DateTime from) => duration[1] == 'T'
        ? from.AddHours(Number(duration[2..^1]))
        : from.Date.AddDays(Number(duration[1..^1]));

    private static DateTime WorkingDays(DateTime date, int count)
    {
        while (count > 0)
        {
            date = date.AddDays(1);
            if (date.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday) count--;
        }
        return date;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
