namespace Collections.Server.Calendars;

/// <summary>What somebody hands in as a calendar.</summary>
/// <param name="Weekend">The days of the week that are not worked; fewer than seven.</param>
/// <param name="Note">What it is for, in words.</param>
/// <param name="IsDefault">True makes it count for whatever names none, instead of the one that did.</param>
/// <param name="Days">The dates that are otherwise, each once.</param>
internal sealed record CalendarContent(IReadOnlyList<DayOfWeek>? Weekend, string? Note, bool IsDefault, IReadOnlyList<DatedDay>? Days)
{
    /// <summary>The most dates that a calendar holds: more than a century of holidays.</summary>
    public const int MostDays = 5_000;

    private const int LongestNote = 1_000;
    private const int LongestLabel = 200;
    private const int DaysOfWeek = 7;

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Wrong()
    {
        if (Weekend is null) return "Expected the weekend as a list of days such as [\"Saturday\", \"Sunday\"], found none.";
        if (Weekend.Distinct().Count() is DaysOfWeek) return "Expected a weekend of fewer than seven days, found all seven: no day would be left to work on.";
        if (Weekend.FirstOrDefault(day => !Enum.IsDefined(day)) is var none && !Enum.IsDefined(none)) return $"Expected days of the week, found '{none}'.";
        if ((Note ?? "").Length > LongestNote) return $"Expected a note of at most {LongestNote} characters, found {Note!.Length}.";
        var days = Days ?? [];
        if (days.Count > MostDays) return $"Expected at most {MostDays} dates, found {days.Count}.";
        if (days.FirstOrDefault(day => (day.Label ?? "").Length > LongestLabel) is { } wordy) return $"Expected a label of at most {LongestLabel} characters, found {wordy.Label.Length} at {wordy.Date:yyyy-MM-dd}.";
        return days.GroupBy(day => day.Date).FirstOrDefault(date => date.Count() > 1) is { } twice ? $"Expected each date once, found {twice.Key:yyyy-MM-dd} {twice.Count()} times." : null;
    }
}
