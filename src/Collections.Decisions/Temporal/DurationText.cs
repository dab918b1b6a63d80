namespace Collections.Decisions.Temporal;

/// <summary>Reads ISO 8601 durations: either years and months, or days and time, never both.</summary>
public static class DurationText
{
    /// <summary>[-]P[nY][nM], at least one of them.</summary>
    public static bool TryYearsMonths(ReadOnlySpan<char> text, out YearsMonthsDuration duration)
    {
        duration = default;
        if (!TryStart(ref text, out var sign)) return false;
        Int128 months = 0;
        var parts = TakePart(ref text, 'Y', 12, ref months) + TakePart(ref text, 'M', 1, ref months);
        return parts > 0 && text.IsEmpty && YearsMonthsDuration.TryCreate(sign * months, out duration);
    }

    /// <summary>[-]P[nD][T[nH][nM][n[.n]S]], at least one of them, and one after T.</summary>
    public static bool TryDaysTime(ReadOnlySpan<char> text, out DaysTimeDuration duration)
    {
        duration = default;
        if (!TryStart(ref text, out var sign)) return false;
        Int128 nanoseconds = 0;
        var parts = TakePart(ref text, 'D', FeelTime.Day, ref nanoseconds);
        if (!text.IsEmpty && text[0] == 'T')
        {
            text = text[1..];
            var clock = TakePart(ref text, 'H', 3600 * FeelTime.Second, ref nanoseconds)
                + TakePart(ref text, 'M', 60 * FeelTime.Second, ref nanoseconds)
                + TakePart(ref text, 'S', FeelTime.Second, ref nanoseconds);
            if (clock == 0) return false;
            parts += clock;
        }
        return parts > 0 && text.IsEmpty && DaysTimeDuration.TryCreate(sign * nanoseconds, out duration);
    }

    private static bool TryStart(ref ReadOnlySpan<char> text, out int sign)
    {
        sign = 1;
        if (!text.IsEmpty && text[0] == '-')
        {
            sign = -1;
            text = text[1..];
        }
        if (text.IsEmpty || text[0] != 'P') return false;
        text = text[1..];
        return true;
    }

    // Takes digits and the unit; leaves the text as it is where another unit follows. More than 18 digits are too long.
    private static int TakePart(ref ReadOnlySpan<char> text, char unit, long nanoseconds, ref Int128 total)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        var end = digits;
        if (unit == 'S' && end > 0 && end < text.Length && text[end] == '.')
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }
        if (digits is 0 or > 18 || end >= text.Length || text[end] != unit) return 0;
        var whole = long.Parse(text[..digits], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        total += (Int128)whole * nanoseconds + (end > digits ? Fraction(text[(digits + 1)..end]) : 0);
        text = text[(end + 1)..];
        return 1;
    }

    private static long Fraction(ReadOnlySpan<char> digits)
    {
        var value = 0L;
        var unit = FeelTime.Second;
        foreach (var digit in digits)
        {
            unit /= 10;
            value += unit * (digit - '0');
        }
        return value;
    }
}
