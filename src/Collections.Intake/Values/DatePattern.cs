namespace Collections.Intake.Values;

/// <summary>One format of dates, cut into the places of year, month and day.</summary>
public sealed class DatePattern
{
    private readonly string format;
    private readonly int year;
    private readonly int month;
    private readonly int day;
    private readonly int[] digits;
    private readonly int[] separators;

    /// <summary>A format in which <c>yyyy</c>, <c>MM</c> and <c>dd</c> stand once each.</summary>
    public DatePattern(string format)
    {
        if (!IsValid(format)) throw new ArgumentException($"A date format has yyyy, MM and dd once each; found '{format}'.", nameof(format));
        this.format = format;
        year = format.IndexOf("yyyy", StringComparison.Ordinal);
        month = format.IndexOf("MM", StringComparison.Ordinal);
        day = format.IndexOf("dd", StringComparison.Ordinal);
        digits = [.. Enumerable.Range(0, format.Length).Where(i => format[i] is 'y' or 'M' or 'd')];
        separators = [.. Enumerable.Range(0, format.Length).Except(digits)];
    }

    /// <summary>True for a format that this class can read.</summary>
    public static bool IsValid(string format)
    {
        var rest = format.Replace("yyyy", "", StringComparison.Ordinal).Replace("MM", "", StringComparison.Ordinal).Replace("dd", "", StringComparison.Ordinal);
        return format.Length - rest.Length == 8 && rest.All(c => c is '-' or '/' or '.' or ' ')
            && format.Contains("yyyy", StringComparison.Ordinal) && format.Contains("MM", StringComparison.Ordinal) && format.Contains("dd", StringComparison.Ordinal);
    }

    /// <summary>The three numbers of a text in this format; whether the calendar has such a date is not asked.</summary>
    public bool Matches(ReadOnlySpan<byte> text, out int yearNumber, out int monthNumber, out int dayNumber)
    {
        yearNumber = monthNumber = dayNumber = 0;
        if (text.Length != format.Length) return false;
        foreach (var at in digits)
        {
            if ((uint)(text[at] - '0') > 9) return false;
        }
        foreach (var at in separators)
        {
            if (text[at] != format[at]) return false;
        }
        yearNumber = (Two(text, year) * 100) + Two(text, year + 2);
        monthNumber = Two(text, month);
        dayNumber = Two(text, day);
        return true;
    }

    private static int Two(ReadOnlySpan<byte> text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';
}
