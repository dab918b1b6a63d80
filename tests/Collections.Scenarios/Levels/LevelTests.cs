namespace Collections.Scenarios.Levels;

/// <summary>Cases that work several accounts, and which of them acts.</summary>
public sealed class LevelTests : IDisposable
{
    private readonly LevelOffice office = new();

    [Fact]
    public async Task The_cards_of_a_customer_in_one_currency_are_one_case()
    {
        var night = await office.Night("2026-12-01", "A1,C1,B1,card,ARS,100,60,5", "A2,C1,B1,card,ARS,200,30,9", "A3,C2,B1,card,ARS,10,10,2");

        office.Cases().ShouldBe(["cards A1", "cards A3"]);
        office.Tasks().ShouldBe(["first A1", "first A3"]);
        (night.Cases.Opened, night.Cases.Excluded).ShouldBe((2, 0));
    }

    [Fact]
    public async Task Another_company_of_the_same_customer_has_its_own_case()
    {
        await office.Night("2026-12-01", "A1,C1,B1,card,ARS,100,60,5", "A2,C1,B2,card,ARS,200,30,9");

        office.Tasks().ShouldBe(["first A1", "first A2"]);
    }

    [Fact]
    public async Task Of_two_currencies_the_larger_amount_governs_and_the_other_case_is_open_and_silent()
    {
        await office.Night("2026-12-01", "A1,C1,B1,card,USD,100,60,5", "A2,C1,B1,card,ARS,200,30,9");

        office.Cases().ShouldBe(["cards A1 governed by cards", "cards A2"]);
        office.Tasks().ShouldBe(["first A2"]);
    }

    [Fact]
    public async Task A_silent_case_takes_its_first_step_when_nobody_governs_it_any_more()
    {
        await office.Night("2026-12-01", "A1,C1,B1,card,USD,100,60,5", "A2,C1,B1,card,ARS,200,30,9");
        await office.Night("2026-12-02", "A1,C1,B1,card,USD,100,60,6", "A2,C1,B1,card,ARS,170,0,0");

        office.Cases().ShouldBe(["cards A1", "cards A2 closed cured"]);
        office.Tasks().ShouldBe(["first A1"]);
    }

    [Fact]
    public async Task A_case_that_goes_first_silences_those_that_are_open_until_it_ends_and_then_they_go_on_where_they_are_due()
    {
        await office.Night("2026-12-01", "A1,C1,B1,card,ARS,100,60,5", "A2,C1,B1,loan,ARS,500,90,90");
        await office.Night("2026-12-02", "A1,C1,B1,card,ARS,100,60,6", "A2,C1,B1,loan,ARS,500,90,91");
        office.Cases().ShouldBe(["cards A1 governed by late", "late A1"]);

        await office.Night("2026-12-03", "A1,C1,B1,card,ARS,100,60,7", "A2,C1,B1,loan,ARS,500,90,92");
        office.Tasks().ShouldBe(["first A1", "negotiate A1"], "the timer of the card is due, and waits");

        await office.Hear("2026-12-03", "A2", "promise");
        await office.Night("2026-12-04", "A1,C1,B1,card,ARS,100,60,8", "A2,C1,B1,loan,ARS,500,90,93");
        office.Cases().ShouldBe(["cards A1", "late A1 closed End"]);
        office.Tasks().ShouldBe(["second A1"]);
    }

    [Fact]
    public async Task The_case_of_a_customer_lasts_while_any_of_its_accounts_is_late()
    {
        await office.Night("2026-12-01", "A1,C1,B1,card,ARS,100,60,5", "A2,C1,B1,loan,ARS,500,90,91");
        await office.Night("2026-12-02", "A1,C1,B1,card,ARS,100,60,6", "A2,C1,B1,loan,ARS,400,0,0");
        office.Cases().ShouldBe(["late A1"], "the card is still due, and the case that has it goes first");

        await office.Night("2026-12-03", "A1,C1,B1,card,ARS,40,0,0", "A2,C1,B1,loan,ARS,400,0,0");
        office.Cases().ShouldBe(["late A1 closed cured"]);
    }

    [Fact]
    public async Task A_new_subject_is_not_taken_where_a_case_that_goes_first_would_govern_it()
    {
        await office.Night("2026-12-01", "A1,C1,B1,loan,ARS,500,90,91");
        await office.Night("2026-12-02", "A1,C1,B1,loan,ARS,500,90,92", "A2,C1,B1,card,ARS,100,60,5");

        office.Cases().ShouldBe(["late A1"]);
    }

    [Fact]
    public async Task A_case_of_two_accounts_ends_when_both_are_settled()
    {
        await office.Night("2026-12-01", "A1,C1,B1,card,ARS,100,60,5", "A2,C1,B1,card,ARS,200,30,9");
        await office.Night("2026-12-02", "A1,C1,B1,card,ARS,40,0,0", "A2,C1,B1,card,ARS,200,30,10");
        office.Cases().ShouldBe(["cards A1"]);

        await office.Night("2026-12-03", "A1,C1,B1,card,ARS,40,0,0", "A2,C1,B1,card,ARS,170,0,0");
        office.Cases().ShouldBe(["cards A1 closed cured"]);
    }

    [Fact]
    public async Task By_day_news_of_any_of_its_accounts_reaches_the_case()
    {
        await office.Night("2026-12-01", "A1,C1,B1,card,ARS,100,60,5", "A2,C1,B1,card,ARS,200,30,9");

        await office.Hear("2026-12-01", "A2", "promise");

        office.Cases().ShouldBe(["cards A1 closed End"]);
    }

    [Fact]
    public async Task News_by_day_that_the_account_is_paid_ends_the_case_where_nothing_else_of_it_is_late()
    {
        await office.Night("2026-12-01", "A1,C1,B1,card,ARS,100,60,5", "A2,C1,B1,card,ARS,200,0,0", "A3,C2,B1,card,ARS,100,60,5", "A4,C2,B1,card,ARS,200,30,9");

        await office.Hear("2026-12-01", "A1", "paid");
        await office.Hear("2026-12-01", "A3", "paid");

        office.Cases().ShouldBe(["cards A1 closed paid", "cards A3"], "the facts of A1 are older than the news; A4 is still due");
    }

    [Fact]
    public async Task The_order_of_the_rows_changes_nothing()
    {
        using var other = new LevelOffice();
        string[] first = ["A1,C1,B1,card,ARS,100,60,5", "A2,C1,B1,card,ARS,200,30,9", "A3,C1,B1,card,USD,100,60,5", "A4,C1,B2,loan,ARS,900,90,91"];
        string[] second = ["A1,C1,B1,card,ARS,100,60,8", "A2,C1,B1,card,ARS,200,30,12", "A3,C1,B1,card,USD,100,60,8", "A4,C1,B2,loan,ARS,900,90,94"];
        await office.Night("2026-12-01", first);
        await other.Night("2026-12-01", [.. first.Reverse()]);

        var (one, two) = (await office.Night("2026-12-04", second), await other.Night("2026-12-04", [.. second.Reverse()]));

        one.StateHash.ShouldBe(two.StateHash);
        office.Tasks().Count.ShouldBe(2);
    }

    public void Dispose() => office.Dispose();
}
