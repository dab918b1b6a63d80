using Collections.Domain.Calendars;
using Collections.Persistence.Schedules;

namespace Collections.Server.Scheduling;

/// <summary>The night that is due next. It follows from the schedule and from what was worked, so whoever asks again is told the same.</summary>
/// <param name="Date">Its business date.</param>
/// <param name="DueAt">When it is to start; in the past where it was missed.</param>
/// <param name="LeftOut">Dates that were missed before it and are not worked, as the schedule does not catch up; the earliest first.</param>
internal sealed record NextNight(DateOnly Date, DateTimeOffset DueAt, IReadOnlyList<DateOnly> LeftOut)
{
    /// <summary>The night after the last one, or the last one itself where it was broken off.</summary>
    /// <param name="schedule">The schedule; one that is off has no next night.</param>
    /// <param name="calendar">By which business dates follow one another.</param>
    /// <param name="zone">Of the portfolio.</param>
    /// <param name="last">The latest night that was begun; null where none was.</param>
    /// <param name="now">The time.</param>
    public static NextNight? Of(Schedule schedule, BusinessCalendar calendar, TimeZoneInfo zone, LastNight? last, DateTimeOffset now)
    {
        if (!schedule.IsOn) return null;
        if (last is { IsFinished: false }) return new NextNight(last.Date, last.StartedAt, []);
        var time = TimeOnly.MinValue.AddMinutes(schedule.MinuteOfDay);
        var first = calendar.OnOrAfter(schedule.FirstDate);
        if (last is not null && calendar.Next(last.Date) is var after && after > first) first = after;
        var leftOut = new List<DateOnly>();
        while (!schedule.CatchesUp && ZonedTime.Instant(zone, calendar.Next(first), time) <= now)
        {
            leftOut.Add(first);
            first = calendar.Next(first);
        }
        return new NextNight(first, ZonedTime.Instant(zone, first, time), leftOut);
    }
}

/// <summary>The latest night that was begun.</summary>
/// <param name="Run">Number of its run.</param>
/// <param name="Date">Its business date.</param>
/// <param name="IsFinished">Whether it ended.</param>
/// <param name="StartedAt">When it began.</param>
internal sealed record LastNight(long Run, DateOnly Date, bool IsFinished, DateTimeOffset StartedAt);
