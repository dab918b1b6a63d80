using System.Globalization;

namespace Collections.Server.Scheduling;

/// <summary>When the nights of a portfolio start by themselves.</summary>
/// <param name="Portfolio">Number of the portfolio.</param>
/// <param name="Name">Its name.</param>
/// <param name="Time">Time of day in the portfolio's zone at which a night starts, on its business date itself: HH:mm.</param>
/// <param name="Zone">The portfolio's zone, as the IANA database calls it.</param>
/// <param name="Calendar">By which business dates follow one another; null for the default.</param>
/// <param name="IsOn">Whether nights start by themselves.</param>
/// <param name="CatchesUp">Whether each date that was missed is worked, in order; else the latest is, and the audit notes those that are left out.</param>
/// <param name="Next">The night that is due next; null where none starts by itself.</param>
/// <param name="Last">The latest night that was begun; null where none was.</param>
/// <param name="ChangedAt">When the schedule was last set; null where it never was.</param>
/// <param name="ChangedBy">By whom.</param>
/// <param name="Etag">What a client names when it changes what it has read.</param>
internal sealed record ScheduleDocument(
    long Portfolio, string Name, string Time, string Zone, string? Calendar, bool IsOn, bool CatchesUp, DueNight? Next, WorkedNight? Last, DateTimeOffset? ChangedAt, string? ChangedBy, string Etag);

/// <summary>A night that will start by itself.</summary>
/// <param name="Date">Its business date.</param>
/// <param name="DueAt">When; in the past where it was missed and is about to start.</param>
/// <param name="LeftOut">Dates before it that are not worked.</param>
internal sealed record DueNight(DateOnly Date, DateTimeOffset DueAt, IReadOnlyList<DateOnly> LeftOut);

/// <summary>A night that was begun.</summary>
/// <param name="Run">Number of its run.</param>
/// <param name="Date">Its business date.</param>
/// <param name="IsFinished">Whether it ended.</param>
/// <param name="StartedAt">When it began.</param>
internal sealed record WorkedNight(long Run, DateOnly Date, bool IsFinished, DateTimeOffset StartedAt);

/// <summary>What somebody sets as a schedule.</summary>
/// <param name="Time">HH:mm in the portfolio's zone.</param>
/// <param name="Calendar">Name of a calendar; null for the default.</param>
/// <param name="IsOn">Whether nights start by themselves.</param>
/// <param name="CatchesUp">Whether each date that was missed is worked.</param>
internal sealed record ScheduleContent(string? Time, string? Calendar, bool IsOn, bool CatchesUp)
{
    private const string Form = "HH:mm";
    private const int MinutesOfHour = 60;

    /// <summary>Minutes after midnight; null where the text is no time of day.</summary>
    public static int? Minute(string? time) =>
        TimeOnly.TryParseExact(time, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? (read.Hour * MinutesOfHour) + read.Minute : null;

    /// <summary>Minutes after midnight as a time of day.</summary>
    public static string Text(int minute) => TimeOnly.MinValue.AddMinutes(minute).ToString(Form, CultureInfo.InvariantCulture);
}
