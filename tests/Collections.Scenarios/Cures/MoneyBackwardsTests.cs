namespace Collections.Scenarios.Cures;

/// <summary>Money that goes backwards: partial, cure, bounced cheque, relapse, refinancing; and runs that are taken back.</summary>
public sealed class MoneyBackwardsTests : IDisposable
{
    private readonly CureOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_loan_that_was_cured_by_a_cheque_is_open_again_in_its_place_when_the_cheque_comes_back()
    {
        await office.Night("2026-12-09", Loan(94, 400_000, 1_150_000));
        office.Episodes().ShouldBe(["loans PP-0021 1 NEG-1"]);
        office.Tasks().ShouldBe(["negotiate PP-0021"]);
        var messages = Messages();

        // 12-09 10:00, a quarter, applied to the oldest instalment.
        await office.Payments("2026-12-10", "P1,PP-0021,2026-12-09,100000,posted");
        await office.Night("2026-12-10", Loan(65, 300_000, 1_050_000));
        office.Episodes().ShouldBe(["loans PP-0021 1 NEG-1"]);
        await office.Night("2026-12-11", Loan(66, 300_000, 1_050_000));
        await office.Hear("2026-12-11", "PP-0021", "promise", """{"amount":300000,"date":"2026-12-14"}""");
        office.Promises().ShouldBe(["300000 open"]);
        await office.Night("2026-12-14", Loan(69, 300_000, 1_050_000));

        // 12-14 12:00, a cheque.
        await office.Payments("2026-12-15", "P2,PP-0021,2026-12-14,300000,posted");
        await office.Night("2026-12-15", Loan(0, 0, 750_000));
        office.Promises().ShouldBe(["300000 kept"]);
        office.Episodes().ShouldBe(["loans PP-0021 1 NEG-1 closed cured of 2026-12-14"]);
        office.Cures().ShouldBe(["PP-0021 2026-12-15 cash of 2026-12-14"]);
        office.Report("recovery", "2026-12").ShouldBe(["2026-12 loans NEG-1 ARS 1 2 400000.00"], "recovered 400,000, all of it the credit of NEG-1");
        office.Report("cures", "2026-12").ShouldBe(["2026-12 loans 1 1 0 0 0 0 0 1.0000"]);

        // 12-17, the cheque is returned.
        await office.Payments("2026-12-18", "P2,PP-0021,2026-12-14,300000,reversed");
        await office.Night("2026-12-18", Loan(73, 300_000, 1_050_000));

        office.Episodes().ShouldBe(["loans PP-0021 1 NEG-1"], "the same case, the same collector");
        office.Tasks().ShouldBe(["negotiate PP-0021"], "in the same place");
        office.Promises().ShouldBe(["300000 broken (reversal)"]);
        office.Cures().ShouldBe(["PP-0021 2026-12-15 cash of 2026-12-14 reopened 2026-12-18"]);
        office.Report("recovery", "2026-12").ShouldBe(["2026-12 loans NEG-1 ARS 1 1 100000.00"], "recovered 100,000, and the credit with it");
        office.Report("cures", "2026-12").ShouldBe(["2026-12 loans 1 0 0 0 0 0 1 0.0000"], "the counter of December goes down by one");
        Messages().ShouldBe(messages, "no message of the first contact again");
        var told = office.Told("PP-0021");
        told.ShouldContain("episode 1: opened 2026-12-09, open, recovered 100000.00 ARS");
        told.ShouldContain("settled: cash, value date 2026-12-14, recovered 100000.00 ARS");
        told.ShouldContain("open again: what had settled it was taken back");
    }

    [Fact]
    public async Task The_counter_of_the_month_of_the_cure_goes_down_though_the_cheque_comes_back_in_the_next()
    {
        await office.Night("2026-12-09", Loan(94, 400_000, 1_150_000));
        await office.Payments("2026-12-30", "P1,PP-0021,2026-12-29,400000,posted");
        await office.Night("2026-12-30", Loan(0, 0, 750_000));
        office.Report("cures", "2026-12").ShouldBe(["2026-12 loans 1 1 0 0 0 0 0 1.0000"]);

        await office.Payments("2027-01-04", "P1,PP-0021,2026-12-29,400000,reversed");
        await office.Night("2027-01-04", Loan(120, 400_000, 1_150_000));

        office.Report("cures", "2026-12").ShouldBe(["2026-12 loans 1 0 0 0 0 0 1 0.0000"]);
        office.Report("recovery", "2026-12").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_small_rest_that_cured_a_case_opens_again_with_the_payment_that_comes_back()
    {
        await office.Night("2026-12-16", CureOffice.Account("D2", "card", 15, 40_000, 90_000));
        await office.Payments("2026-12-22", "P1,D2,2026-12-21,38500,posted");
        await office.Night("2026-12-22", CureOffice.Account("D2", "card", 21, 1_500, 51_500));
        office.Cures().ShouldBe(["D2 2026-12-22 cash of 2026-12-21 rest 1500.00"]);

        await office.Payments("2026-12-24", "P1,D2,2026-12-21,38500,reversed");
        await office.Night("2026-12-24", CureOffice.Account("D2", "card", 23, 40_000, 90_000));

        office.Episodes().ShouldBe(["cards D2 1"]);
        office.Tasks().ShouldBe(["negotiate D2"]);
        office.Cures().ShouldBe(["D2 2026-12-22 cash of 2026-12-21 rest 1500.00 reopened 2026-12-24"]);
    }

    [Fact]
    public async Task A_case_that_was_opened_again_may_be_cured_again()
    {
        await office.Night("2026-12-09", Loan(94, 400_000, 1_150_000));
        await office.Payments("2026-12-15", "P1,PP-0021,2026-12-14,400000,posted");
        await office.Night("2026-12-15", Loan(0, 0, 750_000));
        await office.Payments("2026-12-18", "P1,PP-0021,2026-12-14,400000,reversed");
        await office.Night("2026-12-18", Loan(103, 400_000, 1_150_000));
        await office.Payments("2026-12-21", "P2,PP-0021,2026-12-19,400000,posted");
        await office.Night("2026-12-21", Loan(0, 0, 750_000));

        office.Cures().ShouldBe(["PP-0021 2026-12-15 cash of 2026-12-14 reopened 2026-12-18", "PP-0021 2026-12-21 cash of 2026-12-19"]);
        office.Episodes().ShouldBe(["loans PP-0021 1 NEG-1 closed cured of 2026-12-19"]);
        office.Report("cures", "2026-12").ShouldBe(["2026-12 loans 1 1 0 0 0 0 1 1.0000"]);
        office.Report("recovery", "2026-12").ShouldBe(["2026-12 loans NEG-1 ARS 1 1 400000.00"]);
    }

    [Fact]
    public async Task A_refinanced_debt_recovers_nothing_and_is_in_no_cure_rate()
    {
        string[] others = [.. Enumerable.Range(1, 80).Select(n => CureOffice.Account($"O{n}", "loan", 0, 0, 0))];
        await office.Night("2026-12-14", [CureOffice.Account("PP-0023", "loan", 100, 400_000, 1_150_000), .. others]);
        await office.TakeIn("2026-12-15", [CureOffice.Account("PP-0923", "loan", 0, 0, 1_632_000), .. others]);
        await office.Reasons("2026-12-15", "PP-0023,refinanced,PP-0923");
        await office.Night("2026-12-15");

        office.Episodes().ShouldBe(["loans PP-0023 1 NEG-1 closed refinanced of 2026-12-14"]);
        office.Cures().ShouldBe(["PP-0023 2026-12-15 refinanced of 2026-12-14"]);
        office.Report("cures", "2026-12").ShouldBe(["2026-12 loans 1 0 0 0 1 0 0 0.0000"]);
        office.Report("recovery", "2026-12").ShouldBeEmpty();
        office.Told("PP-0023").ShouldContain("settled: refinanced, value date 2026-12-14, recovered 0.00, no contact before, went on as PP-0923");
    }

    [Fact]
    public async Task A_night_that_is_taken_back_takes_its_cures_with_it_and_the_right_one_comes_to_what_it_would_have_been()
    {
        string[][] nights = [[Loan(94, 400_000, 1_150_000)], [Loan(0, 0, 1_150_000)], [Loan(0, 0, 750_000)]];
        await office.Night("2026-12-09", nights[0]);
        await office.Payments("2026-12-15", "P1,PP-0021,2026-12-14,400000,posted");
        var before = office.State();
        await office.Night("2026-12-15", nights[1]);
        office.Cures().ShouldHaveSingleItem();

        await office.Withdraw();
        office.Cures().ShouldBeEmpty();
        office.Episodes().ShouldBe(["loans PP-0021 1 NEG-1"]);
        office.State().ShouldBe(before);

        await office.Night("2026-12-15", nights[2]);
        using var undisturbed = new CureOffice();
        await undisturbed.Night("2026-12-09", nights[0]);
        await undisturbed.Payments("2026-12-15", "P1,PP-0021,2026-12-14,400000,posted");
        await undisturbed.Night("2026-12-15", nights[2]);
        office.State().ShouldBe(undisturbed.State());
        office.Cures().ShouldBe(["PP-0021 2026-12-15 cash of 2026-12-14"]);
    }

    [Fact]
    public async Task A_night_that_opened_a_case_again_and_is_taken_back_leaves_it_cured()
    {
        await office.Night("2026-12-09", Loan(94, 400_000, 1_150_000));
        await office.Payments("2026-12-15", "P1,PP-0021,2026-12-14,400000,posted");
        await office.Night("2026-12-15", Loan(0, 0, 750_000));
        var before = office.State();
        await office.Night("2026-12-18", Loan(103, 400_000, 1_150_000));
        office.Episodes().ShouldBe(["loans PP-0021 1 NEG-1"]);

        await office.Withdraw();

        office.Episodes().ShouldBe(["loans PP-0021 1 NEG-1 closed cured of 2026-12-14"]);
        office.Cures().ShouldBe(["PP-0021 2026-12-15 cash of 2026-12-14"]);
        office.State().ShouldBe(before);
    }

    private static string Loan(int days, decimal pastDue, decimal total) => CureOffice.Account("PP-0021", "loan", days, pastDue, total);

    private IReadOnlyList<string> Messages() => office.Words("SELECT o.case_id || ' ' || o.seq FROM outbox o ORDER BY 1");
}
