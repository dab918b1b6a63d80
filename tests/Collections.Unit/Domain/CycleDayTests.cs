using Collections.Domain.Calendars;
using Collections.Domain.Cycles;

namespace Collections.Unit.Domain;

public sealed class CycleDayTests
{
    private static readonly BusinessCalendar Bank = new("bank", [DayOfWeek.Saturday, DayOfWeek.Sunday], [new DateOnly(2026, 12, 25), new DateOnly(2027, 1, 1)]);

    [Theory]
    [InlineData("last business day", "2026-12-31", "2026-12-31")]
    [InlineData("last business day", "2026-12-30", "2026-11-30")]
    [InlineData("last business day", "2027-01-15", "2026-12-31")]
    [InlineData("last business day", "2027-01-31", "2027-01-29")]
    [InlineData("business day(1)", "2027-01-04", "2027-01-04")]
    [InlineData("business day(1)", "2027-01-03", "2026-12-01")]
    [InlineData("business day(3)", "2027-01-31", "2027-01-06")]
    public void A_day_of_the_month_is_the_last_one_that_has_come(string day, string date, string expected) =>
        CycleDay.Read(day)!.LatestUntil(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Bank).ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("last business day(\"court\")", null, "court")]
    [InlineData("business day(3, \"court\")", 3, "court")]
    [InlineData("= business day( 15 )", 15, null)]
    public void A_day_may_name_its_calendar(string day, int? number, string? calendar) => CycleDay.Read(day).ShouldBe(new CycleDay(number, calendar));

    [Theory]
    [InlineData("2027-01-14", "2027-01-14", "a Thursday")]
    [InlineData("2027-01-13", "2027-01-07", "the day before")]
    [InlineData("2027-01-17", "2027-01-14", "the Sunday after")]
    [InlineData("2026-12-23", "2026-12-23", "the 24th is not worked")]
    [InlineData("2026-12-24", "2026-12-23", "the committee has met")]
    public void A_day_of_the_week_is_the_last_one_that_has_come_or_the_business_day_before_it(string date, string expected, string why) =>
        CycleDay.Read("every thursday")!.LatestUntil(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), new BusinessCalendar("bank", [DayOfWeek.Saturday, DayOfWeek.Sunday], [new DateOnly(2026, 12, 24)]))
            .ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), why);

    [Fact]
    public void A_day_of_the_week_may_name_its_calendar() => CycleDay.Read("= every friday(\"court\")").ShouldBe(new CycleDay(null, "court") { Weekday = DayOfWeek.Friday });

    [Theory]
    [InlineData("every day")]
    [InlineData("every thursday(3)")]
    [InlineData("")]
    [InlineData("R/P1M")]
    [InlineData("business day(0)")]
    [InlineData("business day(16)")]
    [InlineData("first business day")]
    public void What_is_no_day_of_the_month_is_none(string day) => CycleDay.Read(day).ShouldBeNull();
}
