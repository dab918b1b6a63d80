using Collections.Domain.Calendars;
using Collections.Scenarios.Nights;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Portfolios;

public sealed class RealPortfolioTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [RealPortfolioFact]
    public async Task Every_client_of_the_public_portfolio_is_read_and_every_late_one_is_worked_or_excluded_with_a_reason()
    {
        using var office = new Office();

        var night = await FirstNight(office);

        night.Rows.ShouldBe(new RowCounts(30_000, 30_000, 0));
        night.Cases.Opened.ShouldBe(5_129);
        CasesOf(night, "early-cards").ShouldBe(4_666);
        CasesOf(night, "late-consumer-loan").ShouldBe(463);
        night.Exclusions.Sum(row => row.Accounts).ShouldBe(1_689);
        night.Exclusions.ShouldAllBe(row => row.Reason.Length > 0);
        night.Incidents.ShouldBe(0);
        (night.Cases.Opened + night.Exclusions.Sum(row => row.Accounts)).ShouldBe(office.Number("SELECT count(*) FROM account WHERE f_days_past_due > 0"));
        (night.Strategies.Sum(row => row.Amount) + night.Exclusions.Sum(row => row.Amount))
            .ShouldBe(office.Number("SELECT sum(f_total_due) FROM account WHERE f_days_past_due > 0") / 100m);
    }

    [RealPortfolioFact]
    public async Task The_same_night_again_changes_nothing()
    {
        using var office = new Office();
        var first = await FirstNight(office);

        var again = await FirstNight(office);

        again.AlreadyDone.ShouldBeTrue();
        again.StateHash.ShouldBe(first.StateHash);
        Persistence.StateHash.StateDump.Write(office.Database).ShouldBe(first.StateHash);
    }

    [RealPortfolioFact]
    public async Task The_size_of_the_parts_does_not_change_the_state()
    {
        using var office = new Office();
        using var small = new Office { SubjectsPerPart = 1000 };

        var first = await FirstNight(office);
        var parts = await FirstNight(small);

        parts.StateHash.ShouldBe(first.StateHash);
    }

    [RealPortfolioFact]
    public async Task In_the_ten_business_days_after_it_timers_fire_and_no_message_is_queued_twice()
    {
        using var office = new Office();
        await FirstNight(office);
        var moved = 0L;

        for (var (date, day) = (BusinessCalendar.MondayToFriday.Next(Monday), 0); day < 10; day++, date = BusinessCalendar.MondayToFriday.Next(date))
            moved += (await office.Night(date)).Cases.Advanced;

        moved.ShouldBeGreaterThan(0);
        office.Number("SELECT count(*) FROM incident").ShouldBe(0);
        office.Number("SELECT count(*) FROM collection_case").ShouldBe(5_129);
        office.Number("SELECT count(*) FROM (SELECT 1 FROM outbox GROUP BY case_id, seq HAVING count(*) > 1)").ShouldBe(0);
        office.Number("SELECT count(*) FROM (SELECT 1 FROM outbox GROUP BY case_id, node HAVING count(*) > 1)").ShouldBe(0);
    }

    private static Task<NightReport> FirstNight(Office office) =>
        office.Night(Monday, RealPortfolioFactAttribute.Find(), Office.Mapping("uci-credit-card"));

    private static long CasesOf(NightReport night, string strategy) =>
        night.Strategies.Where(row => row.Strategy == strategy).Sum(row => row.Cases);
}
