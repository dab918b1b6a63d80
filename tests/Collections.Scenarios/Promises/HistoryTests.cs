namespace Collections.Scenarios.Promises;

public sealed class HistoryTests : IDisposable
{
    private readonly HistoryOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Who_falls_behind_within_thirty_days_of_a_cure_has_relapsed_and_later_has_not()
    {
        string[] late = [HistoryOffice.Loan("A1", 10, 50_000), HistoryOffice.Loan("A2", 10, 50_000)];
        string[] current = [HistoryOffice.Loan("A1", 0, 0), HistoryOffice.Loan("A2", 0, 0)];
        await office.NightOf("2026-12-10", late);
        await office.NightOf("2026-12-16", current);
        await office.NightOf("2027-01-15", HistoryOffice.Loan("A1", 3, 20_000), current[1]);
        await office.NightOf("2027-01-16", HistoryOffice.Loan("A1", 4, 20_000), HistoryOffice.Loan("A2", 4, 20_000));

        office.Noted().ShouldBe(["A1 1 NEW closed cured", "A1 2 RELAPSE 30", "A2 1 NEW closed cured", "A2 2 NEW"]);
    }

    [Fact]
    public async Task A_refinanced_debt_closes_as_that_and_the_account_that_took_it_over_remembers_its_bucket()
    {
        await office.NightOf("2026-12-14", HistoryOffice.Loan("PP-0023", 100, 400_000));
        var bucket = office.Bucket("PP-0023");
        await office.NightOf("2026-12-15", HistoryOffice.Loan("PP-0923", 0, 0));
        await office.Refinanced("2026-12-16", "PP-0023", "PP-0923");
        await office.NightOf("2026-12-16", HistoryOffice.Loan("PP-0923", 0, 0));
        office.Noted().ShouldBe(["PP-0023 1 NEW closed refinanced"]);

        await office.NightOf("2027-01-18", HistoryOffice.Loan("PP-0923", 3, 68_000));

        office.Noted().ShouldBe(["PP-0023 1 NEW closed refinanced", $"PP-0923 1 REFINANCED {bucket}"]);
        bucket.ShouldNotBe("0");
    }
}
