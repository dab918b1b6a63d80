using System.Globalization;

namespace Collections.Engine.Planning.Timers;

/// <summary>An ISO 8601 duration with its dates and its time apart: a day is a date further, not 24 hours.</summary>
/// <param name="Months">Years count twelve.</param>
/// <param name="Days">Weeks count seven.</param>
/// <param name="Milliseconds">Hours, minutes and seconds.</param>
public readonly record struct IsoDuration(int Months, int Days, long Milliseconds)
{
    /// <summary>What it counts.</summary>
    public TimerClock Clock => Milliseconds == 0 ? TimerClock.Days : TimerClock.Elapsed;

    /// <summary>
    /// The instant this much later; never, beyond the last date there is. Without a time part it is the start of a
    /// date.
    /// </summary>
    public long After(long now)
    {
        var from = DateOnly.FromDayNumber((int)(now / Runs.RunClock.Day));
        if ((Months / 12) + ((Days + (Milliseconds / Runs.RunClock.Day)) / 365) + from.Year + 3 > DateOnly.MaxValue.Year) return Batches.TokenTable.NotDue;
        var date = from.AddMonths(Months).AddDays(Days);
        return Milliseconds == 0 && (Months != 0 || Days != 0)
            ? Runs.RunClock.AtStartOf(date.DayNumber)
            : Runs.RunClock.AtStartOf(date.DayNumber) + (now % Runs.RunClock.Day) + Milliseconds;
    }

    /// <summary>Reads P1Y2M3DT4H5M6S and what is part of it, or weeks; false where the text is none.</summary>
    public static bool TryRead(string text, out IsoDuration duration)
    {
        ArgumentNullException.ThrowIfNull(text);
        duration = default;
        if (text.Length < 3 || text[0] != 'P') return false;
        var inTime = false;
        var at = 1;
        while (at < text.Length)
        {
            if (text[at] == 'T' && !inTime)
            {
                (inTime, at) = (true, at + 1);
                continue;
            }
            var end = at;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
            if (end == at || end == text.Length) return false;
            if (!decimal.TryParse(text.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
            if (!Add(ref duration, number, text[end], inTime)) return false;
            at = end + 1;
        }
        return true;
    }

    private static bool Add(ref IsoDuration duration, decimal number, char unit, bool inTime)
    {
        if (number > 100_000_000) return false;
        var milliseconds = (inTime, unit) switch
        {
            (true, 'H') => number * 3_600_000,
            (true, 'M') => number * 60_000,
            (true, 'S') => number * 1_000,
            _ => -1,
        };
        if (milliseconds >= 0)
        {
            duration = duration with { Milliseconds = duration.Milliseconds + (long)milliseconds };
            return true;
        }
        if (inTime || number != decimal.Truncate(number) || number > 100_000) return false;
        switch (unit)
        {
            case 'Y': duration = duration with { Months = duration.Months + ((int)number * 12) }; return true;
            case 'M': duration = duration with { Months = duration.Months + (int)number }; return true;
            case 'W': duration = duration with { Days = duration.Days + ((int)number * 7) }; return true;
            case 'D': duration = duration with { Days = duration.Days + (int)number }; return true;
            default: return false;
        }
    }
}
