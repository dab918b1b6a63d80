using System.Globalization;
using Collections.Domain.Calendars;
using Collections.Persistence.Schedules;
using Collections.Server.Scheduling;

namespace Collections.Scenarios.Schedules;

/// <summary>Which night is next, and when: in the order of dates, whatever was missed.</summary>
public sealed class NextNightTests
{
    private static readonly BusinessCalendar Calendar = new("bank", [DayOfWeek.Saturday, DayOfWeek.Sunday], [Date("2026-12-08")]);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Argentina/Buenos_Aires");

    [Fact]
    public void A_schedule_that_is_off_has_no_next_night()
    {
        var schedule = On();
        schedule.IsOn = false;
        NextNight.Of(schedule, Calendar, Zone, Worked("2026-12-04"), At("2026-12-07T12:00Z")).ShouldBeNull();
    }

    [Fact]
    public void The_first_is_the_first_business_date_from_when_it_was_switched_on()
    {
        var next = NextNight.Of(On("2026-12-05"), Calendar, Zone, null, At("2026-12-05T12:00Z"))!;
        (next.Date, next.DueAt).ShouldBe((Date("2026-12-07"), At("2026-12-07T08:00Z")));
    }

    [Fact]
    public void The_next_is_the_business_date_after_the_last_over_weekends_and_holidays() =>
        NextNight.Of(On(), Calendar, Zone, Worked("2026-12-07"), At("2026-12-07T12:00Z"))!.Date.ShouldBe(Date("2026-12-09"));

    [Fact]
    public void Dates_that_were_missed_are_worked_in_order_though_long_due()
    {
        var next = NextNight.Of(On(), Calendar, Zone, Worked("2026-12-01"), At("2026-12-04T12:00Z"))!;
        (next.Date, next.DueAt).ShouldBe((Date("2026-12-02"), At("2026-12-02T08:00Z")));
        next.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void Where_it_does_not_catch_up_the_latest_is_worked_and_those_before_are_named()
    {
        var next = NextNight.Of(On(catchesUp: false), Calendar, Zone, Worked("2026-12-01"), At("2026-12-04T12:00Z"))!;
        next.Date.ShouldBe(Date("2026-12-04"));
        next.LeftOut.ShouldBe([Date("2026-12-02"), Date("2026-12-03")]);
    }

    [Fact]
    public void A_night_that_was_broken_off_is_due_again_at_once()
    {
        var next = NextNight.Of(On(), Calendar, Zone, new LastNight(7, Date("2026-12-04"), IsFinished: false, At("2026-12-04T08:00Z")), At("2026-12-04T08:30Z"))!;
        (next.Date, next.DueAt).ShouldBe((Date("2026-12-04"), At("2026-12-04T08:00Z")));
    }

    [Fact]
    public void What_was_not_worked_while_it_was_off_stays_so() =>
        NextNight.Of(On("2026-12-09"), Calendar, Zone, Worked("2026-11-02"), At("2026-12-09T12:00Z"))!.Date.ShouldBe(Date("2026-12-09"));

    private static Schedule On(string from = "2026-11-02", bool catchesUp = true) =>
        new() { PortfolioId = 1, MinuteOfDay = 300, IsOn = true, CatchesUp = catchesUp, FirstDate = Date(from), ChangedBy = "ana" };

    private static LastNight Worked(string date) => new(6, Date(date), IsFinished: true, At($"{date}T08:00Z"));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
