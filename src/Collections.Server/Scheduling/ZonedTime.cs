namespace Collections.Server.Scheduling;

/// <summary>When the clocks of a zone show a time. Whoever wakes us is told the instant: nobody else's rules for summer time count.</summary>
internal static class ZonedTime
{
    /// <summary>
    /// The first instant of the date at which the clocks of the zone show the time. Where they are put forward over it, the
    /// instant at which they are; where they show it twice, the first of the two.
    /// </summary>
    public static DateTimeOffset Instant(TimeZoneInfo zone, DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        if (zone.IsAmbiguousTime(local)) return At(local - zone.GetAmbiguousTimeOffsets(local).Max());
        var instant = local - zone.GetUtcOffset(local);
        if (Shown(zone, instant) == local) return At(instant);
        // Nobody's clock shows it, perhaps for a whole day, as in Samoa: the rules of all zones are made of minutes.
        for (instant -= TimeSpan.FromDays(1); Shown(zone, instant) < local;) instant += TimeSpan.FromMinutes(1);
        return At(instant);
    }

    private static DateTime Shown(TimeZoneInfo zone, DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    private static DateTimeOffset At(DateTime utc) => new(utc, TimeSpan.Zero);
}
