using System.Globalization;
using Collections.Decisions.Values;
using Collections.Persistence.Strategies;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Tables;
using Collections.Server.Cases;
using Collections.Server.Histories;
using Collections.Server.Placements;
using Collections.Server.Portal;
using Collections.Server.Reports;
using Collections.Server.Web;

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
    public async Task The_firm_that_filed_the_suit_reads_court_and_file_number_on_its_portal_and_the_house_on_the_case()
    {
        await Work("to-the-law-firm-through-a-dispute");

        var portal = new FirmPlacements(office.Database, new KeptHistory(office.Database), new PlacementList(office.Database));
        var row = portal.Find("LF-01", null, null, new PageOf(0, 10)).Items.ShouldHaveSingleItem();
        var page = portal.Read("LF-01", Grant.Read(row.Id)!.Value).ShouldNotBeNull();
        $"{page.Placement.Account} {page.Placement.Stage}: court {page.Court}, file {page.CourtFile}".ShouldBe("PP-0101 judicial: court 14, file 1234/2027");
        portal.Find("LF-02", null, null, new PageOf(0, 10)).Items.ShouldBeEmpty();
        var history = new KeptHistory(office.Database).Get();
        history.VariablesOf(Grant.Read(row.Id)!.Value.Case, office.Number("SELECT version_id FROM collection_case WHERE id = (SELECT case_id FROM placement)"))
            .Where(variable => variable.Name.StartsWith("court", StringComparison.Ordinal)).Select(variable => $"{variable.Name} {FeelLiteral.Write(variable.Value)}").ShouldBe(["court \"14\"", "court file \"1234/2027\""], ignoreOrder: true);
    }

    [Fact]
    public async Task One_page_says_why_the_guarantor_got_the_notice_who_approved_it_and_what_proves_that_it_came()
    {
        await Work("to-the-law-firm-through-a-dispute");
        await Approve("prestamo-mora-tardia");

        var notices = Notices();
        notices.Select(notice => $"{notice.Decision.On:yyyy-MM-dd} {notice.To.Role} {notice.To.Person} {notice.To.Address} {notice.State}: {string.Join(", ", notice.Deliveries.Select(Words))}").ShouldBe(
        [
            "2026-12-04 holder C-0201 Calle de Prueba 101 Sent: Sent letter-2026-12-09.jsonl, notice delivered 2026-12-10",
            "2026-12-04 guarantor 1 G-0202 Calle de Prueba 202 Sent: Sent letter-2026-12-09.jsonl, notice returned 2026-12-11",
            "2026-12-11 guarantor 1 G-0202 Calle de Prueba 202 Sent: Sent letter-2026-12-11.jsonl, notice delivered 2026-12-16",
        ]);
        var last = notices[^1];
        $"{last.Strategy.Name} v{last.Strategy.Version} asked for by {last.Strategy.RequestedBy}, approved by {last.Strategy.ApprovedBy} {last.Strategy.ApprovedAt:yyyy-MM-dd}".ShouldBe("prestamo-mora-tardia v1 asked for by ana, approved by bruno 2026-11-30");
        $"{last.Decision.ElementName}, {last.Content.Template}, {last.Content.File}, {last.Content.Language}".ShouldBe("Segunda carta al garante, L10, templates/L10.letter.es.hbs, es");
        last.Content.Body.ShouldNotBeNull().ShouldContain("Garante de Prueba");
        notices[1].Content.Facts.ShouldContain(fact => fact.Name == "days past due" && fact.Value == "301");
        var route = last.Way.Single(step => step.ElementName == "Decidir la vía");
        $"{route.Date:yyyy-MM-dd} {route.Why}".ShouldBe("2026-12-04 rule 1 of the table matched, because garnishable wage = null, principal = 4200000");
        var waited = last.Way.Single(step => step.ElementId == "Flow_Wait300_PreLegal");
        $"{waited.Date:yyyy-MM-dd} {waited.Why}".ShouldBe("2026-12-03 the condition that was awaited since 2026-12-02 holds: days past due >= 300, because days past due = 300");
        last.Way.ShouldContain(step => step.ElementName == "Buscar bienes y empleador" && step.Why == "Real estate", "what the collector found");
        last.Way[^1].ElementName.ShouldBe("Segunda carta al garante");
        last.Checks.Select(check => $"{check.Check} {check.IsPassed} {check.IsExempt}").ShouldBe(["contactPoint True False", "guard True False", "day True True"]);
        new MessageProofs(office.Database, new KeptHistory(office.Database)).Read(office.Number("SELECT max(case_id) FROM outbox"), 1, 999, mayReach: true).ShouldBeNull();
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

    private List<MessageProof> Notices()
    {
        var proofs = new MessageProofs(office.Database, new KeptHistory(office.Database));
        using var reader = office.Database.OpenReader();
        var select = reader.Prepare("SELECT o.case_id, o.run, o.seq FROM outbox o JOIN text_code t ON t.code = o.template WHERE t.text = 'L10' ORDER BY o.run, o.recipient <> (SELECT code FROM text_code WHERE text = 'holder'), o.seq");
        var keys = new List<(long Case, long Run, int Seq)>();
        while (select.Step()) keys.Add((select.ColumnLong(0), select.ColumnLong(1), select.ColumnInt(2)));
        select.Reset();
        return [.. keys.Select(key => proofs.Read(key.Case, key.Run, key.Seq, mayReach: true)!)];
    }

    private static string Words(DeliveryProof proof) =>
        proof.Kind == "dispatched" ? $"{proof.What} {proof.Source}" : string.Create(CultureInfo.InvariantCulture, $"{proof.What} {proof.At:yyyy-MM-dd}");

    /// <summary>Files that are deployed have no approver: what a publication by two persons writes into the version.</summary>
    private Task Approve(string strategy) => office.Database.Writer.Write(session =>
    {
        var context = session.Context();
        var number = context.Set<Strategy>().Single(row => row.Name == strategy).Number;
        var version = context.Set<StrategyVersion>().Single(row => row.StrategyNumber == number);
        (version.ApprovalRequestedBy, version.ApprovalRequestedAt) = ("ana", new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        (version.ApprovedBy, version.ApprovedAt) = ("bruno", new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.Zero));
        return context.SaveChanges();
    });

    private async Task Work(string scenario)
    {
        var differences = await new ScenarioRun(Scenario.Read(Path.Combine(office.Strategies, "prestamo-mora-tardia", "scenarios", $"{scenario}.md")), office).Execute();
        differences.ShouldBeEmpty(string.Join('\n', differences));
    }

    /// <summary>The rows of files beside the database, without their headers.</summary>
    private List<string> Rows(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(office.Database.File)!, folder), pattern).Order(StringComparer.Ordinal).SelectMany(file => File.ReadAllLines(file).Skip(1))];
}
