using System.Globalization;

namespace Collections.Server.Calendars;

/// <summary>Holidays as lines of text, "date;label" each: as offices exchange them.</summary>
/// <param name="Days">The holidays; a date that comes again has the label of its last line.</param>
/// <param name="Defects">What is wrong, by line; nothing is taken where there is anything.</param>
internal sealed record HolidayLines(IReadOnlyList<DatedDay> Days, IReadOnlyList<string> Defects)
{
    private const int MostDefects = 20;
    private static readonly char[] Separators = [';', '\t', ','];
    private static readonly string[] Forms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "dd-MM-yyyy"];

    /// <summary>Reads the lines; empty ones, and a first one that is a header, are passed over.</summary>
    public static HolidayLines Read(string text)
    {
        var days = new SortedDictionary<DateOnly, DatedDay>();
        var defects = new List<string>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (line.Trim() is not { Length: > 0 } full) continue;
            var at = full.IndexOfAny(Separators);
            var (first, label) = at < 0 ? (full, "") : (full[..at].Trim(), full[(at + 1)..].Trim().Trim('"'));
            if (DateOnly.TryParseExact(first.Trim('"'), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) days[date] = new DatedDay(date, IsWorked: false, label);
            else if (number > 1 || first.Any(char.IsAsciiDigit)) defects.Add($"line {number}: expected a date such as 2026-12-25 before the first semicolon, found '{first}'");
        }
        return new HolidayLines([.. days.Values], defects.Count > MostDefects ? [.. defects.Take(MostDefects), $"and {defects.Count - MostDefects} more"] : defects);
    }
}
