namespace Collections.Scenarios.Reversals;

public sealed class ReversalTests : IDisposable
{
    private readonly ReversalOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_cheque_that_comes_back_opens_the_same_case_in_the_same_place_without_a_first_letter()
    {
        await office.Night("2026-12-09", ReversalOffice.Account("PP-0021", "loan", 94, 400_000, 1_150_000));
        await office.Night("2026-12-10", ReversalOffice.Account("PP-0021", "loan", 65, 300_000, 1_050_000));
        await office.Night("2026-12-15", ReversalOffice.Account("PP-0021", "loan", 0, 0, 750_000));
        office.Episodes().ShouldBe(["late PP-0021 1 NEG-1 closed cured"]);
        office.Tasks().ShouldBeEmpty();

        await office.Night("2026-12-18", ReversalOffice.Account("PP-0021", "loan", 73, 300_000, 1_050_000));

        office.Episodes().ShouldBe(["late PP-0021 1 NEG-1"]);
        office.Tasks().ShouldBe(["negotiate PP-0021"]);
        office.Messages().ShouldBe(1, "the first letter was written on the 9th");
        await office.Night("2026-12-19");
        office.Episodes().ShouldBe(["late PP-0021 1 NEG-1"]);
        await office.Night("2027-03-10");
        office.Tasks().ShouldBeEmpty("the term of the task goes on from the 9th of December");
    }

    [Fact]
    public async Task What_a_strategy_ended_itself_on_hearing_of_the_cure_is_opened_again_too_and_cured_again()
    {
        await office.Night("2026-12-01", ReversalOffice.Account("A1", "card", 20, 50_000, 90_000));
        await office.Night("2026-12-03", ReversalOffice.Account("A1", "card", 0, 0, 40_000));
        office.Episodes().ShouldBe(["thanks A1 1 closed thanked"]);

        await office.Night("2026-12-05", ReversalOffice.Account("A1", "card", 24, 50_000, 90_000));
        office.Tasks().ShouldBe(["call A1"]);
        await office.Night("2026-12-07", ReversalOffice.Account("A1", "card", 0, 0, 40_000));
        office.Episodes().ShouldBe(["thanks A1 1 closed thanked"]);
    }

    [Fact]
    public async Task By_day_a_reversal_opens_the_case_again_at_once()
    {
        await office.Night("2026-12-01", ReversalOffice.Account("A1", "loan", 20, 50_000, 90_000));
        await office.Night("2026-12-03", ReversalOffice.Account("A1", "loan", 0, 0, 40_000));

        await office.Hear("2026-12-03", "A1", "reversal");

        office.Episodes().ShouldBe(["late A1 1 NEG-1"]);
        office.Tasks().ShouldBe(["negotiate A1"]);
    }

    [Fact]
    public async Task Long_after_its_end_a_case_stays_closed_and_the_account_gets_another()
    {
        await office.Night("2026-12-01", ReversalOffice.Account("A1", "loan", 20, 50_000, 90_000));
        await office.Night("2026-12-03", ReversalOffice.Account("A1", "loan", 0, 0, 40_000));

        await office.Night("2027-01-03", ReversalOffice.Account("A1", "loan", 53, 50_000, 90_000));

        office.Episodes().ShouldBe(["late A1 1 NEG-1 closed cured", "late A1 2 NEG-1"]);
    }

    [Fact]
    public async Task Who_falls_behind_anew_after_a_cure_gets_another_case()
    {
        await office.Night("2026-12-01", ReversalOffice.Account("A1", "loan", 20, 50_000, 90_000));
        await office.Night("2026-12-03", ReversalOffice.Account("A1", "loan", 0, 0, 40_000));

        await office.Night("2026-12-20", ReversalOffice.Account("A1", "loan", 3, 20_000, 40_000));

        office.Episodes().ShouldBe(["late A1 1 NEG-1 closed cured", "late A1 2 NEG-1"]);
    }
}
