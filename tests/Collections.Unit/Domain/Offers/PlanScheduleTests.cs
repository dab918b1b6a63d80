using Collections.Domain.Offers;

namespace Collections.Unit.Domain.Offers;

/// <summary>Dates and amounts of a plan, and which of its instalments are missed.</summary>
public sealed class PlanScheduleTests
{
    private static readonly int Accepted = new DateOnly(2026, 11, 30).DayNumber;

    [Theory]
    [InlineData(100_00, 1_000, 3, "10.00 30.00 30.00 30.00")]
    [InlineData(100_01, 1_000, 3, "10.01 30.00 30.00 30.00")]
    [InlineData(100_00, 0, 3, "33.33 33.33 33.34")]
    [InlineData(100_00, 3_333, 2, "33.33 33.33 33.34")]
    [InlineData(1, 0, 3, "0.00 0.00 0.01")]
    [InlineData(30_00, 0, 1, "30.00")]
    public void The_down_payment_is_rounded_up_and_the_last_instalment_has_the_rest(long agreed, int down, int count, string amounts)
    {
        var schedule = Of(agreed, down, count);

        string.Join(' ', schedule.Instalments.Select(one => (one.Amount / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(amounts);
        schedule.Agreed.ShouldBe(agreed);
    }

    [Fact]
    public void Whatever_is_agreed_the_instalments_are_that_together()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var (agreed, down, count) = (random.NextInt64(1, 100_000_000_000), random.Next(0, 10_000), random.Next(1, 121));
            var schedule = Of(agreed, down, count);
            schedule.Instalments.Sum(one => one.Amount).ShouldBe(agreed);
            schedule.Instalments.ShouldAllBe(one => one.Amount >= 0);
            (schedule.Instalments.Where(one => one.Number == 0).Sum(one => one.Amount) * 10_000m).ShouldBeGreaterThanOrEqualTo(agreed * (decimal)down);
        }
    }

    [Theory]
    [InlineData(PlanPeriod.Month, "2026-12-31 2027-01-31 2027-02-28 2027-03-31")]
    [InlineData(PlanPeriod.Fortnight, "2026-12-31 2027-01-14 2027-01-28 2027-02-11")]
    [InlineData(PlanPeriod.Week, "2026-12-31 2027-01-07 2027-01-14 2027-01-21")]
    public void Months_keep_their_day_or_end_with_the_month(PlanPeriod period, string dates)
    {
        var schedule = PlanSchedule.Of(100_00, 0, 4, Accepted, PlanTerms.Usual with { FirstDays = 31, Period = period }, (date, days) => date + days);

        string.Join(' ', schedule.Instalments.Select(one => DateOnly.FromDayNumber(one.Due).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(dates);
        schedule.Instalments.ShouldAllBe(one => one.CountsUntil == one.Due + 2);
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(0, 6, 1)]
    [InlineData(9_50, 6, 0)]
    [InlineData(9_49, 6, 1)]
    [InlineData(9_50, 33, 1)]
    [InlineData(0, 33, 2)]
    [InlineData(38_00, 33, 0)]
    [InlineData(100_00, 400, 0)]
    public void An_instalment_is_missed_once_its_grace_is_over_and_money_does_not_come_up_to_it(long paid, int day, int missed) =>
        Of(100_00, 1_000, 3).Missed(paid, Accepted + day).ShouldBe(missed);

    [Fact]
    public void Money_goes_to_the_oldest_and_the_next_says_what_is_missing()
    {
        var schedule = Of(100_00, 1_000, 3);

        schedule.Next(25_00).ShouldBe(new PlanInstalment(1, Accepted + 30, Accepted + 32, 15_00));
        Enumerable.Range(0, 4).Select(place => schedule.PaidOf(place, 25_00)).ShouldBe([10_00, 15_00, 0, 0]);
        schedule.Next(95_00).ShouldBeNull();
        schedule.IsPaid(94_99).ShouldBeFalse();
    }

    private static PlanSchedule Of(long agreed, int down, int count) => PlanSchedule.Of(agreed, down, count, Accepted, PlanTerms.Usual, (date, days) => date + days);
}
