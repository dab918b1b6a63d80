using Collections.Domain.Feeds;
using Collections.Persistence.StateHash;

namespace Collections.Scenarios.Calls;

/// <summary>A day of a dialler: what it is given, what it says of the day the next morning, and what that is worth.</summary>
public sealed class DiallerDayTests : IDisposable
{
    private static readonly string[] Sixteenth =
    [
        $"D3,2026-12-16,09:30,wrong number,{DiallerOffice.FirstOfD3},,,",
        $"D1,2026-12-16,10:40,no answer,{DiallerOffice.Mobile("D1")},,,",
        $"D2,2026-12-16,11:05,promise,{DiallerOffice.Mobile("D2")},40000.00,2026-12-18,eva",
        $"D3,2026-12-16,15:10,no answer,{DiallerOffice.Mobile("D3")},,,",
    ];

    private readonly DiallerOffice office = new();

    public void Dispose() => office.Dispose();

    private async Task UntilTheMorning()
    {
        await office.Night("2026-12-16");
        (await office.List("2026-12-16")).Single().ShouldSatisfyAllConditions(
            file => file.Rows.ShouldBe(["D1", "D3", "D4", "D2"]),
            file => file.PastDue.ShouldBe("275000.00"),
            file => File.ReadAllText(file.Path + ".control.json").ShouldBe("""{"rows":4,"sums":{"past due":275000}}"""));
        await office.Hear("2026-12-16", "D1", "payment notified", """{"amount":120000}""", "10:15");
        (await office.List("2026-12-16")).Single().ShouldSatisfyAllConditions(file => file.IsWithdrawal.ShouldBeTrue(), file => file.Rows.ShouldBe(["D1"]), file => file.PastDue.ShouldBe("120000.00"));
        (await office.List("2026-12-16")).ShouldBeEmpty("nothing has changed since");
        await office.Payments("2026-12-17", "P1,D1,2026-12-16,120000.00,posted");
        await office.Night("2026-12-17", ("D1", 0));
        office.Cures().ShouldBe(["D1 2026-12-17 cash of 2026-12-16"]);
        office.Tasks().ShouldBe(["Call (C1) D2", "Call (C1) D3", "Call (C1) D4"]);
    }

    [Fact]
    public async Task What_comes_the_next_morning_counts_on_the_day_of_its_calls_and_the_list_of_the_morning_knows_it()
    {
        await UntilTheMorning();

        var report = await office.Results("2026-12-16", (4, 40_000.00m), Sixteenth);

        (report.Verdict, report.Read, report.Rejected, report.Applied).ShouldBe((FeedVerdict.Apply, 4, 0, 4));
        office.Incidents().ShouldBeEmpty();
        office.Promises().ShouldBe(["D2 40000 open made 2026-12-16"]);
        office.Messages("2026-12-17").ShouldBe(["D2 T06"], "one business day before the 18th");
        office.Counted("2026-12-16").ShouldBe(["D1 1", "D2 1", "D3 2"]);
        office.Counted("2026-12-17").ShouldBeEmpty();
        var list = (await office.List("2026-12-17")).Single();
        list.Rows.ShouldBe(["D3", "D4"]);
        list.PastDue.ShouldBe("115000.00");
        File.ReadAllText(list.Path + ".control.json").ShouldBe("""{"rows":2,"sums":{"past due":115000}}""");
        File.ReadAllLines(list.Path)[1].ShouldStartWith($"D3,C-D3,{DiallerOffice.Mobile("D3")},,64000.00,ARS,");
        office.Words($"SELECT value || ' ' || valid FROM contact_point WHERE value = '{DiallerOffice.FirstOfD3}'").ShouldBe([$"{DiallerOffice.FirstOfD3} 0"], "closed, whoever calls");
        office.Told("D1").ShouldContain($"2026-12-16 10:40, called {DiallerOffice.Mobile("D1")} from C1: no answer, contact 25 min after payment");
        office.Told("D3").ShouldContain($"2026-12-16 09:30, called {DiallerOffice.FirstOfD3} from C1: wrong number");
        office.Told("D2").ShouldContain("11:05, called +5491120000001 from C1: promise, by eva");
    }

    [Fact]
    public async Task A_closed_number_stays_closed_when_the_next_file_of_the_portfolio_has_it_again()
    {
        await UntilTheMorning();
        await office.Results("2026-12-16", null, Sixteenth);

        await office.Night("2026-12-18", ("D1", 0));

        office.Words($"SELECT valid || '' FROM contact_point WHERE value = '{DiallerOffice.FirstOfD3}'").ShouldBe(["0"]);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_corrected_one_only_what_it_says_more()
    {
        await UntilTheMorning();
        await office.Results("2026-12-16", null, Sixteenth);
        var before = StateDump.Write(office.Database);

        (await office.Results("2026-12-16", null, [.. Sixteenth.Reverse()])).Verdict.ShouldBe(FeedVerdict.SameContent);
        StateDump.Write(office.Database).ShouldBe(before);

        (await office.Results("2026-12-16", null, [.. Sixteenth, $"D4,2026-12-16,16:00,no answer,{DiallerOffice.Mobile("D4")},,,"])).Applied.ShouldBe(1);
        office.Counted("2026-12-16").ShouldBe(["D1 1", "D2 1", "D3 2", "D4 1"]);
    }

    [Fact]
    public async Task What_comes_after_the_list_of_the_morning_takes_its_rows_off_at_once_and_nobody_is_called_more_often_than_in_all()
    {
        await UntilTheMorning();
        (await office.List("2026-12-17")).Single().ShouldSatisfyAllConditions(file => file.Rows.ShouldBe(["D3", "D4", "D2"]), file => file.PastDue.ShouldBe("155000.00"));

        await office.Results("2026-12-16", null, Sixteenth);

        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(office.Database.File)!, "spool", "calls-C1-2026-12-17-2-withdrawn.csv")).Select(line => line.Split(',')[0]).ShouldBe(["account", "D2"]);
        (await office.List("2026-12-17")).ShouldBeEmpty("D3 is called from the row that the dialler has");
        await office.Results("2026-12-17", null,
            $"D3,2026-12-17,10:00,no answer,{DiallerOffice.Mobile("D3")},,,", $"D3,2026-12-17,11:00,no answer,{DiallerOffice.Mobile("D3")},,,");
        office.Tasks().ShouldBe(["Call (C1) D4"], "three attempts were made");
        office.Counted("2026-12-17").ShouldBe(["D3 2"], "what the dialler did all the same counts");
        office.Incidents().ShouldBeEmpty();
        office.Words("SELECT a.reference || ' ' || l.reason FROM listed_call l JOIN account a ON a.id = l.case_id >> 23 WHERE l.withdrawn_in IS NOT NULL ORDER BY l.date, l.withdrawn_in").ShouldBe(
            ["D1 withdrawn", "D2 done: Promise", "D3 done: No answer"]);
    }

    [Theory]
    [InlineData(38_500, "2026-12-22", "D2 40000 kept made 2026-12-16", true)]
    [InlineData(20_000, "2026-12-23", "D2 40000 partly kept made 2026-12-16", false)]
    [InlineData(0, "2026-12-23", "D2 40000 broken made 2026-12-16", false)]
    public async Task A_promise_that_the_dialler_took_is_judged_by_what_came_within_two_business_days_of_grace(int paid, string judged, string promise, bool isCured)
    {
        await UntilTheMorning();
        await office.Results("2026-12-16", null, Sixteenth);
        foreach (var date in (string[])["2026-12-18", "2026-12-21"]) await office.Night(date, ("D1", 0));
        if (paid > 0) await office.Payments("2026-12-22", $"P2,D2,2026-12-21,{paid},posted");
        await office.Night("2026-12-22", ("D1", 0), ("D2", 40_000 - paid));
        if (judged != "2026-12-22")
        {
            office.Promises().ShouldBe(["D2 40000 open made 2026-12-16"], "grace are the 21st and the 22nd");
            await office.Night("2026-12-23", ("D1", 0), ("D2", 40_000 - paid));
        }

        office.Promises().ShouldBe([promise]);
        office.QuietUntil("D2").ShouldBe(paid == 20_000 ? new DateOnly(2026, 12, 26) : null, "five days after the 21st, on which half came");
        office.Cures().Contains("D2 2026-12-22 cash of 2026-12-21 rest 1500.00").ShouldBe(isCured);
        office.Queues().Contains("D2 Q-TC-ALTO").ShouldBe(!isCured, "cell 20, which has waited since the 21st");
    }

    [Fact]
    public async Task Rows_that_say_too_little_are_rejected_and_a_file_that_is_not_what_its_control_says_is_refused()
    {
        await UntilTheMorning();

        var refused = await office.Results("2026-12-16", (5, 40_000.00m), Sixteenth);
        refused.Verdict.ShouldBe(FeedVerdict.ControlMismatch);
        refused.Explanation.ShouldBe("expected 5 rows, found 4");
        office.Promises().ShouldBeEmpty();

        var report = await office.Results("2026-12-16", null,
            "D9,2026-12-16,09:00,no answer,,,,",
            "D4,2026-12-16,9 o'clock,no answer,,,,",
            "D4,2026-12-17,09:00,no answer,,,,",
            "D4,2026-12-16,09:00,engaged,,,,",
            "D4,2026-12-16,09:10,wrong number,,,,",
            "D4,2026-12-16,09:20,promise,,,2026-12-18,",
            "D4,2026-12-16,09:30,promise,,0,2026-12-18,",
            "D4,2026-12-16,09:40,no answer,,,,",
            "D4,2026-12-16,09:40,right party,,,,");
        report.Applied.ShouldBe(0);
        report.Defects.ShouldBe(
            new Dictionary<string, long> { ["UNKNOWN_ACCOUNT"] = 1, ["NOT_A_TIME"] = 1, ["DATE_IN_FUTURE"] = 1, ["UNKNOWN_VALUE"] = 1, ["FIELD_MISSING"] = 2, ["AMOUNT_NOT_POSITIVE"] = 1, ["DUPLICATE_CALL"] = 2 }, ignoreOrder: true);
    }
}
