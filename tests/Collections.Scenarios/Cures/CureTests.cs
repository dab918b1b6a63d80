namespace Collections.Scenarios.Cures;

/// <summary>What settles a case, how much may remain, and what it recovered.</summary>
public sealed class CureTests : IDisposable
{
    private CureOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Payments_that_explain_it_make_it_a_cure_by_cash_of_their_value_date()
    {
        await office.Night("2026-12-09", CureOffice.Account("A1", "card", 5, 60_000, 410_000));
        await office.Dispatch("2026-12-09");
        await office.Payments("2026-12-16", "P1,A1,2026-12-15,60000,posted");
        await office.Night("2026-12-16", CureOffice.Account("A1", "card", 0, 0, 350_000));

        office.Episodes().ShouldBe(["cards A1 1 closed cured of 2026-12-15"]);
        office.Cures().ShouldBe(["A1 2026-12-16 cash of 2026-12-15"]);
        office.Told("A1").ShouldContain("settled: cash, value date 2026-12-15, recovered 60000.00 ARS, last contact before email reminder of 2026-12-09");
        office.Report("cures", "2026-12").ShouldBe(["2026-12 cards 1 1 0 0 0 0 0 1.0000"]);
        office.Report("recovery", "2026-12").ShouldBe(["2026-12 cards  ARS 1 1 60000.00"]);
    }

    [Fact]
    public async Task Due_dates_that_were_moved_re_age_it_and_it_recovers_nothing()
    {
        await office.Night("2026-12-09", CureOffice.Account("A1", "loan", 94, 400_000, 1_150_000), CureOffice.Account("A2", "loan", 94, 400_000, 1_150_000));
        await office.Payments("2026-12-16", "P2,A2,2026-12-15,400000,posted");
        await office.Night("2026-12-16", CureOffice.Account("A1", "loan", 0, 0, 1_150_000), CureOffice.Account("A2", "loan", 0, 0, 750_000));

        office.Cures().ShouldBe(["A1 2026-12-16 re-aged of 2026-12-15", "A2 2026-12-16 cash of 2026-12-15"]);
        office.Report("cures", "2026-12").ShouldBe(["2026-12 loans 2 1 1 0 0 0 0 0.5000"], "who was re-aged was worked, and is no cure of the rate");
        office.History("A1").Cases.Single().Recovered.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_credit_without_a_payment_is_an_adjustment()
    {
        await office.Night("2026-12-09", CureOffice.Account("A1", "loan", 94, 400_000, 1_150_000), CureOffice.Account("A2", "loan", 4, 5_000, 10_000));
        await office.Payments("2026-12-16", "P1,A1,2026-12-10,100000,posted", "P2,A2,2026-12-10,5000,posted");
        await office.Night("2026-12-16", CureOffice.Account("A1", "loan", 0, 0, 750_000), CureOffice.Account("A2", "loan", 0, 0, 5_000));

        office.Cures().ShouldBe(["A1 2026-12-16 adjusted of 2026-12-15", "A2 2026-12-16 cash of 2026-12-10"], "a quarter was paid, the rest was taken off");
        office.Report("recovery", "2026-12").ShouldBe(["2026-12 loans NEG-1 ARS 2 2 105000.00"], "what was paid was recovered all the same");
    }

    [Fact]
    public async Task A_house_that_delivers_no_payments_is_believed_that_what_is_not_owed_any_more_was_paid()
    {
        await office.Night("2026-12-09", CureOffice.Account("A1", "loan", 94, 400_000, 1_150_000), CureOffice.Account("A2", "loan", 94, 400_000, 1_150_000));
        await office.Night("2026-12-16", CureOffice.Account("A1", "loan", 0, 0, 750_000), CureOffice.Account("A2", "loan", 0, 0, 1_150_000));

        office.Cures().ShouldBe(["A1 2026-12-16 cash of 2026-12-15", "A2 2026-12-16 re-aged of 2026-12-15"]);
    }

    [Fact]
    public async Task Payments_that_are_told_after_the_balance_that_they_explain_make_it_cash()
    {
        await office.Night("2026-12-09", CureOffice.Account("A1", "loan", 94, 400_000, 1_150_000), CureOffice.Account("A2", "loan", 4, 5_000, 10_000));
        await office.Payments("2026-12-16", "P2,A2,2026-12-10,1000,posted");
        await office.Night("2026-12-16", CureOffice.Account("A1", "loan", 0, 0, 750_000), CureOffice.Account("A2", "loan", 4, 4_000, 9_000));
        office.Cures().ShouldBe(["A1 2026-12-16 adjusted of 2026-12-15"]);

        await office.Payments("2026-12-17", "P1,A1,2026-12-14,400000,posted");
        await office.Night("2026-12-17", CureOffice.Account("A1", "loan", 0, 0, 750_000), CureOffice.Account("A2", "loan", 5, 4_000, 9_000));

        office.Cures().ShouldBe(["A1 2026-12-16 cash of 2026-12-14"]);
        office.Episodes().ShouldBe(["loans A1 1 NEG-1 closed cured of 2026-12-14", "loans A2 1 NEG-1"]);
    }

    [Fact]
    public async Task A_small_rest_counts_as_nothing_in_each_currency_by_its_own_amount()
    {
        await office.Night(
            "2026-12-09", CureOffice.Account("A1", "card", 9, 40_000, 90_000), CureOffice.Account("A2", "card", 9, 40_000, 90_000),
            CureOffice.Account("U1", "card", 9, 150, 900, currency: "USD"), CureOffice.Account("U2", "card", 9, 150, 900, currency: "USD"));
        await office.Night(
            "2026-12-22", CureOffice.Account("A1", "card", 22, 2_000, 52_000), CureOffice.Account("A2", "card", 22, 2_000.01m, 52_000.01m),
            CureOffice.Account("U1", "card", 22, 2, 752, currency: "USD"), CureOffice.Account("U2", "card", 22, 2.01m, 752.01m, currency: "USD"));

        office.Cures().ShouldBe(["A1 2026-12-22 cash of 2026-12-21 rest 2000.00", "U1 2026-12-22 cash of 2026-12-21 rest 2.00"]);
        office.Tasks().ShouldBe(["negotiate A2", "negotiate U2"]);
    }

    [Fact]
    public async Task Of_a_case_of_several_accounts_each_must_be_within_and_their_sum_need_not()
    {
        await office.Night("2026-12-09", CureOffice.Account("A1", "card", 9, 40_000, 90_000, "C1"), CureOffice.Account("A2", "card", 9, 30_000, 30_000, "C1"), CureOffice.Account("A3", "card", 9, 9_000, 9_000, "C1"));
        await office.Night("2026-12-10", CureOffice.Account("A1", "card", 10, 1_500, 51_500, "C1"), CureOffice.Account("A2", "card", 0, 0, 0, "C1"), CureOffice.Account("A3", "card", 10, 2_500, 2_500, "C1"));
        office.Cases().ShouldBe(["cards A1"]);

        await office.Night("2026-12-11", CureOffice.Account("A1", "card", 11, 1_500, 51_500, "C1"), CureOffice.Account("A2", "card", 0, 0, 0, "C1"), CureOffice.Account("A3", "card", 11, 1_900, 1_900, "C1"));

        office.Cures().ShouldBe(["A1 2026-12-11 cash of 2026-12-10 rest 3400.00"]);
        office.Tasks().ShouldBeEmpty();
    }

    [Fact]
    public async Task Accounts_of_several_currencies_are_judged_each_by_its_own()
    {
        await office.Night("2026-12-09", CureOffice.Account("A1", "late", 99, 40_000, 90_000, "C1"), CureOffice.Account("U1", "late", 9, 100, 900, "C1", "USD"));
        await office.Night("2026-12-10", CureOffice.Account("A1", "late", 0, 1_000, 51_000, "C1"), CureOffice.Account("U1", "late", 10, 50, 850, "C1", "USD"));
        office.Cases().ShouldBe(["late A1"], "50 dollars are more than 2");

        await office.Night("2026-12-11", CureOffice.Account("A1", "late", 100, 1_000, 51_000, "C1"), CureOffice.Account("U1", "late", 11, 1.5m, 801, "C1", "USD"));

        office.Cases().ShouldBe(["late A1 closed cured"]);
    }

    [Fact]
    public async Task A_strategy_says_otherwise_and_may_ask_for_a_part_of_what_was_past_due_at_first()
    {
        office.Dispose();
        office = new CureOffice("""<collections:tolerance currency="ARS" amount="5000" /><collections:tolerance percent="1" />""");
        string[] before = [CureOffice.Account("A1", "loan", 9, 400_000, 900_000), CureOffice.Account("A2", "loan", 9, 600_000, 900_000), CureOffice.Account("A3", "loan", 9, 200_000, 900_000)];
        await office.Night("2026-12-09", before);
        await office.Night("2026-12-10", CureOffice.Account("A1", "loan", 10, 4_000, 504_000), CureOffice.Account("A2", "loan", 10, 5_000.01m, 305_000.01m), CureOffice.Account("A3", "loan", 10, 2_000.01m, 702_000.01m));

        office.Cures().ShouldBe(["A1 2026-12-10 cash of 2026-12-09 rest 4000.00"], "5,000.01 is more than 5,000, and 2,000.01 more than one per cent of 200,000");
    }

    [Fact]
    public async Task A_strategy_may_take_the_tolerance_of_the_house_away()
    {
        office.Dispose();
        office = new CureOffice("""<collections:tolerance currency="ARS" />""");
        await office.Night("2026-12-09", CureOffice.Account("A1", "loan", 9, 400_000, 900_000));
        await office.Night("2026-12-10", CureOffice.Account("A1", "loan", 10, 1, 500_001));

        office.Cases().ShouldBe(["loans A1"]);
    }

    [Fact]
    public async Task The_money_is_the_credit_of_who_held_the_case_when_it_came()
    {
        await office.Night("2026-12-09", CureOffice.Account("A1", "loan", 94, 400_000, 1_150_000));
        await office.Payments("2026-12-10", "P1,A1,2026-12-09,100000,posted");
        await office.Night("2026-12-10", CureOffice.Account("A1", "loan", 65, 300_000, 1_050_000));
        await office.Hear("2026-12-10", "A1", "hand over");
        await office.Payments("2026-12-12", "P2,A1,2026-12-11,300000,posted", "P3,A1,2026-12-20,1,notified");
        await office.Night("2026-12-12", CureOffice.Account("A1", "loan", 0, 0, 750_000));

        office.Report("recovery", "2026-12").ShouldBe(["2026-12 loans NEG-1 ARS 1 1 100000.00", "2026-12 loans NEG-9 ARS 1 1 300000.00"], "what was announced and not booked counts for nothing");
    }
}
