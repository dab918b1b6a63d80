namespace Collections.Scenarios.Levels;

/// <summary>What a case has not said yet when another comes to govern it.</summary>
public sealed class SilencedTests : IDisposable
{
    private const int Waits = 0;
    private const int Withdrawn = 5;
    private readonly SilencedOffice office = new();

    [Fact]
    public async Task What_has_not_left_is_withdrawn_when_a_case_that_goes_first_opens()
    {
        await office.Night("2026-12-01", SilencedOffice.Debts(5));
        office.Messages().ShouldBe([$"reminder {Waits}"]);

        await office.Night("2026-12-02", SilencedOffice.Debts(6));
        office.Cases().ShouldBe(["cards A1 governed by late", "late A1"]);
        office.Messages().ShouldBe([$"reminder {Withdrawn} governed by late"]);
        (await office.Dispatch("2026-12-04")).ShouldBe(0);
        office.Told("A1").ShouldContain("Withdrawn (governed by late)");
    }

    [Fact]
    public async Task So_is_what_news_has_made_it_decide_in_the_same_night()
    {
        await office.Night("2026-12-01", SilencedOffice.Debts(5));
        await office.Database.Writer.Write(session => session.Prepare("""
            INSERT INTO inbox(tenant_id, number, source, message_id, account_id, name, effective_at, state) SELECT 1, 1, 'bank', 'P1', id, 'promise', 0, 0 FROM account WHERE reference = 'A1'
            """).Execute());

        await office.Night("2026-12-02", SilencedOffice.Debts(6));
        office.Messages().ShouldBe([$"reminder {Withdrawn} governed by late", $"thanks {Withdrawn} governed by late"]);
        office.Tasks().ShouldContain("call A1", "tasks stay");
    }

    [Fact]
    public async Task A_case_that_nobody_governs_keeps_what_it_has()
    {
        await office.Night("2026-12-01", SilencedOffice.Debts(2));
        await office.Night("2026-12-02", SilencedOffice.Debts(3));
        office.Messages().ShouldBe([$"reminder {Waits}"]);
        (await office.Dispatch("2026-12-04")).ShouldBe(1);
    }

    [Fact]
    public async Task A_run_that_is_taken_back_lets_it_wait_again()
    {
        await office.Night("2026-12-01", SilencedOffice.Debts(5));
        await office.Night("2026-12-02", SilencedOffice.Debts(6));
        await office.Withdraw();

        office.Cases().ShouldBe(["cards A1"]);
        office.Messages().ShouldBe([$"reminder {Waits}"]);
    }

    public void Dispose() => office.Dispose();
}
