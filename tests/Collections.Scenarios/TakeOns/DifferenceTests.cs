using System.Globalization;
using Collections.Scenarios.Holds;
using Collections.Scenarios.Nights;
using Collections.Server.Reports;
using Collections.Server.TakeOns;

namespace Collections.Scenarios.TakeOns;

/// <summary>What the other system decided is held against what is decided here, line by line and in sums.</summary>
public sealed class DifferenceTests
{
    private const string Header = "account,date,action,name";
    private static readonly ReportPeriod December = new(ReportPeriod.Read("2026-12")!.Value, ReportPeriod.Read("2026-12")!.Value);

    [Fact]
    public async Task Each_decision_is_agreed_only_there_only_here_or_different_with_its_reason()
    {
        using var office = new HoldOffice();
        await office.Night("2026-12-14", HoldOffice.Account("M1", "mail"), HoldOffice.Account("M2", "mail", "C2"), HoldOffice.Account("W1", "work", "C3"), HoldOffice.Account("F1", "firm", "C4"), HoldOffice.Account("X1", "firm", "C5", days: 0));

        (await TakeIn(office, Header, "M1,2026-12-14,message,reminder", "W1,2026-12-14,task,Q-CALLS", "F1,2026-12-14,message,T09", "X1,2026-12-14,placement,AG-01")).ShouldBe(4);

        Rows(office, DifferenceReport.LinesName).ShouldBe(
        [
            "2026-12-14 F1 firm S message T09 – only there 10000000 the case waits at S",
            "2026-12-14 M1 mail T task – desk only here 10000000 decided at T",
            "2026-12-14 M2 mail S message – reminder only here 10000000 decided at S",
            "2026-12-14 M2 mail T task – desk only here 10000000 decided at T",
            "2026-12-14 W1 work S task Q-CALLS desk different 10000000 decided at S",
            "2026-12-14 X1 – – placement AG-01 – only there 10000000 no case of the account is open",
        ]);
        Rows(office, DifferenceReport.Name).ShouldBe(
        [
            "– – placement 0 1 0 0 10000000", "firm S message 0 1 0 0 10000000", "mail S message 1 0 1 0 10000000", "mail T task 0 0 2 0 20000000", "work S task 0 0 0 1 10000000",
        ]);

        await office.Night("2026-12-15", HoldOffice.Account("M1", "mail"), HoldOffice.Account("M2", "mail", "C2"), HoldOffice.Account("W1", "work", "C3"), HoldOffice.Account("F1", "firm", "C4"), HoldOffice.Account("X1", "firm", "C5", days: 0));
        Rows(office, DifferenceReport.LinesName).Count.ShouldBe(6, "of the 15th the other system has told nothing");
        (await TakeIn(office, Header, "M2,2026-12-14,message,reminder")).ShouldBe(1);
        Rows(office, DifferenceReport.LinesName).ShouldNotContain("2026-12-14 M2 mail S message – reminder only here 10000000 decided at S", "the later file says what there was");
    }

    [Fact]
    public async Task A_bad_row_leaves_what_was_told_before()
    {
        using var office = new HoldOffice();
        await office.TakeIn("2026-12-14", HoldOffice.Account("M1", "mail"));
        await TakeIn(office, Header, "M1,2026-12-14,message,T09");

        var (defects, taken) = await new OldDecisions(office.Database, TimeProvider.System).TakeIn(Order(office, Header, "M1,2026-12-14,telepathy,T09", "M9,2026-12-14,message,T09", "M1,2026-13-14,message,T09"), default);

        taken.ShouldBe(0);
        defects.Select(defect => $"{defect.Line} {defect.Column}: {defect.Expected}, {defect.Found}").ShouldBe(
            ["2 action: one of message, task, placement, recall, telepathy", "3 account: an account that the portfolio has, M9", "4 date: a date that the calendar has, 2026-13-14"]);
        office.Words("SELECT name FROM old_decision").ShouldBe(["T09"]);
    }

    private static async Task<int> TakeIn(HoldOffice office, params string[] lines)
    {
        var (defects, taken) = await new OldDecisions(office.Database, TimeProvider.System).TakeIn(Order(office, lines), default);
        defects.ShouldBeEmpty();
        return taken;
    }

    private static TakeOnOrder Order(HoldOffice office, params string[] lines)
    {
        var file = Path.Combine(office.Workflows, "..", "decisions.csv");
        File.WriteAllLines(file, lines);
        return new TakeOnOrder(default, Office.Mapping("sample-take-on"), [TakeOnSource.Of(file)], "ana", "");
    }

    private static List<string> Rows(HoldOffice office, string report) => [.. new ReportMaker(office.Database).Make(report, December)!.Rows
        .Select(row => string.Join(' ', row.Select(value => value is null or "" ? "–" : Convert.ToString(value, CultureInfo.InvariantCulture))))];
}
