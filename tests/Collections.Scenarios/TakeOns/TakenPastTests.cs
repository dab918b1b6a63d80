using Collections.Scenarios.Offices;
using Collections.Scenarios.Promises;
using Collections.Server.TakeOns;
using Collections.Server.Withdrawals;

namespace Collections.Scenarios.TakeOns;

/// <summary>What the other system has done and judged before holds here: promises that were broken count, and a firm that has a case has it.</summary>
public sealed class TakenPastTests
{
    private const string Cases = "account,strategy,version,step,since,due,opened_on,stage,segment,queue,collector,held_since,reference,high_water,counted_from,last_contact,attempts,attempts_today,last_attempt";
    private const string Judged = "account,strategy,amount,unit,due,made_on,made_by,outcome,judged_on,paid";
    private const string Placements = "account,strategy,placed_by,firm,placed_on,term_ends,balance";

    [Fact]
    public async Task Promises_that_were_broken_there_count_as_broken_here_and_no_payment_judges_them_again()
    {
        using var office = new TakenOffice();
        await office.TakeIn("2026-12-16", TakenOffice.Loan("L1"), TakenOffice.Loan("L2"));

        var report = await office.TakeOn("2026-12-16", false,
            [Cases, Case("L1", "W"), Case("L2", "W")],
            [Judged, "L1,,400.00,,2026-11-10,2026-11-02,BEA,broken,2026-11-13,150.00", "L1,loans,300,,2026-12-04,2026-11-27,,broken,2026-12-09,", "L2,,250,UVA,2026-12-04,2026-11-27,,kept,2026-12-03,260"]);

        (report.Verdict, report.Promises, report.Judged).ShouldBe((TakeOnVerdict.Taken, 0, 3));
        office.Promises().ShouldBe(
        [
            "L1 400.00 for 2026-11-10, made 2026-11-02 by BEA: broken on 2026-11-13, paid 150.00",
            "L1 300.00 for 2026-12-04, made 2026-11-27: broken on 2026-12-09",
            "L2 250.00 UVA for 2026-12-04, made 2026-11-27: kept on 2026-12-03, paid 260.00",
        ]);
        await office.Night("2026-12-17", TakenOffice.Loan("L1"), TakenOffice.Loan("L2"));
        office.Words("SELECT t.text || ' ' || a.reference FROM task k JOIN account a ON a.id = k.case_id >> 23 JOIN text_code t ON t.code = k.title").ShouldBe(["has broken two L1"]);

        await office.Payments("2026-12-18", "P1,L2,2026-12-01,260,reversed");
        (await office.Hear("2026-12-18", "L2", "reversal", """{"amount":260,"reason":"no funds"}""", "10:00")).ShouldBeNull();
        office.Promises()[2].ShouldEndWith("kept on 2026-12-03, paid 260.00", customMessage: "what it was judged by is not known here");
        office.Report("promises", "2026-12").ShouldContain(line => line.StartsWith("2026-12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_promise_in_units_of_account_is_watched_in_them()
    {
        using var office = new PromiseOffice();
        await office.TakeIn("2026-12-16", PromiseOffice.Card("D1", 15, 40_000));

        await office.TakeOn("2026-12-16", false, [Cases, "D1,cards,,T,2026-12-10,,,,,,,,,,,,,,"], ["account,strategy,step,amount,unit,due,made_on,made_by", "D1,,,40,UVA,2026-12-18,2026-12-14,"]);

        office.Words("SELECT p.unit || ' ' || (p.amount / 100) || ' ' || p.state FROM promise p").ShouldBe(["UVA 40 0"]);
    }

    [Fact]
    public async Task A_case_that_was_handed_off_is_with_its_firm_and_never_goes_to_that_firm_again()
    {
        using var office = new TakenOffice();
        await office.TakeIn("2026-12-16", TakenOffice.Loan("L1"), TakenOffice.Loan("L2"));
        var before = office.Hash();
        string[][] files = [[Cases, Case("L1", "W"), Case("L2", "W")], [Placements, "L1,,A,AG-01,2026-12-01,,95000", "L2,,First,AG-02,2026-12-01,2027-02-15,95000"]];

        var report = await office.TakeOn("2026-12-16", false, files);

        (report.Verdict, report.Placements).ShouldBe((TakeOnVerdict.Taken, 2));
        office.Placements().ShouldBe(["L1 AG-01 95000.00 at 8.00 from 2026-12-01 to 2027-03-01, told", "L2 AG-02 95000.00 at 8.00 from 2026-12-01 to 2027-02-15, told"]);
        office.Told("L1").ShouldContain("    First\n");

        await new RunWithdrawals(office.Database, TimeProvider.System).Execute(new WithdrawalOrder(report.Run!.Value, "ana", "a wrong file"), default);
        office.Hash().ShouldBe(before);
        (await office.TakeOn("2026-12-16", false, files)).Verdict.ShouldBe(TakeOnVerdict.Taken);

        await office.Night("2027-01-10", TakenOffice.Loan("L1"), TakenOffice.Loan("L2"));
        office.Placements().ShouldBe(
        [
            "L1 AG-01 95000.00 at 8.00 from 2026-12-01 until 2027-01-10, told", "L1 AG-02 100000.00 at 0.00 from 2027-01-10 to -, told",
            "L2 AG-02 95000.00 at 8.00 from 2026-12-01 until 2027-01-10, told", "L2 AG-01 100000.00 at 0.00 from 2027-01-10 to -, told",
        ]);

        office.Told("L1").ShouldContain("    First\n");    }

    [Theory]
    [InlineData("L1,,,AG-01,2026-12-01,,10", "account", "one of the steps that hand cases off: A, B")]
    [InlineData("L1,,W,AG-01,2026-12-01,,10", "placed_by", "a case at a step that follows placements, or of a strategy with a step that hands cases off")]
    [InlineData("L1,,A,AG-09,2026-12-01,,10", "firm", "a firm that 'First' shares cases out to: AG-01, AG-02")]
    [InlineData("L2,,A,AG-01,2026-12-01,,10", "account", "a case that has gone on from 'First'")]
    [InlineData("L1,,A,AG-01,2026-12-17,,10", "placed_on", "a date not after 2026-12-16")]
    [InlineData("L1,,A,AG-01,2026-12-01,2026-11-30,10", "term_ends", "a date after the placement began")]
    public async Task A_placement_that_cannot_be_says_what_was_expected(string row, string column, string expected)
    {
        using var office = new TakenOffice();
        await office.TakeIn("2026-12-16", TakenOffice.Loan("L1"), TakenOffice.Loan("L2"));

        var report = await office.TakeOn("2026-12-16", true, [Cases, Case("L1", "W"), Case("L2", "A")], [Placements, row]);

        report.Defects.Select(defect => (defect.Column, defect.Expected)).ShouldBe([(column, expected)]);
    }

    private static string Case(string account, string step) => $"{account},loans,,{step},2026-12-10,,,,,,,,,,,,,,";

    /// <summary>Loans that go to a firm, and thirty days later to another; and a strategy for those who have broken two promises.</summary>
    private sealed class TakenOffice : DrawnOffice
    {
        public TakenOffice()
        {
            Draw("loans", """entry="product = &quot;loan&quot; and days past due &gt; 0" """, $"""
                <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>{Flow("F0", "Start", "A")}
                {Step("serviceTask", "A", "HandOff", "F0", "F1", ("rule", "AG-01:50,AG-02:50"), ("commission", "8"), ("termDays", "90")).Replace("id=\"A\"", "id=\"A\" name=\"First\"", StringComparison.Ordinal)}{Flow("F1", "A", "W")}
                <bpmn:intermediateCatchEvent id="W"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="WD"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P30D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
                {Flow("F2", "W", "R")}{Step("serviceTask", "R", "Recall", "F2", "F3", ("reason", "term ended"))}{Flow("F3", "R", "B")}
                {Step("serviceTask", "B", "HandOff", "F3", "F4", ("rule", "AG-01:50,AG-02:50"))}{Flow("F4", "B", "T")}{Task("T", "follow", "F4", "F5", "P90D")}{Flow("F5", "T", "End")}
                <bpmn:endEvent id="End"><bpmn:incoming>F5</bpmn:incoming></bpmn:endEvent>
                """);
            DrawWith("""<collections:strategy entry="recently broken promises &gt;= 2" group="asks" />""", "asks", $"""
                <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>{Flow("F0", "Start", "T")}{Task("T", "has broken two", "F0", "F1", "P90D")}{Flow("F1", "T", "End")}
                <bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
                """);
        }

        /// <summary>The line of a loan in the file; each is of a customer of its own.</summary>
        public static string Loan(string reference) => $"{reference},C-{reference},B1,loan,ARS,100000,60000,100";

        /// <summary>What was promised, and what has become of it.</summary>
        public IReadOnlyList<string> Promises() => Words($"""
            SELECT a.reference || ' ' || {Money("p.amount")} || coalesce(' ' || p.unit, '') || ' for ' || {Day("p.due")} || ', made ' || {Day("p.made_on")} || coalesce(' by ' || p.made_by, '') || ': '
              || CASE p.state WHEN 0 THEN 'open' WHEN 1 THEN 'kept' WHEN 3 THEN 'broken' ELSE p.state END || ' on ' || {Day("p.judged_on")} || CASE WHEN p.paid IS NULL THEN '' ELSE ', paid ' || {Money("p.paid")} END
            FROM promise p JOIN account a ON a.id = p.case_id >> 23 ORDER BY a.reference, p.made_on
            """);

        /// <summary>Who has or had which account, under which terms, and whether a file of it is owed.</summary>
        public IReadOnlyList<string> Placements() => Words($"""
            SELECT a.reference || ' ' || f.text || ' ' || {Money("p.amount")} || ' at ' || {Money("p.rate")} || ' from ' || {Day("p.from_date")} || coalesce(' until ' || {Day("p.to_date")}, ' to ' || coalesce({Day("coalesce(p.term_ends, b.term_ends)")}, '-'))
              || CASE b.state WHEN 0 THEN ', owed' ELSE ', told' END
            FROM placement p JOIN placement_batch b ON b.number = p.batch JOIN account a ON a.id = p.case_id >> 23 JOIN text_code f ON f.code = p.firm ORDER BY a.reference, p.from_date
            """);

        private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";

        private static string Money(string hundredths) => $"printf('%.2f', {hundredths} / 100.0)";

        private static string Day(string column) => $"date({column} - 719162 + 2440587.5)";
    }
}
