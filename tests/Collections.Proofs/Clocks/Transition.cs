namespace Collections.Proofs.Clocks;

/// <summary>A moment at which the clocks of a zone are put forward or back.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Instant">The first moment of the new offset.</param>
/// <param name="Shift">By how much the clocks are put forward; negative where back, zero where the zone has no such moment.</param>
internal sealed record Transition(TimeZoneInfo Zone, DateTimeOffset Instant, TimeSpan Shift)
{
    private const int LatestYear = 2026;
    private const int EarliestYear = 2015;

    /// <summary>The zones in which nights are worked.</summary>
    public static IReadOnlyList<string> Zones { get; } =
        ["America/New_York", "Europe/Berlin", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo"];

    /// <summary>The business date in whose civil night it happens.</summary>
    public DateOnly Date => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Instant, Zone).DateTime);

    /// <summary>
    /// Both transitions of the last year in which the zone had two; where it had none, two nights in which other zones
    /// have theirs.
    /// </summary>
    public static IReadOnlyList<Transition> Of(string zone)
    {
        var found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        for (var year = LatestYear; year >= EarliestYear; year--)
        {
            var both = In(found, year).ToList();
            if (both.Count == 2) return both;
        }
        return [.. In(TimeZoneInfo.FindSystemTimeZoneById(Zones[1]), LatestYear).Select(other => other with { Zone = found, Shift = TimeSpan.Zero })];
    }

    public override string ToString() => $"{Zone.Id}, {Date:yyyy-MM-dd}, {(Shift == TimeSpan.Zero ? "no shift" : $"clocks {(Shift > TimeSpan.Zero ? "forward" : "back")} by {Shift.Duration():hh\\:mm}")}";

    private static IEnumerable<Transition> In(TimeZoneInfo zone, int year)
    {
        var end = new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var day = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero); day < end; day = day.AddDays(1))
        {
            var (before, after) = (zone.GetUtcOffset(day), zone.GetUtcOffset(day.AddDays(1)));
            if (before != after) yield return new Transition(zone, First(zone, day, after), after - before);
        }
    }

    private static DateTimeOffset First(TimeZoneInfo zone, DateTimeOffset day, TimeSpan after)
    {
        var minute = day;
        while (zone.GetUtcOffset(minute) != after) minute = minute.AddMinutes(1);
        return minute;
    }
}
