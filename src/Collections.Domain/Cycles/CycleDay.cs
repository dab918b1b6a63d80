using System.Globalization;
using System.Text.RegularExpressions;
using Collections.Domain.Calendars;

namespace Collections.Domain.Cycles;

/// <summary>On which day of each month a cycle takes its batch.</summary>
/// <param name="Number">The n-th business day of the month, from 1; null for the last one.</param>
/// <param name="Calendar">Name of the calendar; null for the portfolio's.</param>
public sealed partial record CycleDay(int? Number, string? Calendar)
{
    /// <summary>What is expected where a day is written.</summary>
    public const string Expected = "last business day, or business day(n) with n from 1 to 15, either with the name of a calendar in quotes as the last argument";

    private const int MostDays = 15;

    /// <summary>Reads <c>last business day</c>, <c>last business day("court")</c>, <c>business day(3)</c> or <c>business day(3, "court")</c>; null for anything else.</summary>
    public static CycleDay? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Written().Match(text.Trim().TrimStart('=').Trim());
        if (!match.Success) return null;
        var calendar = match.Groups["calendar"] is { Success: true } named ? named.Value : null;
        if (match.Groups["last"].Success) return new CycleDay(null, calendar);
        return int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) is >= 1 and <= MostDays and var number ? new CycleDay(number, calendar) : null;
    }

    /// <summary>The last such day that is not after the date.</summary>
    public DateOnly LatestUntil(DateOnly date, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var first = new DateOnly(date.Year, date.Month, 1);
        return InMonth(first, calendar) is var here && here <= date ? here : InMonth(first.AddMonths(-1), calendar);
    }

    private DateOnly InMonth(DateOnly first, BusinessCalendar calendar) =>
        Number is { } number ? calendar.AddBusinessDays(first.AddDays(-1), number) : calendar.Previous(first.AddMonths(1));

    [GeneratedRegex("""^(?:(?<last>last business day)(?:\(\s*"(?<calendar>[^"]+)"\s*\))?|business day\(\s*(?<number>\d{1,2})\s*(?:,\s*"(?<calendar>[^"]+)"\s*)?\))$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
