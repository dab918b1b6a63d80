namespace Collections.Scenarios.Rates;

/// <summary>Who owes dollars may pay in pesos: what that is worth on its value date counts.</summary>
public sealed class PaidInAnotherUnitTests : IDisposable
{
    private readonly UnitsOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_debt_in_dollars_that_is_paid_in_pesos_is_settled_by_cash_of_the_value_date()
    {
        (await office.Rates("2026-11-28", "USD,2026-11-27,1480.00", "USD,2026-12-01,1500.00")).Verdict.ShouldBe("Apply");
        await office.Night("2026-11-30", UnitsOffice.Line("TC-0032", "B1", "card", "USD", 150, 150, "2026-11-27", "2026-11-29"));
        office.Cases().ShouldBe(["tarjeta-mora-temprana TC-0032"]);

        await office.Payments("2026-12-02", "P1,TC-0032,2026-12-01,225000.00,posted");
        await office.Night("2026-12-02", UnitsOffice.Line("TC-0032", "B1", "card", "USD", 0, 0, null, "2026-12-01"));

        office.Cures().ShouldBe(["TC-0032 2026-12-02 cash of 2026-12-01"]);
    }
}
