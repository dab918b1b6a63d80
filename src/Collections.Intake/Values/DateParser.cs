using Collections.Intake.Rejects;

namespace Collections.Intake.Values;

/// <summary>
/// Reads dates from UTF-8 in declared formats of <c>yyyy</c>, <c>MM</c>, <c>dd</c> and fixed characters between, such
/// as <c>yyyy-MM-dd</c>, <c>dd/MM/yyyy</c>, <c>yyyyMMdd</c>.
/// </summary>
public sealed class DateParser
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private readonly DatePattern[] patterns;

    /// <summary>A parser that tries the formats in their order.</summary>
    public DateParser(IEnumerable<string> formats) => patterns = [.. formats.Select(f => new DatePattern(f))];

    /// <summary>The day number of a trimmed, non-empty text.</summary>
    public DefectCode Parse(ReadOnlySpan<byte> text, out long dayNumber)
    {
        dayNumber = 0;
        foreach (var pattern in patterns)
        {
            if (!pattern.Matches(text, out var year, out var month, out var day)) continue;
            if (month is < 1 or > 12 || year < 1 || day < 1 || day > DateTime.DaysInMonth(year, month)) return DefectCode.ImpossibleDate;
            if (year is < FirstYear or > LastYear) return DefectCode.DateOutOfRange;
            dayNumber = new DateOnly(year, month, day).DayNumber;
            return DefectCode.None;
        }
        return DateDefects.Of(text);
    }
}
