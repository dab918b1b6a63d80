using System.Globalization;
using Collections.Scenarios.Promises;
using Collections.Server.TakeOns;

namespace Collections.Scenarios.TakeOns;

/// <summary>Bad rows are told with line, column, what was expected and what was found; while there is one nothing is taken on.</summary>
public sealed class BadFilesTests
{
    private const string Header = "account,strategy,version,step,since,due,opened_on,stage,segment,queue,collector,held_since,reference,high_water,counted_from,last_contact,attempts,attempts_today,last_attempt";
    private const string JudgedHeader = "account,strategy,amount,unit,due,made_on,made_by,outcome,judged_on,paid";
    private const int Good = 20;

    private static readonly string[] Hostile =
    [
        ",,,,,,,,,,,,,,,,,,", "D01", "D01,cards,,T,2026-12-10", "D01\",cards,,T,2026-12-10,,,,,,,,,,,,,,", "\"D01\"x,cards,,T,2026-12-10,,,,,,,,,,,,,,",
        "NOBODY,cards,,T,2026-12-10,,,,,,,,,,,,,,", "D 1,cards,,T,2026-12-10,,,,,,,,,,,,,,", "1E+15,cards,,T,2026-12-10,,,,,,,,,,,,,,", ",cards,,T,2026-12-10,,,,,,,,,,,,,,",
        "D01,,,T,2026-12-10,,,,,,,,,,,,,,", "D01,Cards,,T,2026-12-10,,,,,,,,,,,,,,", "D01,cards,2,T,2026-12-10,,,,,,,,,,,,,,", "D01,cards,one,T,2026-12-10,,,,,,,,,,,,,,", "D01,cards,-1,T,2026-12-10,,,,,,,,,,,,,,", "D01,cards,1.5,T,2026-12-10,,,,,,,,,,,,,,",
        "D01,cards,,,2026-12-10,,,,,,,,,,,,,,", "D01,cards,,Start,2026-12-10,,,,,,,,,,,,,,", "D01,cards,,End,2026-12-10,,,,,,,,,,,,,,", "D01,cards,,Promised,2026-12-10,,,,,,,,,,,,,,", "D01,cards,,Nowhere,2026-12-10,,,,,,,,,,,,,,",
        "D01,cards,,T,,,,,,,,,,,,,,,", "D01,cards,,T,2026-12-17,,,,,,,,,,,,,,", "D01,cards,,T,2026-02-30,,,,,,,,,,,,,,", "D01,cards,,T,10/12/2026,,,,,,,,,,,,,,", "D01,cards,,T,26-12-10,,,,,,,,,,,,,,", "D01,cards,,T,9999-12-31,,,,,,,,,,,,,,", "D01,cards,,T,yesterday,,,,,,,,,,,,,,",
        "D01,cards,,T,2026-12-10,soon,,,,,,,,,,,,,", "D01,cards,,T,2026-12-10,,2026-12-11,,,,,,,,,,,,", "D01,cards,,T,2026-12-10,,,,,,,2027-01-01,,,,,,,", "D01,cards,,T,2026-12-10,,,,,,,,,15,,,,,", "D01,cards,,T,2026-12-10,,,,,,,,,many,,,,,", "D01,cards,,T,2026-12-10,,,,,,,,,-3,,,,,",
        "D01,cards,,T,2026-12-10,,,,,,,,,,,,2,,", "D01,cards,,T,2026-12-10,,,,,,,,,,,2027-05-05,,,", "=HYPERLINK(1),cards,,T,2026-12-10,,,,,,,,,,,,,,", "D01,cards,,T,2026-12-10,,,,,,,,,99999999999999999999,,,,,", "D01,cards,,T\u0000,2026-12-10,,,,,,,,,,,,,,", "D01,cards,,T\u0007,2026-12-10,,,,,,,,,,,,,,",
        $"D01,cards,,T,2026-12-10,,,,{new string('x', 300)},,,,,,,,,,",
    ];

    [Fact]
    public async Task Of_many_hostile_rows_every_one_is_told_and_the_rehearsal_gives_the_same_again_and_writes_nothing()
    {
        using var office = new PromiseOffice();
        await office.TakeIn("2026-12-16", [.. Enumerable.Range(1, Good).Select(number => PromiseOffice.Card($"D{number:00}", 15, 40_000, $"C{number:00}"))]);
        string[] rows = [Header, .. Enumerable.Range(2, Good - 1).Select(Row), .. Enumerable.Range(0, 5).SelectMany(_ => Hostile), "\"D01,cards,,T,2026-12-10,,,,,,,,,,,,,,"];
        var lines = rows.Length - 1 - (Good - 1);
        lines.ShouldBeGreaterThan(200);

        var first = await office.TakeOn("2026-12-16", true, rows);
        var again = await office.TakeOn("2026-12-16", true, rows);

        again.Defects.ShouldBe(first.Defects);
        first.Bad.ShouldBe(lines);
        first.Defects.Select(defect => defect.Line).Distinct().Count().ShouldBe(lines);
        first.Defects.ShouldAllBe(defect => defect.Line > Good && defect.Expected.Length > 0 && defect.File == "old-0.csv");
        first.Defects.Single(defect => defect.Line == Line(5)).ShouldSatisfyAllConditions(defect => (defect.Column, defect.Expected, defect.Found, defect.Account).ShouldBe(("account", "an account that the portfolio has", "NOBODY", "NOBODY")));
        first.Defects.Single(defect => defect.Line == Line(20)).ShouldSatisfyAllConditions(defect => (defect.Column, defect.Expected, defect.Found).ShouldBe(("since", "a required field holds something", "")));
        first.Defects.Single(defect => defect.Line == Line(19)).Expected.ShouldBe("a step at which cases of cards wait: T, Watch");
        (await office.TakeOn("2026-12-16", false, rows)).Verdict.ShouldBe(TakeOnVerdict.Refused);
        office.Words("SELECT (SELECT count(*) FROM collection_case) || ' ' || (SELECT count(*) FROM run) || ' ' || (SELECT count(*) FROM audit WHERE what = 'cases.take-on')").ShouldBe(["0 0 0"]);

        var mended = await office.TakeOn("2026-12-16", false, [Header, .. Enumerable.Range(1, Good).Select(Row)]);
        (mended.Verdict, mended.Cases.Opened).ShouldBe((TakeOnVerdict.Taken, Good));
    }

    [Theory]
    [InlineData("account,strategy,step,amount,due,made_on,made_by", "D01,,,0,2026-12-18,2026-12-14,", "amount", "an amount above zero")]
    [InlineData("account,strategy,step,amount,due,made_on,made_by", "D01,,,10.999,2026-12-18,2026-12-14,", "amount", "no more decimal places than the fact keeps")]
    [InlineData("account,strategy,step,amount,due,made_on,made_by", "D01,,,10,2026-12-10,2026-12-14,", "due", "a date not before the promise was made")]
    [InlineData("account,strategy,step,amount,due,made_on,made_by", "D01,,T,10,2026-12-18,2026-12-14,", "step", "a step that watches promises")]
    [InlineData("account,strategy,step,amount,due,made_on,made_by", "D02,,,10,2026-12-18,2026-12-14,", "account", "a case of the account in a file of cases")]
    [InlineData("account,strategy,firm,placed_on,term_ends,balance", "D01,,AG-01,2026-12-01,,10", "account", "a case at a step that follows placements, or of a strategy with a step that hands cases off")]
    [InlineData(JudgedHeader, "D01,,10,,2026-12-14,2026-12-01,,open,2026-12-15,", "outcome", "one of kept, partly kept, broken, cancelled, replaced")]
    [InlineData(JudgedHeader, "D01,,10,,2026-12-14,2026-12-01,,broken,,", "judged_on", "a date from 2026-12-01 to 2026-12-16")]
    [InlineData(JudgedHeader, "D01,,10,,2026-12-14,2026-12-01,,broken,2026-12-17,", "judged_on", "a date from 2026-12-01 to 2026-12-16")]
    [InlineData(JudgedHeader, "D01,,10,,2026-12-14,2026-12-01,,,2026-12-15,", "judged_on", "nothing: the promise has no outcome")]
    [InlineData(JudgedHeader, "D01,,10,PESO,2026-12-14,2026-12-01,,broken,2026-12-15,", "unit", "a currency of ISO 4217 or a unit of account")]
    [InlineData(JudgedHeader, "D01,,0,,2026-12-14,2026-12-01,,broken,2026-12-15,", "amount", "an amount above zero")]
    [InlineData("account,strategy,variable,value", "D01,,nothing,1", "variable", "a variable of cards")]
    [InlineData("account,strategy,variable,value", "D01,,when,tomorrow", "value", "a date such as 2026-12-15")]
    [InlineData("account,reason,scope,binds,clocks,from,until,text", "D01,because,,,,2026-12-01,,", "reason", "one of other, dispute, death, hardship, insolvency, fraud, legal, disaster")]
    [InlineData("account,reason,scope,binds,clocks,from,until,text", "D01,dispute,,,terms,2026-12-01,,", "clocks", "some of timers, terms, or all or none, and terms with timers only")]
    [InlineData("account,reason,scope,binds,clocks,from,until,text", "D01,dispute,,,,2026-12-01,2026-12-16,", "until", "a date after 2026-12-16: the hold is over")]
    [InlineData("account,colour", "D01,red", "", "the columns of a layout of old system")]
    [InlineData("account,date,action,name", "D01,2026-12-15,message,T01", "", "the state of the other system: what it decided is compared, not taken on")]
    [InlineData("account,strategy,also_at,since,due", "D01,,T,2026-12-11,", "also_at", "a step at which the case does not stand yet")]
    public async Task What_belongs_to_a_case_says_what_was_expected(string header, string row, string column, string expected)
    {
        using var office = new PromiseOffice();
        await office.TakeIn("2026-12-16", PromiseOffice.Card("D01", 15, 40_000), PromiseOffice.Card("D02", 15, 40_000, "C2"));

        var report = await office.TakeOn("2026-12-16", true, [Header, Row(1)], [header, row]);

        report.Defects.Select(defect => (defect.Column, defect.Expected)).ShouldBe([(column, expected)]);
    }

    [Fact]
    public async Task An_account_that_has_a_case_is_not_taken_on_again()
    {
        using var office = new PromiseOffice();
        await office.Night("2026-12-16", PromiseOffice.Card("D01", 15, 40_000));

        var report = await office.TakeOn("2026-12-16", false, [Header, Row(1), Row(1)]);

        report.Defects.Select(defect => (defect.Line, defect.Expected)).ShouldBe(
            [(2L, "an account without an open case in the strategy's group"), (3L, "an account stands once in the files of cases of a strategy")]);
    }

    private static string Row(int number) => string.Create(CultureInfo.InvariantCulture, $"D{number:00},cards,,T,2026-12-10,,,,,,,,,,,,,,");

    private static long Line(int hostile) => Good + 1 + hostile;
}
