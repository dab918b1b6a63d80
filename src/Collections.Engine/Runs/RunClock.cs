using Collections.Decisions.Evaluation;
using Collections.Decisions.Temporal;

namespace Collections.Engine.Runs;

/// <summary>
/// The business clock: time comes in, the engine never asks for it. An instant is milliseconds since
/// 0001-01-01T00:00 in the portfolio's zone; a date is <see cref="DateOnly.DayNumber"/>.
/// </summary>
/// <param name="Now">The cut-off of the business date, or the time of the event.</param>
/// <param name="AddBusinessDays">The date n business days after a date, by the portfolio's calendar; n may be negative.</param>
public sealed record RunClock(long Now, Func<int, int, int> AddBusinessDays)
{
    private const long NanosecondsPerMillisecond = 1_000_000;
    private static readonly long LastInstant = DateTime.MaxValue.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>Milliseconds of a day.</summary>
    public const long Day = 86_400_000;

    /// <summary>
    /// The portfolio's zone. Only a time that is written with an offset asks for it: all else is civil time, in which a
    /// day has 24 hours whatever the zone's clocks do.
    /// </summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How business days are counted by the calendar of a name; null where there is none of the name.</summary>
    public Func<string, Func<int, int, int>?> Calendars { get; init; } = _ => null;

    /// <summary>How business days are counted by the calendar of a name; by the portfolio's where none is named, or none has the name any more.</summary>
    public Func<int, int, int> CountingBy(string? calendar) => (calendar is null ? null : Calendars(calendar)) ?? AddBusinessDays;

    /// <summary>The business date.</summary>
    public int Date => (int)(Now / Day);

    /// <summary>The clock as FEEL reads it: now() is the cut-off, the same for every case.</summary>
    public EvaluationClock Evaluation =>
        new(new FeelDateTime(FeelDate.FromDayNumber(Date), new FeelTime(Now % Day * NanosecondsPerMillisecond, null)))
        {
            BusinessDays = (calendar, date, days) => (calendar is null ? AddBusinessDays : Calendars(calendar))?.Invoke(date, days),
        };

    /// <summary>What the portfolio's clocks show at an instant that is given in milliseconds since 0001-01-01T00:00 UTC.</summary>
    public long Civil(long utc)
    {
        if (utc < Day || utc > LastInstant - Day) return utc;
        var instant = new DateTime(utc * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        return utc + (Zone.GetUtcOffset(instant).Ticks / TimeSpan.TicksPerMillisecond);
    }

    /// <summary>Midnight at the start of a date.</summary>
    public static long AtStartOf(int date) => date * Day;
}
