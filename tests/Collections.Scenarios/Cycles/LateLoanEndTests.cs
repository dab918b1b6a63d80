using System.Globalization;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Tables;
using Collections.Server.Reports;

namespace Collections.Scenarios.Cycles;

/// <summary>How late loans of the house end, to the cent: what the law firm is told and earns, and what the ledger gets.</summary>
public sealed class LateLoanEndTests : IDisposable
{
    private readonly Office office = new() { Strategies = Path.Combine(Office.Workflows, "argentina") };

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_law_firm_gets_the_file_on_the_business_day_after_the_committee_and_earns_eight_per_cent_of_what_is_paid()
    {
        await Work("to-the-law-firm-through-a-dispute");

        Rows("placements", "2027-01-15-LF-01-*.csv").ShouldHaveSingleItem().ShouldContain("PP-0101");
        Rows("firm-news", "2027-02-15-LF-01-*.csv").ShouldHaveSingleItem().ShouldStartWith("2027-02-12,payment,PP-0101,C-0201,ARS,500000.00");
        var month = ReportPeriod.Read("2027-02")!.Value;
        new ReportMaker(office.Database).Make(CommissionReport.Name, new ReportPeriod(month, month), "LF-01")!.Rows
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row[1]} {row[2]} {(long)row[7]! / 100m:F2} {(long)row[9]! / 100m:F2}"))
            .ShouldContain("LF-01 PP-0101 500000.00 40000.00");
    }

    [Fact]
    public async Task The_file_to_the_ledger_balances_and_holds_what_was_approved_and_nothing_else()
    {
        await Work("to-write-off");

        Rows("ledger", "2026-12-31-prestamo-castigos.csv").ShouldBe(
        [
            "ledger,Dr,allowance,1010000.00", "ledger,Cr,principal,900000.00", "ledger,Cr,interest,110000.00",
            "memo,Dr,written-off debts,1074000.00", "memo,Cr,\"written-off debts, contra\",1074000.00",
        ]);
    }

    private async Task Work(string scenario)
    {
        var differences = await new ScenarioRun(Scenario.Read(Path.Combine(office.Strategies, "prestamo-mora-tardia", "scenarios", $"{scenario}.md")), office).Execute();
        differences.ShouldBeEmpty(string.Join('\n', differences));
    }

    /// <summary>The rows of files beside the database, without their headers.</summary>
    private List<string> Rows(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(office.Database.File)!, folder), pattern).Order(StringComparer.Ordinal).SelectMany(file => File.ReadAllLines(file).Skip(1))];
}
