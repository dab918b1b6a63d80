using System.Globalization;
using Collections.Domain.Calendars;

namespace Collections.Unit.Domain;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar Argentine = new("AR-T", [DayOfWeek.Saturday, DayOfWeek.Sunday],
        new[]
        {
            "2026-11-23", "2026-12-07", "2026-12-08", "2026-12-25", "2027-01-01",
            "2027-02-08", "2027-02-09", "2027-03-24", "2027-03-26", "2027-04-02",
        }.Select(Date));

    [Theory]
    [InlineData("2026-12-04", 1, "2026-12-09")]
    [InlineData("2026-12-18", 3, "2026-12-23")]
    [InlineData("2026-12-05", 0, "2026-12-09")]
    [InlineData("2026-12-04", 0, "2026-12-04")]
    [InlineData("2026-12-09", -1, "2026-12-04")]
    [InlineData("2026-12-24", 2, "2026-12-29")]
    public void Business_days_step_over_weekends_and_holidays(string from, int days, string to) =>
        Argentine.AddBusinessDays(Date(from), days).ShouldBe(Date(to));

    [Fact]
    public void A_date_that_is_said_to_be_worked_counts_though_it_falls_on_the_weekend_or_is_a_holiday()
    {
        var calendar = new BusinessCalendar("shop", [DayOfWeek.Saturday, DayOfWeek.Sunday], [Date("2026-12-25")], [Date("2026-12-19"), Date("2026-12-25")]);
        calendar.AddBusinessDays(Date("2026-12-18"), 1).ShouldBe(Date("2026-12-19"));
        calendar.Next(Date("2026-12-19")).ShouldBe(Date("2026-12-21"));
        calendar.IsBusinessDay(Date("2026-12-25")).ShouldBeTrue();
    }

    [Fact]
    public void Days_between_count_the_last_and_not_the_first() =>
        Argentine.BusinessDaysBetween(Date("2026-12-04"), Date("2026-12-10")).ShouldBe(2);

    [Theory]
    [InlineData("2027-01-29", true)]
    [InlineData("2027-01-28", false)]
    [InlineData("2027-01-31", true)]
    [InlineData("2026-12-31", true)]
    public void The_last_business_position_of_a_month_ends_it(string date, bool isLast) =>
        Argentine.IsLastPositionOfMonth(Date(date)).ShouldBe(isLast);

    [Fact]
    public void A_set_knows_calendars_by_name_and_has_a_default()
    {
        var set = new CalendarSet(BusinessCalendar.MondayToFriday, [Argentine]);

        set.Find("AR-T").ShouldBe(Argentine);
        set.Find("default").ShouldBe(BusinessCalendar.MondayToFriday);
        set.Find("moon").ShouldBeNull();
    }

    private static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
