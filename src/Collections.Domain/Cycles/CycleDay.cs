using System.Globalization;
using System.Text.RegularExpressions;
using Collections.Domain.Calendars;

namespace Collections.Domain.Cycles;

/// <summary>On which day of each month, or of each week, a cycle takes its batch.</summary>
/// <param name="Number">The n-th business day of the month, from 1; null for the last one.</param>
/// <param name="Calendar">Name of the calendar; null for the portfolio's.</param>
public sealed partial record CycleDay(int? Number, string? Calendar)
{
    /// <summary>What is expected where a day is written.</summary>
    public const string Expected = "last business day, business day(n) with n from 1 to 15, or every thursday, each with the name of a calendar in quotes as the last argument where it is not the portfolio's";

    private const int MostDays = 15;
    private const int Week = 7;

    /// <summary>The day of each week, or the last business day before it where it is not worked; null for a day of the month.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>
    /// Reads <c>last business day</c>, <c>last business day("court")</c>, <c>business day(3)</c>, <c>business day(3, "court")</c>,
    /// <c>every thursday</c> or <c>every thursday("court")</c>; null for anything else.
    /// </summary>
    public static CycleDay? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Written().Match(text.Trim().TrimStart('=').Trim());
        if (!match.Success) return null;
        var calendar = match.Groups["calendar"] is { Success: true } named ? named.Value : null;
        if (match.Groups["last"].Success) return new CycleDay(null, calendar);
        if (match.Groups["weekday"] is { Success: true } weekday) return new CycleDay(null, calendar) { Weekday = Enum.Parse<DayOfWeek>(weekday.Value, ignoreCase: true) };
        return int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) is >= 1 and <= MostDays and var number ? new CycleDay(number, calendar) : null;
    }

    /// <summary>The last such day that is not after the date.</summary>
    public DateOnly LatestUntil(DateOnly date, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Weekday is { } weekday) return InWeek(weekday, date, calendar);
        var first = new DateOnly(date.Year, date.Month, 1);
        return InMonth(first, calendar) is var here && here <= date ? here : InMonth(first.AddMonths(-1), calendar);
    }

    /// <summary>Where the day is not worked the committee meets before it, so the day of next week may have come already.</summary>
    private static DateOnly InWeek(DayOfWeek weekday, DateOnly date, BusinessCalendar calendar)
    {
        for (var day = date.AddDays(((int)weekday - (int)date.DayOfWeek + Week) % Week); ; day = day.AddDays(-Week))
        {
            if ((calendar.IsBusinessDay(day) ? day : calendar.Previous(day)) is var met && met <= date) return met;
        }
    }

    private DateOnly InMonth(DateOnly first, BusinessCalendar calendar) =>
        Number is { } number ? calendar.AddBusinessDays(first.AddDays(-1), number) : calendar.Previous(first.AddMonths(1));

    [GeneratedRegex("""^(?:(?<last>last business day)(?:\(\s*"(?<calendar>[^"]+)"\s*\))?|business day\(\s*(?<number>\d{1,2})\s*(?:,\s*"(?<calendar>[^"]+)"\s*)?\)|every (?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:\(\s*"(?<calendar>[^"]+)"\s*\))?)$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
