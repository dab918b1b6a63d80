using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

/// <summary>
/// A run's clock shows the portfolio's civil time. A timer that is written with an offset was once compared with it as if
/// the portfolio were in UTC: two hours early in Berlin, five hours late in New York.
/// </summary>
public class TimerZoneTests
{
    private static EngineTest Waiting(string timer, string zone) =>
        EngineTest.Of(EngineTest.Strategy().StartEvent("s").TimerCatch("wait", timer).EndEvent("e")).In(zone);

    [Theory]
    [InlineData("2026-03-29T05:00:00+02:00", "Europe/Berlin", "2026-03-29T05:00")]
    [InlineData("2026-03-29T00:59:59Z", "Europe/Berlin", "2026-03-29T01:59")]
    [InlineData("2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29T03:00")]
    [InlineData("2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-25T02:30")]
    [InlineData("2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25T02:30")]
    [InlineData("2026-03-08T10:00:00Z", "America/New_York", "2026-03-08T06:00")]
    [InlineData("2026-04-04T15:00:00Z", "Australia/Lord_Howe", "2026-04-05T01:30")]
    [InlineData("2026-03-29T12:00:00Z", "Asia/Kolkata", "2026-03-29T17:30")]
    [InlineData("date and time(\"2026-03-29T05:00:00+02:00\")", "Europe/Berlin", "2026-03-29T05:00")]
    [InlineData("date and time(\"2026-03-29T05:00:00@America/New_York\")", "Europe/Berlin", "2026-03-29T11:00")]
    [InlineData("\"2026-03-29T05:00:00+02:00\"", "Europe/Berlin", "2026-03-29T05:00")]
    [InlineData("2026-03-29T05:00:00+02:00", "UTC", "2026-03-29T03:00")]
    public void A_time_with_an_offset_is_due_when_the_portfolios_clocks_show_it(string timer, string zone, string due)
    {
        var test = Waiting(timer, zone);
        test.Run("2026-01-05");
        test.Due().ShouldBe(due);
    }

    [Theory]
    [InlineData("2026-03-29T02:30:00", "2026-03-29T02:30")]
    [InlineData("date and time(\"2026-03-29T02:30:00\")", "2026-03-29T02:30")]
    [InlineData("2026-03-29", "2026-03-29T00:00")]
    public void A_time_without_offset_is_what_the_portfolios_clocks_show_even_where_they_skip_it(string timer, string due)
    {
        var test = Waiting(timer, "Europe/Berlin");
        test.Run("2026-01-05");
        test.Due().ShouldBe(due);
    }

    /// <summary>By elapsed time 24 hours over a night of 23 would end after the next cut-off, and a day be lost.</summary>
    [Theory]
    [InlineData("PT24H")]
    [InlineData("P1D")]
    [InlineData("R1/PT24H")]
    public void A_day_of_hours_ends_with_the_next_cut_off_whatever_the_clocks_do(string timer)
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").CycleCatch("wait", timer).EndEvent("e")).In("Europe/Berlin");
        test.Run("2026-03-28");
        test.Run("2026-03-29");
        test.Outcome().ShouldBe("e");
    }
}
