using System.Globalization;
using Collections.Server.Scheduling;

namespace Collections.Scenarios.Schedules;

/// <summary>When a time of day comes, on days on which it comes twice or not at all.</summary>
public sealed class ZonedTimeTests
{
    [Theory]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30Z")]
    public void Where_clocks_are_put_forward_over_it_it_comes_when_they_are(string zone, string date, string time, string instant) =>
        Instant(zone, date, time).ShouldBe(Utc(instant));

    [Theory]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z")]
    public void Where_clocks_show_it_twice_it_comes_the_first_time(string zone, string date, string time, string instant) =>
        Instant(zone, date, time).ShouldBe(Utc(instant));

    [Theory]
    [InlineData("Asia/Kolkata", "2026-11-24", "05:00", "2026-11-23T23:30Z")]
    [InlineData("America/Sao_Paulo", "2026-11-24", "05:00", "2026-11-24T08:00Z")]
    [InlineData("America/Argentina/Buenos_Aires", "2026-07-01", "00:00", "2026-07-01T03:00Z")]
    public void On_other_days_it_is_the_zones_offset(string zone, string date, string time, string instant) =>
        Instant(zone, date, time).ShouldBe(Utc(instant));

    [Fact]
    public void Where_a_zone_leaves_out_a_whole_date_it_comes_with_the_next() =>
        Instant("Pacific/Apia", "2011-12-30", "05:00").ShouldBe(Utc("2011-12-30T10:00Z"));

    private static DateTimeOffset Instant(string zone, string date, string time) => ZonedTime.Instant(
        TimeZoneInfo.FindSystemTimeZoneById(zone), DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
