using System.IO.Compression;
using System.Xml.Linq;
using Collections.Scenarios.Holds;
using Collections.Scenarios.Levels;
using Collections.Scenarios.Offices;
using Collections.Server.Reports;

namespace Collections.Scenarios.Reports;

/// <summary>The history of a portfolio over two months' ends, figure by figure.</summary>
public sealed class ReportTests : IDisposable
{
    private static readonly ReportPeriod Months = new(ReportPeriod.MonthOf(new DateOnly(2026, 11, 30)), ReportPeriod.MonthOf(new DateOnly(2027, 1, 1)));
    private readonly LevelOffice office = new();

    [Fact]
    public async Task Of_the_accounts_of_a_bucket_the_ways_they_went_add_up_to_one()
    {
        await TwoMonths();

        var rates = Rows(RollRateReport.Name).Single(row => (string)row["bucket"]! == "1-30");

        (rates["accounts"], rates["total due"]).ShouldBe((4L, 1_000_00L));
        (rates["forward"], rates["stay"], rates["back"], rates["cured"], rates["gone"]).ShouldBe((0.1m, 0.2m, 0m, 0.3m, 0.4m));
        foreach (var row in Rows(RollRateReport.Name))
        {
            Sum(row, "").ShouldBe(1m, tolerance: 0.0002m);
            Sum(row, ", accounts").ShouldBe(1m, tolerance: 0.0002m);
        }
    }

    [Fact]
    public async Task What_entered_grew_was_paid_cured_or_went_leads_from_the_opening_to_the_closing()
    {
        await TwoMonths();

        var month = Rows(WaterfallReport.Name).ShouldHaveSingleItem();

        (month["opening"], month["entered"], month["new"], month["grown"], month["paid down"], month["cured"], month["gone"], month["closing"])
            .ShouldBe((1_000_00L, 70_00L, 90_00L, 5_00L, -20_00L, -300_00L, -400_00L, 445_00L));
        ((long)month["opening"]! + (long)month["entered"]! + (long)month["new"]! + (long)month["grown"]! + (long)month["paid down"]! + (long)month["cured"]! + (long)month["gone"]!).ShouldBe(445_00L);
    }

    [Fact]
    public async Task The_closing_of_a_month_is_what_its_end_shows()
    {
        await TwoMonths();

        var late = Rows(SnapshotReport.Name).Where(row => (string)row["month"]! == "2026-11" && (string)row["bucket"]! != "current").Sum(row => (long)row["total due"]!);

        late.ShouldBe((long)Rows(WaterfallReport.Name).Single()["opening"]!);
    }

    [Fact]
    public async Task A_vintage_never_falls_and_its_cures_are_those_of_its_cases()
    {
        await TwoMonths();

        var vintage = Rows(VintageReport.Name).Where(row => (string)row["strategy"]! == "cards").ToList();

        vintage.Select(row => ((string)row["opened"]!, (long)row["months on book"]!, (long)row["cases"]!, (long)row["cured"]!)).ShouldBe([("2026-12", 0, 4, 0), ("2026-12", 1, 4, 1), ("2027-01", 0, 2, 0)]);
        vintage.Zip(vintage.Skip(1)).ShouldAllBe(pair => (string)pair.First["opened"]! != (string)pair.Second["opened"]! || (decimal)pair.First["cured, share"]! <= (decimal)pair.Second["cured, share"]!);
    }

    [Fact]
    public async Task The_matrix_shows_each_move_once_with_its_money()
    {
        await TwoMonths();

        var moves = Rows(TransitionReport.Name).Where(row => (string)row["position"]! == "2026-12-31").ToList();

        moves.Single(row => ((string)row["from"]!, (string)row["to"]!) == ("1-30", "current"))["accounts"].ShouldBe(1L);
        moves.Single(row => ((string)row["from"]!, (string)row["to"]!) == ("outside", "1-30"))["total due"].ShouldBe(90_00L);
    }

    [Fact]
    public async Task What_was_decided_to_be_sent_is_sent_withdrawn_or_waiting()
    {
        using var mail = new HoldOffice();
        await mail.Night("2026-12-16", HoldOffice.Account("A1", "mail", "C1"), HoldOffice.Account("A2", "mail", "C2"));
        await mail.Hear("2026-12-16", "A2", "paid");
        await mail.Dispatch("2026-12-16");
        await mail.Night("2027-01-04", HoldOffice.Account("A1", "mail", "C1"), HoldOffice.Account("A2", "mail", "C2", days: 0), HoldOffice.Account("A3", "mail", "C3"));

        var rows = Rows(ContactReport.Name, mail);

        rows.Select(row => (row["month"], row["strategy"], row["channel"], row["decided"], row["sent"], row["withdrawn"], row["waiting"])).ShouldBe([
            ("2026-12", "mail", "email", 2L, 1L, 1L, 0L), ("2027-01", "mail", "email", 1L, 0L, 0L, 1L)]);
        rows[0]["sent, share"].ShouldBe(0.5m);
    }

    [Fact]
    public async Task What_came_into_a_queue_is_completed_withdrawn_or_open()
    {
        using var work = new HoldOffice();
        await work.Night("2026-12-16", HoldOffice.Account("A1", "work", "C1"), HoldOffice.Account("A2", "work", "C2"));
        await work.Night("2026-12-23", HoldOffice.Account("A1", "work", "C1", days: 0), HoldOffice.Account("A2", "work", "C2"));

        var made = Rows(WorkReport.Name, work).ShouldHaveSingleItem();

        (made["month"], made["made"], made["withdrawn"], made["open"], made["overdue"], made["completed, share"]).ShouldBe(("2026-12", 3L, 2L, 1L, 0L, 0m));
    }

    [Fact]
    public async Task What_was_published_or_set_is_a_change_with_who_answers_for_it()
    {
        await TwoMonths();
        var today = ReportPeriod.MonthOf(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

        var changes = Rows(ChangeReport.Name, office, new ReportPeriod(today, today));

        changes.Select(row => (row["strategy"], row["version"])).ShouldBe([("cards", 1L), ("late", 1L)]);
        Rows(ChangeReport.Name, office, new ReportPeriod(today - 2, today - 1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_workbook_has_a_sheet_for_each_report_with_numbers_as_numbers_and_no_formula()
    {
        await TwoMonths();
        var tables = ReportMaker.Names.Select(name => new ReportMaker(office.Database).Make(name, Months)!).ToList();

        using var file = new ZipArchive(new MemoryStream(ReportXlsx.Write(tables)));

        var sheets = file.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList();
        sheets.Count.ShouldBe(tables.Count);
        foreach (var sheet in sheets)
        {
            using var content = sheet.Open();
            var cells = XDocument.Load(content).Descendants().Where(element => element.Name.LocalName == "c").ToList();
            cells.ShouldAllBe(cell => cell.Elements().All(inner => inner.Name.LocalName != "f"));
            cells.Count(cell => cell.Elements().Any(inner => inner.Name.LocalName == "v")).ShouldBe(NumbersOf(tables[sheets.IndexOf(sheet)]));
        }
    }

    public void Dispose() => office.Dispose();

    /// <summary>Five cards at the end of November; at the end of December one is worse, one was paid in part, one is current, one is missing, one has entered, one is new.</summary>
    private async Task TwoMonths()
    {
        await office.Night(
            "2026-12-01",
            "A1,C1,B1,card,ARS,100,60,5", "A2,C2,B1,card,ARS,200,60,5", "A3,C3,B1,card,ARS,300,60,5", "A4,C4,B1,card,ARS,400,60,5", "A5,C5,B1,card,ARS,50,0,0");
        await office.Night(
            "2027-01-01",
            "A1,C1,B1,card,ARS,105,80,36", "A2,C2,B1,card,ARS,180,40,20", "A3,C3,B1,card,ARS,240,0,0", "A5,C5,B1,card,ARS,70,20,3", "A6,C6,B1,card,ARS,90,20,3");
    }

    private List<Dictionary<string, object?>> Rows(string name, DrawnOffice? of = null, ReportPeriod? period = null)
    {
        var table = new ReportMaker((of ?? office).Database).Make(name, period ?? Months)!;
        return [.. table.Rows.Select(row => table.Columns.Select((column, i) => (column.Name, row[i])).ToDictionary(pair => pair.Name, pair => pair.Item2))];
    }

    private static int NumbersOf(ReportTable table) => table.Rows.Sum(row => row.Where((value, i) => ReportText.Number(value, table.Columns[i].Kind) is not null).Count());

    private static decimal Sum(Dictionary<string, object?> row, string ending) =>
        new[] { "forward", "stay", "back", "cured", "gone" }.Sum(way => (decimal)row[way + ending]!);
}
