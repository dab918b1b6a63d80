using System.Globalization;
using System.Text.Json;
using Collections.Server.Cases;
using Collections.Server.Commands;
using Collections.Server.Histories;
using Collections.Server.Holds;
using Collections.Server.Nightly;
using Collections.Server.Objects;
using Collections.Server.Offers;
using Collections.Server.Overrides;
using Collections.Server.Rates;

namespace Collections.Scenarios.Rates;

/// <summary>One customer, two companies, three units, one telephone: each date says what is expected.</summary>
public sealed class OneCustomerThreeUnitsTests : IDisposable
{
    private readonly UnitsOffice office = new();

    public void Dispose() => office.Dispose();

    private Task<NightReport> Night(string date, decimal loanPastDue = 320.50m, string? loanDue = "2026-09-09")
    {
        var position = DateOnly.Parse(date, CultureInfo.InvariantCulture).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return office.Night(
            date,
            UnitsOffice.Line("TC-0031", "B1", "card", "ARS", 70_000, 70_000, "2026-11-27", position),
            UnitsOffice.Line("TC-0032", "B1", "card", "USD", 150, 150, "2026-11-27", position),
            UnitsOffice.Line("PP-0033", "B1", "loan", "UVA", 2_079.50m + loanPastDue, loanPastDue, loanDue, position),
            UnitsOffice.Line("LS-0034", "B2", "leasing", "ARS", 900_000, 900_000, "2026-10-21", position));
    }

    private async Task UntilThePromise()
    {
        (await office.Rates("2026-11-28", "USD,2026-11-27,1480.00")).Verdict.ShouldBe("Apply");
        await Night("2026-11-30", 0, null);
        office.Cases().ShouldBe(["tarjeta-mora-temprana TC-0031 governed by tarjeta-mora-temprana", "tarjeta-mora-temprana TC-0032"], "USD 150 = 222,000 are more than 70,000");
        await Night("2026-12-01", 0, null);
        office.Contacts("2026-12-01").ShouldBe(["TC-0032 T01"]);
    }

    private async Task UntilTheLoan()
    {
        await UntilThePromise();
        await office.Rates("2026-12-08", "USD,2026-12-04,1480.00", "USD,2026-12-09,1480.00", "UVA,2026-12-09,1850.00");
        await Night("2026-12-09");
        office.Contacts("2026-12-09").ShouldBe(["TC-0032 T02"]);
        await Night("2026-12-10");
        office.Cases().ShouldBe(["prestamo-mora-tardia TC-0031", "tarjeta-mora-temprana TC-0031 governed by prestamo-mora-tardia", "tarjeta-mora-temprana TC-0032 governed by prestamo-mora-tardia"]);
        office.Words("SELECT t.text FROM collection_case c JOIN strategy s ON s.number = (c.id >> 11) & 4095 AND s.name = 'prestamo-mora-tardia' JOIN text_code t ON t.code = c.segment").ShouldBe(["A"], "2,400 UVA are 4,440,000");
    }

    [Fact]
    public async Task The_collector_sees_in_pesos_what_is_past_due_in_three_units_and_nothing_of_the_other_company()
    {
        await UntilTheLoan();

        var facts = FactsOf("prestamo-mora-tardia");
        facts["past due equivalent"].ShouldBe("884925", "70,000 + 222,000 + 592,925");
        facts["total due equivalent"].ShouldBe("4732000", "70,000 + 222,000 + 2,400 UVA");
        facts["exchange rate"].ShouldBe("1850");
        facts["total risk"].ShouldBe("2400", "the debt to the other company is not for this one");
    }

    [Fact]
    public async Task One_message_names_both_cards_and_nothing_that_is_owed_to_the_other_company()
    {
        await UntilThePromise();

        await office.Dispatch("2026-12-01");

        var sent = office.Spooled().ShouldHaveSingleItem();
        sent.ShouldContain("TC-0032");
        sent.ShouldContain("y TC-0031");
        sent.ShouldNotContain("LS-0034");
        sent.ShouldNotContain("PP-0033");
    }

    [Fact]
    public async Task A_promise_in_uva_is_kept_by_pesos_of_its_value_date_and_the_cards_go_on_where_they_are_due()
    {
        await UntilTheLoan();
        await office.Hear("2026-12-10", "PP-0033", "promise", """{"amount":320.50,"unit":"UVA","date":"2026-12-17"}""", "15:00");
        await Night("2026-12-11");
        office.Promises().ShouldBe(["320.50 UVA open"]);
        await Night("2026-12-14");
        office.Contacts("2026-12-14").ShouldBeEmpty("no call C1: waiting, governed by the loan");

        await office.Rates("2026-12-17", "USD,2026-12-17,1480.00", "UVA,2026-12-17,1868.40");
        await office.Payments("2026-12-18", "P1,PP-0033,2026-12-17,598822.20,posted");
        await Night("2026-12-18", 0, null);

        office.Promises().ShouldBe(["320.50 UVA kept, paid 320.50"]);
        office.Cases().ShouldBe(["prestamo-mora-tardia TC-0031 closed rolled back", "tarjeta-mora-temprana TC-0031 governed by tarjeta-mora-temprana", "tarjeta-mora-temprana TC-0032"]);
        office.Contacts("2026-12-18").ShouldBe(["TC-0032 T03"], "cell 20 at day 20; cell 15 is overtaken");
    }

    [Fact]
    public async Task Pesos_of_an_older_rate_keep_the_promise_within_its_tolerance_and_leave_a_rest_that_is_not_cured()
    {
        await UntilTheLoan();
        await office.Hear("2026-12-10", "PP-0033", "promise", """{"amount":320.50,"unit":"UVA","date":"2026-12-17"}""", "15:00");
        await Night("2026-12-11");
        await Night("2026-12-14");
        await office.Rates("2026-12-17", "USD,2026-12-17,1480.00", "UVA,2026-12-17,1868.40");
        await office.Payments("2026-12-18", "P1,PP-0033,2026-12-17,592925.00,posted");
        await Night("2026-12-18", 3.16m);

        office.Promises().ShouldBe(["320.50 UVA kept, paid 317.34"], "99.01 % of 320.50 are at least 95 %");
        office.Contacts("2026-12-18").ShouldBe(["TC-0031 T30", "TC-0032 T03"]);
        office.Cases().ShouldBe(["prestamo-mora-tardia TC-0031 closed residual", "tarjeta-mora-temprana TC-0031 governed by tarjeta-mora-temprana", "tarjeta-mora-temprana TC-0032"], "3.16 UVA = 5,904.14 are not cured");
    }

    [Theory]
    [InlineData(3_000, true)]
    [InlineData(12_000, false)]
    public async Task A_small_rest_is_told_apart_from_another_debt_in_the_same_currency(int rest, bool isResidual)
    {
        Task<NightReport> InPesos(string date, decimal loan)
        {
            var position = DateOnly.Parse(date, CultureInfo.InvariantCulture).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return office.Night(
                date,
                UnitsOffice.Line("TC-0031", "B1", "card", "ARS", 70_000, 70_000, "2026-11-27", position),
                UnitsOffice.Line("PP-0033", "B1", "loan", "ARS", 4_000_000 + loan, loan, "2026-09-09", position, "600000"));
        }

        await office.Rates("2026-12-08", "USD,2026-12-04,1480.00");
        foreach (var date in (string[])["2026-12-09", "2026-12-10", "2026-12-11"]) await InPesos(date, 600_000);
        office.Cases().ShouldBe(["prestamo-mora-tardia TC-0031", "tarjeta-mora-temprana TC-0031 governed by prestamo-mora-tardia"]);

        await office.Payments("2026-12-18", $"P1,PP-0033,2026-12-17,{600_000 - rest},posted");
        await InPesos("2026-12-18", rest);

        office.Cases().ShouldBe(isResidual
            ? ["prestamo-mora-tardia TC-0031 closed residual", "tarjeta-mora-temprana TC-0031"]
            : ["prestamo-mora-tardia TC-0031", "tarjeta-mora-temprana TC-0031 governed by prestamo-mora-tardia"]);
        office.Contacts("2026-12-18").Contains("TC-0031 T30").ShouldBe(isResidual);
    }

    [Fact]
    public async Task Without_a_rate_a_case_that_needs_it_stands_still_with_what_is_missing_and_goes_on_when_it_is_known()
    {
        await UntilThePromise();
        await office.Rates("2026-12-08", "USD,2026-12-04,1480.00");
        await Night("2026-12-10");
        office.Cases().ShouldBe(["tarjeta-mora-temprana TC-0031 governed by tarjeta-mora-temprana", "tarjeta-mora-temprana TC-0032"], "the cards do not ask for rates");
        office.Excluded().ShouldContain("PP-0033: Préstamo: mora tardía: A rate of UVA in ARS of 2026-12-09 or the 7 days before was expected, found none: a file of rates is to be taken in.");

        await office.Rates("2026-12-10", "USD,2026-12-09,1480.00", "UVA,2026-12-09,1850.00");
        await Night("2026-12-11");
        office.Cases().ShouldContain("prestamo-mora-tardia TC-0031");
        await office.Hear("2026-12-11", "PP-0033", "promise", """{"amount":320.50,"unit":"UVA","date":"2026-12-17"}""", "15:00");

        await Night("2026-12-21");
        office.Incidents().ShouldBe(["FACT_MISSING: A rate of USD in ARS of 2026-12-20 or the 7 days before was expected, found none: a file of rates is to be taken in."]);
        office.Promises().ShouldBe(["320.50 UVA open"], "it would be judged on the 21st");
        await Night("2026-12-22");
        office.Incidents().Count.ShouldBe(1);

        await office.Rates("2026-12-22", "USD,2026-12-21,1490.00", "UVA,2026-12-21,1880.00");
        await Night("2026-12-23");
        office.Incidents().ShouldBeEmpty();
        office.Promises().ShouldBe(["320.50 UVA broken, paid 0.00"]);
    }

    [Fact]
    public async Task A_later_file_corrects_a_rate_and_what_was_said_before_stays_known()
    {
        await UntilThePromise();
        await office.Rates("2026-12-08", "UVA,2026-12-09,1840.00");
        await office.Rates("2026-12-09", "UVA,2026-12-09,1850.00");

        office.Words("SELECT value || ' ' || source FROM rate WHERE unit = 'UVA' ORDER BY feed").ShouldBe(["184000000000 BCRA", "185000000000 BCRA"]);
        var refused = await office.Rates("2026-12-10", "UVA,2026-12-10,0", "EUR,2026-12-10,1600", "EUR,2026-12-10,1601", "ZZZ,2026-12-10,1", "ARS,2026-12-10,1");
        refused.Defects.ShouldBe(new Dictionary<string, long> { ["UNKNOWN_CURRENCY"] = 1, ["DUPLICATE_RATE"] = 2, ["RATE_NOT_POSITIVE"] = 1, ["RATE_OF_OTHER_CURRENCY"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task The_page_of_a_case_says_both_amounts_with_the_rate_and_no_word_of_what_is_owed_to_another_company()
    {
        await UntilTheLoan();
        var id = long.Parse(office.Words("SELECT CAST(c.id AS TEXT) FROM collection_case c JOIN strategy s ON s.number = (c.id >> 11) & 4095 AND s.name = 'prestamo-mora-tardia'").Single(), CultureInfo.InvariantCulture);

        var page = new CaseFile(office.Database, new KeptHistory(office.Database), new HoldList(office.Database), new OverrideList(office.Database), new HomeRates(office.Database), new OfferList(office.Database), new ObjectList(office.Database, new KeptHistory(office.Database))).Read(id)!;

        page.Accounts.Select(account => $"{account.Account} {account.PastDue} {account.Currency} = {account.PastDueEquivalent ?? account.PastDue} at {account.Rate?.Rate ?? "1"} of {account.Rate?.Date:MM-dd}").ShouldBe(
            ["TC-0031 70000.00 ARS = 70000.00 at 1 of ", "TC-0032 150.00 USD = 222000.00 at 1480.00 of 12-09", "PP-0033 320.50 UVA = 592925.00 at 1850.00 of 12-09"]);
        var told = JsonSerializer.Serialize(page, JsonText.Options);
        foreach (var word in (string[])["LS-0034", "leasing", "900000", "B2"]) told.ShouldNotContain(word);
    }

    private Dictionary<string, string> FactsOf(string strategy)
    {
        var id = long.Parse(office.Words($"SELECT c.id FROM collection_case c JOIN strategy s ON s.number = (c.id >> 11) & 4095 AND s.name = '{strategy}'").Single(), CultureInfo.InvariantCulture);
        var history = HistoryReader.Open(office.Database);
        var version = long.Parse(office.Words($"SELECT version_id FROM collection_case WHERE id = {id}").Single(), CultureInfo.InvariantCulture);
        return history.FactsOf(id >> 23, history.PlanOf(version)?.Grouping).ToDictionary(fact => fact.Name, fact => Decisions.Values.FeelLiteral.Write(fact.Value));
    }
}
