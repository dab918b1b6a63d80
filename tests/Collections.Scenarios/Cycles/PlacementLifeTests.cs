using Collections.Domain.Placements;
using Collections.Scenarios.Offices;
using Collections.Server.Placements;
using Collections.Server.Web;

namespace Collections.Scenarios.Cycles;

/// <summary>
/// A placement month after its release, line by line: refusal, first action, payments and what they earn, an account that follows,
/// a reversal, a dispute that stretches the term, the term's end with what keeps a case, objections, the recall, its tail, tier 2.
/// </summary>
public sealed class PlacementLifeTests : IDisposable
{
    private readonly PlacementLifeOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_placement_month_goes_as_its_table_says()
    {
        await Released(office);
        office.Lines("tier-1", "2026-12-31").ShouldBe(
        [
            "C-0101 AG-01", "C-0102 AG-02", "C-0103 AG-03", "C-0104 AG-01", "C-0105 AG-01", "C-0106 AG-03", "C-0107 AG-02", "C-0108 AG-01",
            "C-0109 live promise", "C-0110 dispute", "C-0111 paid in the last 15 days",
        ]);
        office.File("placements", "2027-01-04-AG-01-*.csv").Select(Sum).ShouldBe(["A-0101-1 1900000.00", "A-0101-2 500000.00", "A-0104 1050000.00", "A-0105 820000.00", "A-0108 300000.00"]);
        office.File("placements", "2027-01-04-AG-02-*.csv").Select(Sum).ShouldBe(["A-0102 1750000.00", "A-0107 450000.00"]);
        office.File("placements", "2027-01-04-AG-03-*.csv").Select(Sum).ShouldBe(["A-0103 1300000.00", "A-0106 640000.00"]);

        // 01-05: AG-03 refuses C-0106 (territory). C-0102 pays the bank before AG-02's first action.
        await office.Night("2027-01-05");
        (await office.Report("2027-01-05", "A-0106", PlacementEventKind.Refused, "AG-03", text: "territory")).ShouldBeNull();
        office.Standing("C-0106").ShouldBe("AG-03 until 2027-01-05, recalled");
        office.Pays("R1", "A-0102", 100_000, "2027-01-05");
        await office.Night("2027-01-06");
        office.Told("2027-01-06", "AG-02").ShouldBe(["payment A-0102 100000.00"]);
        (await office.Report("2027-01-08", "A-0102", PlacementEventKind.Action, "AG-02", text: "call")).ShouldBeNull();

        // 01-18: C-0101 pays the bank 300,000; AG-01 had acted on 01-12.
        (await office.Report("2027-01-12", "A-0101-1", PlacementEventKind.Action, "AG-01", text: "visit")).ShouldBeNull();
        office.Pays("R2", "A-0101-1", 300_000, "2027-01-18");
        await office.Night("2027-01-19");
        office.Told("2027-01-19", "AG-01").ShouldBe(["payment A-0101-1 300000.00"]);
        office.Statement("2027-01").ShouldBe(
        [
            "AG-01 A-0101-1 2027-01-18 300000.00 45000.00 while placed, after the first action", "AG-01 total 300000.00 45000.00",
            "AG-02 A-0102 2027-01-05 100000.00 0.00 before the first action", "AG-02 total 100000.00 0.00",
        ]);

        // 01-22: a new card of C-0104 goes to AG-01 with the same term end.
        office.Owes("TC-0104", "C-0104", 180_000, since: "2026-10-22");
        await office.Night("2027-01-22");
        office.File("firm-news", "2027-01-22-AG-01-*.csv").ShouldBe(["2027-01-22,added,TC-0104,C-0104,ARS,,180000.00,2027-04-04,,"]);

        // 01-27: the 300,000 is reversed.
        office.Pays("R2", "A-0101-1", 300_000, "2027-01-27", "reversed");
        await office.Night("2027-01-28");
        office.Told("2027-01-28", "AG-01").ShouldBe(["reversal A-0101-1 -300000.00"]);
        office.Statement("2027-01", "AG-01").ShouldBe(
        [
            "AG-01 A-0101-1 2027-01-18 300000.00 45000.00 while placed, after the first action",
            "AG-01 A-0101-1 2027-01-18 -300000.00 -45000.00 reversal of a payment while placed, after the first action", "AG-01 total 0.00 0.00",
        ]);

        // 01-29: the next selection; AG-02 and AG-03 are barred from C-0106. Release on 02-01.
        await office.Night("2027-01-29");
        office.Lines("tier-1", "2027-01-29").ShouldContain("C-0106 AG-01");
        office.Lines("tier-1", "2027-01-29").ShouldNotContain(line => line.StartsWith("C-0104", StringComparison.Ordinal));
        await office.Approve("tier-1");
        await office.Night("2027-02-01");
        office.Term("C-0106").ShouldBe("2027-05-02");

        // 02-10 to 02-19: a dispute holds everybody and stretches the term by nine days.
        (await office.Report("2027-02-10", "A-0105", PlacementEventKind.Dispute, "AG-01", text: "says that it is paid", at: "11:00")).ShouldBeNull();
        office.Words("SELECT bound || ' ' || clocks FROM hold WHERE released_at IS NULL AND text LIKE 'says%'").ShouldBe(["7 3"]);
        await office.Night("2027-02-11");
        await office.Hear("2027-02-19", "A-0105", "release", """{"reason":"dispute","why":"unfounded"}""", "09:00");
        await office.Night("2027-02-22");
        office.Term("C-0105").ShouldBe("2027-04-13");

        // 02-15: C-0101 telephones the bank: AG-01 knows on the same day; the bank has not written since 01-04.
        (await office.Report("2027-02-15", "A-0101-2", PlacementEventKind.Inbound, text: "asks for a plan")).ShouldBeNull();
        await office.Tell();
        office.Told("2027-02-22", "AG-01").ShouldContain("inbound A-0101-1");
        await office.Dispatch("2027-02-22");
        office.Messages("C-0104").ShouldBe(["5 with firm AG-01"]);
        office.Refusals("C-0104").ShouldBe(["with firm AG-01"]);
        office.Messages("C-0109").ShouldContain("2", "the bank works who is not placed");

        // 03-25: C-0101 pays 250,000. 03-30: AG-01's last action on C-0104. 04-01: C-0103 promises AG-03 400,000 for 04-12.
        (await office.Report("2027-01-20", "A-0104", PlacementEventKind.Action, "AG-01")).ShouldBeNull();
        office.Pays("R3", "A-0101-1", 250_000, "2027-03-25");
        await office.Night("2027-03-29");
        (await office.Report("2027-03-30", "TC-0104", PlacementEventKind.Action, "AG-01")).ShouldBeNull();
        (await office.Report("2027-04-01", "A-0103", PlacementEventKind.Promise, "AG-03", amount: 400_000, due: "2027-04-12")).ShouldBeNull();

        // 04-05: the term of 90 days was over on Sunday 04-04.
        await office.Night("2027-04-05");
        office.Standing("C-0104").ShouldBe("AG-01, pending to 2027-04-12");
        office.Standing("C-0103").ShouldBe("AG-03, kept to 2027-05-04 for promise");
        office.Standing("C-0101").ShouldBe("AG-01, kept to 2027-05-04 for payment");
        foreach (var customer in new[] { "C-0102", "C-0107" }) office.Standing(customer).ShouldBe("AG-02, pending to 2027-04-12");
        office.Standing("C-0108").ShouldBe("AG-01, pending to 2027-04-12");
        office.Standing("C-0105").ShouldBe("AG-01");
        office.Told("2027-04-05", "AG-03").ShouldBe(["kept A-0103"]);

        // 04-08: AG-01 objects on C-0108 with evidence. 04-13: nobody objected on the others.
        (await office.Report("2027-04-08", "A-0108", PlacementEventKind.Objection, "AG-01", text: "signed plan of 04-07")).ShouldBeNull();
        office.Portal("AG-01").ShouldContain("A-0104 pending recall");
        var handed = office.Reference("C-0104");
        office.Opens("AG-01", handed).ShouldBeTrue();
        await office.Night("2027-04-13");
        office.Standing("C-0104").ShouldBe("AG-01 until 2027-04-13, recalled");
        office.Portal("AG-01").ShouldNotContain(row => row.StartsWith("A-0104", StringComparison.Ordinal));
        office.Opens("AG-01", handed).ShouldBeFalse("a link that opened it a moment before opens nothing");
        office.Owed("AG-01").ShouldBe([$"{handed} due 2027-04-27"]);
        foreach (var customer in new[] { "C-0102", "C-0107" }) office.Standing(customer).ShouldBe("AG-02 until 2027-04-13, recalled");
        office.Standing("C-0108").ShouldBe("AG-01, objected");
        office.Standing("C-0105").ShouldBe("AG-01, pending to 2027-04-20");
        (await office.Report("2027-04-13", "A-0104", PlacementEventKind.Action, "AG-01")).ShouldNotBeNull().ShouldContain("taken back on 2027-04-13");

        // 04-14: a supervisor refuses the objection: final on the next day. 04-15: C-0103 paid nothing through 04-14.
        (await office.Report("2027-04-14", "A-0108", PlacementEventKind.ObjectionRefused, text: "no plan was signed")).ShouldBeNull();
        await office.Night("2027-04-14");
        office.Standing("C-0108").ShouldBe("AG-01, objection refused");
        office.Standing("C-0103").ShouldBe("AG-03, kept to 2027-05-04 for promise");
        await office.Night("2027-04-15");
        office.Standing("C-0108").ShouldBe("AG-01 until 2027-04-15, recalled");
        office.Standing("C-0103").ShouldBe("AG-03, pending to 2027-04-22");

        // 04-20: C-0104 pays within the tail. 04-26: outside of it.
        office.Pays("R4", "A-0104", 100_000, "2027-04-20");
        await office.Night("2027-04-21");
        office.Standing("C-0105").ShouldBe("AG-01 until 2027-04-21, recalled");
        await office.Night("2027-04-23");
        office.Standing("C-0103").ShouldBe("AG-03 until 2027-04-23, recalled");
        office.Pays("R5", "A-0104", 50_000, "2027-04-26");
        await office.Night("2027-04-27");
        (await office.Report("2027-04-27", "A-0104", PlacementEventKind.Deleted, "AG-01", text: "copies deleted, papers sent back")).ShouldBeNull();
        office.Owed("AG-01").ShouldNotContain(row => row.StartsWith(handed, StringComparison.Ordinal));
        office.Statement("2027-04", "AG-01").ShouldBe(
        [
            "AG-01 A-0104 2027-04-20 100000.00 15000.00 within the tail", "AG-01 A-0104 2027-04-26 50000.00 0.00 outside the tail", "AG-01 total 150000.00 15000.00",
        ]);

        // 04-30 and 05-03: tier 2, by firms that never had the customer. The term of C-0106 is over on Monday 05-03.
        await office.Night("2027-04-30");
        office.Lines("tier-2", "2027-04-30").Single(line => line.StartsWith("C-0104", StringComparison.Ordinal)).ShouldBeOneOf("C-0104 AG-02", "C-0104 AG-03");
        await office.Approve("tier-2");
        await office.Night("2027-05-03");
        office.Standing("C-0104").ShouldBeOneOf("AG-02", "AG-03");
        office.Standing("C-0106").ShouldBe("AG-01, pending to 2027-05-10");
    }

    [Fact]
    public async Task While_a_firm_has_the_customer_the_house_is_silent_from_the_release_on_and_speaks_again_after_the_recall()
    {
        office.Owes("A-0104", "C-0104", 1_050_000);
        office.Owes("A-0109", "C-0109", 950_000, promise: "yes");
        await office.Night("2026-12-31");
        await office.Approve("tier-1");
        await office.Night("2027-01-04");
        office.Owes("TC-0104", "C-0104", 20_000, since: "2027-01-01");
        await office.Night("2027-01-05");
        await office.Dispatch("2027-01-06");
        office.Messages("C-0104").ShouldBe(["5 with firm AG-01"], "it waited since before the release");
        office.Refusals("C-0104").ShouldBe(["with firm AG-01"], "the card is late, and is the firm's");
        office.Messages("C-0109").ShouldBe(["2"], "no firm has this customer");

        (await office.Report("2027-01-06", "A-0104", PlacementEventKind.Returned, "AG-01", text: "moved abroad")).ShouldBeNull();
        await office.Night("2027-02-04");

        office.Messages("C-0104").Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_night_that_ends_terms_is_taken_back_whole_and_worked_again_to_the_same_state_while_reports_of_firms_stay()
    {
        await Released(office);
        (await office.Report("2027-01-12", "A-0101-1", PlacementEventKind.Action, "AG-01")).ShouldBeNull();
        (await office.Report("2027-04-01", "A-0103", PlacementEventKind.Promise, "AG-03", amount: 400_000, due: "2027-04-12")).ShouldBeNull();
        await office.HoldUntilEight("2027-04-05");
        office.Owes("TC-0104", "C-0104", 180_000, since: "2027-03-22");
        office.Pays("R3", "A-0101-1", 250_000, "2027-03-30");
        await office.Payments("2027-04-05");
        var before = office.State();
        await office.Night("2027-04-05");
        var after = office.State();
        office.Standing("C-0101").ShouldBe("AG-01, kept to 2027-05-04 for payment");
        office.Term("C-0103").ShouldBe("2027-05-04");
        office.Words("SELECT count(*) || ' ' || (SELECT count(*) FROM placed_account WHERE from_date > 740000 AND told IS NULL) FROM placed_payment").ShouldBe(["1 1"]);

        await office.Withdraw();

        office.Words("SELECT DISTINCT why FROM withdrawn_case WHERE why IS NOT NULL").ShouldBeEmpty();
        office.State().ShouldBe(before);
        (office.Standing("C-0101"), office.Term("C-0103")).ShouldBe(("AG-01", "2027-04-04"));
        office.Words("SELECT kind || '' FROM placement_event ORDER BY kind").ShouldBe(["2", "3"]);
        await ((DrawnOffice)office).Night("2027-04-05");
        office.State().ShouldBe(after);
    }

    [Fact]
    public async Task A_customer_of_whom_a_firm_was_told_stays_when_the_night_is_taken_back()
    {
        office.Owes("A-0104", "C-0104", 1_050_000);
        await office.Night("2026-12-31");
        await office.Approve("tier-1");
        await office.Night("2027-01-04");
        await office.Night("2027-04-05");
        office.Told("2027-04-05", "AG-01").ShouldBe(["pending recall A-0104"]);

        await office.Withdraw();

        office.Words("SELECT DISTINCT why FROM withdrawn_case WHERE why IS NOT NULL").ShouldBe(["a firm was told what the run decided"]);
        office.Standing("C-0104").ShouldBe("AG-01, pending to 2027-04-12");
    }

    [Fact]
    public async Task A_firm_is_heard_only_of_what_it_has_and_an_objection_only_within_its_days()
    {
        office.Owes("A-0104", "C-0104", 1_050_000);
        await office.Night("2026-12-31");
        (await office.Report("2026-12-31", "A-0104", PlacementEventKind.Action, "AG-01")).ShouldBe("a case that AG-01 has was expected, found none");
        await office.Approve("tier-1");
        await office.Night("2027-01-04");
        (await office.Report("2027-01-05", "A-0104", PlacementEventKind.Action, "AG-02")).ShouldBe("a case that AG-02 has was expected, found none");
        (await office.Report("2027-01-05", "A-0104", PlacementEventKind.Action, "AG-01", on: "2027-01-03", at: "10:30")).ShouldBe("a date from 2027-01-04 to 2027-01-05 was expected as 'on', found 2027-01-03");
        (await office.Report("2027-01-05", "A-0104", PlacementEventKind.Objection, "AG-01", text: "wait", at: "11:00")).ShouldBe("a recall that is pending was expected, found 'placed'");
        (await office.Report("2027-01-05", "A-0104", PlacementEventKind.Deleted, "AG-01", at: "12:00")).ShouldBe("a case that was taken back from AG-01 was expected, found that it has it");
        await office.Night("2027-04-05");
        (await office.Report("2027-04-13", "A-0104", PlacementEventKind.Objection, "AG-01", text: "late")).ShouldBe("an objection until 2027-04-12 was expected, found one of 2027-04-13");
        (await office.Report("2027-04-12", "A-0104", PlacementEventKind.Objection, "AG-01", text: "a plan")).ShouldBeNull();
        await office.Night("2027-04-13");
        office.Standing("C-0104").ShouldBe("AG-01, objected");

        (await office.Report("2027-04-14", "A-0104", PlacementEventKind.ObjectionUpheld, text: "so it is")).ShouldBeNull();

        office.Standing("C-0104").ShouldBe("AG-01, kept to 2027-05-14 for objection upheld");
        (await office.Report("2027-04-14", "A-0104", PlacementEventKind.Returned, text: "moved", at: "11:00")).ShouldBeNull();
        office.Standing("C-0104").ShouldBe("AG-01 until 2027-04-14, recalled");
        (await office.Report("2027-04-20", "A-0104", PlacementEventKind.Deleted, "AG-01")).ShouldBeNull();
        var row = new PlacementList(office.Database).Find(new PlacementFilter(PlacementFilter.Ended, "AG-01", null), new PageOf(0, 10)).Items.Single();
        (row.Standing, row.Why, row.DeletionDue, row.DeletedOn).ShouldBe(("recalled", "returned by the firm: moved", new DateOnly(2027, 4, 28), new DateOnly(2027, 4, 20)));
    }

    [Fact]
    public async Task A_case_that_is_paid_ends_its_placement_and_a_reversal_gives_it_back_to_the_firm()
    {
        office.Owes("A-0104", "C-0104", 1_050_000);
        await office.Night("2026-12-31");
        await office.Approve("tier-1");
        await office.Night("2027-01-04");
        office.Pays("R1", "A-0104", 1_050_000, "2027-01-11");
        await office.Night("2027-01-12");
        office.Standing("C-0104").ShouldBe("AG-01 until 2027-01-12, recalled");

        office.Pays("R1", "A-0104", 1_050_000, "2027-01-14", "reversed");
        await office.Night("2027-01-15");

        office.Standing("C-0104").ShouldStartWith("AG-01,");
        office.Words("SELECT count(*) || '' FROM placement WHERE to_date IS NULL").ShouldBe(["1"]);
        await office.Night("2027-04-05");
        office.Standing("C-0104").ShouldBe("AG-01, pending to 2027-04-12");
    }

    [Fact]
    public async Task What_was_paid_before_the_firm_had_the_case_is_on_no_statement_when_it_comes_back_later()
    {
        office.Owes("A-0104", "C-0104", 1_050_000);
        await office.Night("2026-12-30");
        office.Pays("R1", "A-0104", 100_000, "2026-12-29");
        await office.Night("2026-12-31");
        await office.Approve("tier-1");
        await office.Night("2027-01-04");
        (await office.Report("2027-01-05", "A-0104", PlacementEventKind.Action, "AG-01")).ShouldBeNull();

        office.Pays("R1", "A-0104", 100_000, "2027-01-11", "reversed");
        await office.Night("2027-01-12");

        office.Statement("2027-01").ShouldBeEmpty("a reversal has the value date of what it takes back");
        office.Told("2027-01-12", "AG-01").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hold_stretches_the_days_to_object_and_the_objection_is_heard_until_then()
    {
        office.Owes("A-0104", "C-0104", 1_050_000);
        await office.Night("2026-12-31");
        await office.Approve("tier-1");
        await office.Night("2027-01-04");
        await office.Night("2027-04-05");
        office.Standing("C-0104").ShouldBe("AG-01, pending to 2027-04-12");
        await office.Hear("2027-04-06", "A-0104", "hold", """{"reason":"dispute"}""", "11:00");
        await office.Night("2027-04-13");
        await office.Hear("2027-04-14", "A-0104", "release", """{"reason":"dispute","why":"unfounded"}""", "09:00");

        office.Standing("C-0104").ShouldBe("AG-01, pending to 2027-04-20");
        (await office.Report("2027-04-19", "A-0104", PlacementEventKind.Objection, "AG-01", text: "a plan")).ShouldBeNull();
        office.Standing("C-0104").ShouldBe("AG-01, objected");
    }

    [Fact]
    public async Task A_firm_that_had_the_customer_is_barred_when_the_customer_falls_behind_anew()
    {
        office.Owes("A-0104", "C-0104", 1_050_000);
        await office.Night("2026-12-31");
        office.Lines("tier-1", "2026-12-31").ShouldBe(["C-0104 AG-01"]);
        await office.Approve("tier-1");
        await office.Night("2027-01-04");
        office.Pays("R1", "A-0104", 1_050_000, "2027-01-11");
        await office.Night("2027-01-12");
        office.Owes("A-0104", "C-0104", 700_000, since: "2027-02-20");

        await office.Night("2027-06-30");

        office.Lines("tier-1", "2027-06-30").ShouldBe(["C-0104 AG-02"]);
    }

    [Fact]
    public async Task The_order_of_the_rows_and_the_size_of_the_parts_change_nothing()
    {
        using var small = new PlacementLifeOffice { SubjectsPerPart = 2 };
        foreach (var one in new[] { office, small })
        {
            await Released(one);
            one.Owes("TC-0104", "C-0104", 180_000, since: "2026-10-22");
            one.Pays("R2", "A-0101-1", 300_000, "2027-03-18");
            await one.Night("2027-03-19");
            await one.Night("2027-04-05");
            await one.Night("2027-04-13");
        }

        small.State().ShouldBe(office.State());
        var hash = office.Hash();
        await office.Night("2027-04-13");
        office.Hash().ShouldBe(hash, "the same night again");
    }

    private static async Task Released(PlacementLifeOffice office)
    {
        office.Owes("A-0101-1", "C-0101", 1_900_000);
        office.Owes("A-0101-2", "C-0101", 500_000);
        office.Owes("A-0102", "C-0102", 1_750_000);
        office.Owes("A-0103", "C-0103", 1_300_000);
        office.Owes("A-0104", "C-0104", 1_050_000);
        office.Owes("A-0105", "C-0105", 820_000);
        office.Owes("A-0106", "C-0106", 640_000, before: "AG-02");
        office.Owes("A-0107", "C-0107", 510_000);
        office.Owes("A-0108", "C-0108", 300_000);
        office.Owes("A-0109", "C-0109", 950_000, promise: "yes");
        office.Owes("A-0110", "C-0110", 1_200_000);
        office.Owes("A-0111", "C-0111", 700_000, paid: "11.9");
        await office.Night("2026-12-30");
        await office.Hear("2026-12-30", "A-0110", "hold", """{"reason":"dispute"}""", "11:00");
        await office.Night("2026-12-31");
        await office.Approve("tier-1");
        office.Pays("R0", "A-0107", 60_000, "2026-12-31");
        await office.Night("2027-01-04");
    }

    private static string Sum(string row) => $"{row.Split(',')[0]} {row.Split(',')[9]}";
}
