using System.Globalization;

namespace Collections.Proofs.Clocks;

/// <summary>A timer that is drawn, and when it must fire: as the portfolio's clocks show it, worked out here and not by the engine.</summary>
/// <param name="Id">Its id in the drawing.</param>
/// <param name="Text">What is drawn.</param>
/// <param name="Due">Each time at which it is due.</param>
internal sealed record ClockTimer(string Id, string Text, params IReadOnlyList<DateTime> Due)
{
    /// <summary>Hour of the cut-off of a business date.</summary>
    public const int CutOff = 5;

    /// <summary>Whether it repeats.</summary>
    public bool Repeats => Text[0] == 'R';

    /// <summary>Timers in civil time, whatever the zone, of cases that open on a date; some fall into the hour that a transition skips or repeats.</summary>
    public static IReadOnlyList<ClockTimer> InCivilTime(DateOnly opened, DateOnly transition)
    {
        var now = opened.ToDateTime(new TimeOnly(CutOff, 0));
        var (start, night) = (opened.ToDateTime(TimeOnly.MinValue), transition.ToDateTime(TimeOnly.MinValue));
        var date = transition.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return
        [
            new("hour", "PT1H", now.AddHours(1)),
            new("day-of-hours", "PT24H", now.AddHours(24)),
            new("two-days-of-hours", "PT48H", now.AddHours(48)),
            new("day-and-hour", "PT25H", now.AddHours(25)),
            new("days-and-hours", "P2DT1H", now.AddHours(49)),
            new("one-day", "P1D", start.AddDays(1)),
            new("two-days", "P2D", start.AddDays(2)),
            new("three-days", "P3D", start.AddDays(3)),
            new("half-days", "R5/PT12H", [.. Enumerable.Range(1, 5).Select(i => now.AddHours(12 * i))]),
            new("hours", "R12/PT4H", [.. Enumerable.Range(1, 12).Select(i => now.AddHours(4 * i))]),
            new("each-day", "R3/P1D", [.. Enumerable.Range(1, 3).Select(i => start.AddDays(i))]),
            new("working-day", "business days(1)", Working(start, 1)),
            new("working-days", "business days(2)", Working(start, 2)),
            new("date", date, night),
            new("half-past-two", $"{date}T02:30:00", night.AddHours(2.5)),
            new("midnight", $"date and time(\"{date}T00:15:00\")", night.AddMinutes(15)),
            new("cut-off", $"{date}T05:00:00", night.AddHours(CutOff)),
            new("after-cut-off", $"{date}T05:00:01", night.AddHours(CutOff).AddSeconds(1)),
            new("from-today", "today() + duration(\"P2D\")", start.AddDays(2)),
            new("from-now", "now() + duration(\"PT24H\")", now.AddHours(24)),
        ];
    }

    /// <summary>Instants, written with offsets: when they are due the portfolio's clocks say.</summary>
    public static IReadOnlyList<ClockTimer> AsInstants(Transition transition)
    {
        var (zone, first) = (transition.Zone, transition.Instant);
        var cutOff = transition.Date.ToDateTime(new TimeOnly(CutOff, 0));
        var offset = zone.GetUtcOffset(cutOff);
        return
        [
            Instant("second-before", zone, first.AddSeconds(-1)),
            Instant("transition", zone, first),
            Instant("half-hour-later", zone, first.AddMinutes(30).ToOffset(offset)),
            Instant("at-cut-off", zone, new DateTimeOffset(cutOff, offset)),
            Instant("past-cut-off", zone, new DateTimeOffset(cutOff, offset).AddSeconds(1)),
            Instant("cut-off-by-utc", zone, new DateTimeOffset(cutOff, offset).ToUniversalTime()),
            Instant("before-cut-off-elsewhere", zone, new DateTimeOffset(cutOff, offset).AddSeconds(-1).ToOffset(TimeSpan.FromHours(9))),
            Feel("noon-in-zone", zone, new DateTimeOffset(cutOff.AddHours(7), offset), zone.Id),
            Feel("cut-off-in-tokyo", zone, new DateTimeOffset(cutOff, TimeSpan.FromHours(9)), "Asia/Tokyo"),
        ];
    }

    /// <summary>The business dates whose runs fire it, with how often.</summary>
    public IEnumerable<(DateOnly Night, int Times)> Nights(IReadOnlyList<DateOnly> nights) => Due
        .GroupBy(due => nights.FirstOrDefault(night => due <= night.ToDateTime(new TimeOnly(CutOff, 0))))
        .Where(night => night.Key != default)
        .Select(night => (night.Key, night.Count()));

    private static ClockTimer Instant(string id, TimeZoneInfo zone, DateTimeOffset at) =>
        new(id, at.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture), TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static ClockTimer Feel(string id, TimeZoneInfo zone, DateTimeOffset at, string written) =>
        new(id, $"date and time(\"{at:yyyy-MM-ddTHH:mm:ss}@{written}\")", TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static DateTime Working(DateTime date, int count)
    {
        while (count > 0)
        {
            date = date.AddDays(1);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) count--;
        }
        return date;
    }
}
