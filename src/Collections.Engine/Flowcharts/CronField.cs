using System.Globalization;

namespace Collections.Engine.Flowcharts;

/// <summary>One field of a cron expression: the values that it allows, a bit each.</summary>
internal static class CronField
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Reads <c>*</c>, <c>?</c>, values, ranges, steps and lists of them; null where the text is none.</summary>
    public static ulong? Read(string text, int least, int most)
    {
        ulong all = 0;
        foreach (var part in text.Split(','))
        {
            if (Part(part, least, most) is not { } bits) return null;
            all |= bits;
        }
        return all;
    }

    private static ulong? Part(string part, int least, int most)
    {
        var slash = part.Split('/');
        if (slash.Length > 2 || (slash.Length == 2 && (!TryNumber(slash[1], out var given) || given < 1))) return null;
        var step = slash.Length == 2 ? int.Parse(slash[1], NumberStyles.None, CultureInfo.InvariantCulture) : 1;
        if (Range(slash[0], slash.Length == 2, least, most) is not var (from, to)) return null;
        ulong bits = 0;
        for (var value = from; value <= to; value += Math.Min(step, most + 1)) bits |= 1UL << value;
        return bits;
    }

    /// <summary>A value with a step means from it on.</summary>
    private static (int From, int To)? Range(string text, bool hasStep, int least, int most)
    {
        if (text is "*" or "?") return (least, most);
        var ends = text.Split('-');
        if (ends.Length > 2 || Value(ends[0], most) is not { } from || from < least || from > most) return null;
        if (ends.Length == 1) return (from, hasStep ? most : from);
        return Value(ends[1], most) is { } to && to >= from && to <= most ? (from, to) : null;
    }

    private static int? Value(string text, int most)
    {
        var names = most == CronExpression.LastMonth ? Months : most == CronExpression.LastWeekday ? Days : [];
        var name = Array.FindIndex(names, known => string.Equals(known, text, StringComparison.OrdinalIgnoreCase));
        if (name >= 0) return most == CronExpression.LastMonth ? name + 1 : name;
        return TryNumber(text, out var number) ? number : null;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
