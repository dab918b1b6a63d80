using System.Text;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Domain.Holds;
using Collections.Domain.Novelties;
using Collections.Testing.Portfolios;

namespace Collections.Unit.Intake;

/// <summary>Rows are written <c>account customer past_due total days score</c>.</summary>
public sealed class PortfolioImportTests : IDisposable
{
    private const string Monday = """
        A1 C1 50.00 410.00 5 640
        A2 C1 0 120.00 0 750
        A3 C2 91.00 230.00 40 430
        """;

    private readonly MemoryPortfolioStore store = new();
    private readonly PortfolioDesk desk;

    public PortfolioImportTests() => desk = new PortfolioDesk(store);

    [Fact]
    public async Task A_file_becomes_customers_and_accounts()
    {
        var report = await desk.TakeIn(desk.Write("a.csv", Monday), "2026-12-07");

        (report.Verdict, report.Sequence, report.Read, report.Accepted, report.Applied).ShouldBe((FeedVerdict.Apply, 1, 3, 3, 3));
        report.Novelties["new"].ShouldBe(3);
        (report.TotalDue, report.PastDue).ShouldBe((760m, 141m));
        store.Customers.Count.ShouldBe(2);
        store.Account("A3").Facts[Fact.OldestDueDate].ShouldBe(new DateOnly(2026, 10, 28).DayNumber);
        store.Account("A3").Facts[Fact.Bucket].ShouldBe(2);
        store.Texts.TextOf(store.Account("A3").Facts[Fact.Currency]).ShouldBe("ARS");
        store.Customer("C1").ContactPoints.Keys.ShouldBe([(ContactPointKind.Email, "C1@example.invalid")]);
    }

    [Fact]
    public async Task The_same_file_again_renamed_or_shuffled_changes_nothing()
    {
        await desk.TakeIn(desk.Write("a.csv", Monday), "2026-12-07");
        var before = store.Dump();

        var renamed = await desk.TakeIn(desk.Write("b.csv", Monday), "2026-12-07");
        var shuffled = await desk.TakeIn(desk.Write("c.csv", string.Join('\n', Monday.Split('\n').Reverse())), "2026-12-07");

        renamed.Verdict.ShouldBe(FeedVerdict.SameContent);
        shuffled.Verdict.ShouldBe(FeedVerdict.SameContent);
        store.Dump().ShouldBe(before);
        store.Feeds.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_header_only_delta_on_another_day_is_another_file()
    {
        var delta = PortfolioDesk.Mapping("delta");
        await desk.TakeIn(desk.Write("a.csv", Monday), "2026-12-07", delta);

        (await desk.TakeIn(desk.Write("b.csv", ""), "2026-12-08", delta)).Verdict.ShouldBe(FeedVerdict.Apply);
        (await desk.TakeIn(desk.Write("c.csv", ""), "2026-12-09", delta)).Verdict.ShouldBe(FeedVerdict.Apply);
        store.Feeds.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_then_B_then_A_again_ends_at_A()
    {
        var a = desk.Write("a.csv", Monday);
        await desk.TakeIn(a, "2026-12-07");
        var state = store.Dump();
        await desk.TakeIn(desk.Write("b.csv", Monday.Replace("50.00 410.00 5", "70.00 410.00 38", StringComparison.Ordinal)), "2026-12-07");
        store.Dump().ShouldNotBe(state);

        var again = await desk.TakeIn(a, "2026-12-07");

        (again.Verdict, again.Sequence).ShouldBe((FeedVerdict.Apply, 3));
        store.Dump().ShouldBe(state);
    }

    [Fact]
    public async Task An_older_position_is_refused_and_changes_nothing()
    {
        await desk.TakeIn(desk.Write("a.csv", Monday), "2026-12-07");
        var before = store.Dump();

        var report = await desk.TakeIn(desk.Write("b.csv", "A1 C1 1 1 1 1"), "2026-12-04");

        report.Verdict.ShouldBe(FeedVerdict.OlderPosition);
        report.Explanation.ShouldBe("expected position 2026-12-07 or later, found 2026-12-04");
        store.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task A_taken_sequence_with_other_content_is_refused()
    {
        await desk.TakeIn(desk.Write("a.csv", Monday), "2026-12-07", sequence: 2);

        (await desk.TakeIn(desk.Write("b.csv", "A1 C1 1 1 1 1"), "2026-12-07", sequence: 2)).Verdict.ShouldBe(FeedVerdict.SequenceTaken);
    }

    [Fact]
    public async Task A_night_tells_who_paid_who_moved_and_who_fell_back()
    {
        await desk.TakeIn(desk.Write("a.csv", Monday + "\nA4 C3 60 100 29 500"), "2026-12-07");

        var report = await desk.TakeIn(desk.Write("b.csv", """
            A1 C1 0 360.00 0 640
            A2 C1 0 0 0 750
            A3 C2 61.00 200.00 11 430
            A4 C3 60 100 31 500
            A5 C4 10 10 1 1
            """), "2026-12-09");

        report.Novelties.ShouldBe(new Dictionary<string, long>
        {
            ["new"] = 1, ["changed"] = 3, ["paid"] = 1, ["partly paid"] = 1, ["bucket moved"] = 3, ["cured"] = 1,
        }, ignoreOrder: true);
        report.Paid.ShouldBe(80m);
        Kinds("A1").ShouldBe(NoveltyKinds.Cured | NoveltyKinds.BucketMoved);
        store.Feeds[1].Transitions.Cells.Select(c => (c.Key.FromBucket, c.Key.ToBucket, c.Value.Accounts)).ShouldBe(
            [(-1, 1, 1), (0, 0, 1), (1, 0, 1), (1, 2, 1), (2, 1, 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task Money_that_goes_backwards_is_a_reversal()
    {
        await desk.TakeIn(desk.Write("a.csv", "A1 C1 300 1150 65 1"), "2026-12-09");
        await desk.TakeIn(desk.Write("b.csv", "A1 C1 0 850 0 1"), "2026-12-14");

        var report = await desk.TakeIn(desk.Write("c.csv", "A1 C1 300 1150 73 1"), "2026-12-17");

        report.Novelties["reversed"].ShouldBe(1);
        report.Paid.ShouldBe(-300m);
        report.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_full_file_lacks_is_absent_and_held_and_never_paid_and_told_once()
    {
        await desk.TakeIn(desk.Write("a.csv", Monday), "2026-12-07");

        var second = await desk.TakeIn(desk.Write("b.csv", "A1 C1 50.00 410.00 6 640"), "2026-12-08");
        var third = await desk.TakeIn(desk.Write("c.csv", "A1 C1 50.00 410.00 7 640"), "2026-12-09");
        var fourth = await desk.TakeIn(desk.Write("d.csv", Monday), "2026-12-10");

        second.Novelties["absent unexplained"].ShouldBe(2);
        second.Novelties.Keys.ShouldNotContain("paid");
        second.Holds["ABSENT_UNEXPLAINED"].ShouldBe(2);
        third.Novelties.Keys.ShouldNotContain("absent unexplained");
        fourth.Novelties["returned"].ShouldBe(2);
        store.Account("A3").Holds.ShouldBe(HoldReasons.None);
    }

    [Fact]
    public async Task What_a_delta_lacks_is_never_absent()
    {
        await desk.TakeIn(desk.Write("a.csv", Monday), "2026-12-07");

        var report = await desk.TakeIn(desk.Write("b.csv", "A1 C1 50 410 6 640"), "2026-12-08", PortfolioDesk.Mapping("delta"));

        report.Novelties.Keys.ShouldNotContain("absent unexplained");
        store.Accounts.ShouldAllBe(a => a.Holds == HoldReasons.None);
    }

    [Fact]
    public async Task A_cut_file_is_refused_where_the_portfolio_has_a_limit()
    {
        var mapping = PortfolioDesk.Mapping("full", "\"absentLimitPercent\": 5,");
        await desk.TakeIn(desk.Write("a.csv", Monday), "2026-12-07", mapping);

        (await desk.TakeIn(desk.Write("b.csv", "A1 C1 50 410 6 640"), "2026-12-08", mapping)).Verdict.ShouldBe(FeedVerdict.TooManyAbsent);
    }

    [Fact]
    public async Task A_rejected_row_keeps_its_account_from_being_absent()
    {
        await desk.TakeIn(desk.Write("a.csv", Monday), "2026-12-07");

        var report = await desk.TakeIn(desk.Write("b.csv", Monday.Replace("91.00", "x", StringComparison.Ordinal)), "2026-12-08");

        (report.Rejected, report.Defects["NOT_A_NUMBER"]).ShouldBe((1, 1));
        report.Novelties.Keys.ShouldNotContain("absent unexplained");
        store.Account("A3").Position.ShouldBe(new DateOnly(2026, 12, 7).DayNumber);
    }

    [Fact]
    public async Task Every_row_of_a_repeated_account_is_rejected()
    {
        var report = await desk.TakeIn(desk.Write("a.csv", Monday + "\nA1 C1 1 1 1 1"), "2026-12-07");

        (report.Accepted, report.Defects["DUPLICATE_ACCOUNT"]).ShouldBe((2, 2));
        File.ReadAllText(desk.RejectFile).ShouldContain("\n5,account,DUPLICATE_ACCOUNT,");
    }

    [Theory]
    [InlineData("all or nothing", 0, FeedVerdict.TooManyRejects)]
    [InlineData("skip", 0, FeedVerdict.Apply)]
    [InlineData("abort above", 33, FeedVerdict.TooManyRejects)]
    [InlineData("abort above", 34, FeedVerdict.Apply)]
    public async Task The_portfolio_chooses_what_rejects_do_to_a_file(string policy, int percent, FeedVerdict verdict)
    {
        var mapping = PortfolioDesk.Mapping("full", $$"""  "rejects": { "policy": "{{policy}}", "percent": {{percent}} },""");

        var report = await desk.TakeIn(desk.Write("a.csv", Monday.Replace("91.00", "x", StringComparison.Ordinal)), "2026-12-07", mapping);

        report.Verdict.ShouldBe(verdict);
        store.Accounts.Count.ShouldBe(verdict == FeedVerdict.Apply ? 2 : 0);
    }

    [Theory]
    [InlineData("""{ "rows": 3, "sums": { "total due": 760.00 } }""", FeedVerdict.Apply, "")]
    [InlineData("""{ "rows": 1000 }""", FeedVerdict.ControlMismatch, "expected 1000 rows, found 3")]
    [InlineData("""{ "rows": 3, "sums": { "past due": 1 } }""", FeedVerdict.ControlMismatch, "expected 1 as the sum of 'past due', found 141")]
    [InlineData("""{ "lines": 3 }""", FeedVerdict.ControlMismatch, "expected a control record")]
    public async Task The_control_record_has_to_agree(string control, FeedVerdict verdict, string explanation)
    {
        var file = desk.Write("a.csv", Monday);
        File.WriteAllText(file + ".control.json", control);

        var report = await desk.TakeIn(file, "2026-12-07");

        report.Verdict.ShouldBe(verdict);
        report.Explanation.ShouldStartWith(explanation);
    }

    [Fact]
    public async Task Suspicious_rows_are_accepted_and_held_with_the_reason()
    {
        await desk.TakeIn(desk.Write("a.csv", "A1 C1 50 400 5 1\nA2 C2 50 400 5 1\nA3 C3 50 400 5 1"), "2026-12-07");

        var report = await desk.TakeIn(desk.Write("b.csv", "A1 C1 50 400 65 1\nA2 C2 9000 400 0 1\nA3 C9 50 400 6 1"), "2026-12-08");

        report.Accepted.ShouldBe(3);
        store.Account("A1").Holds.ShouldBe(HoldReasons.DaysPastDueJump);
        store.Account("A2").Holds.ShouldBe(HoldReasons.PastDueWithoutDays | HoldReasons.TotalBelowPastDue);
        store.Account("A3").Holds.ShouldBe(HoldReasons.OwnerChanged);
        store.Customers.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_file_that_was_broken_off_goes_on_where_it_ended(int brokenAt)
    {
        var rows = string.Join('\n', Enumerable.Range(1, 40_000).Select(i => $"A{i} C{i} 10 100 5 1"));
        var file = desk.Write("a.csv", rows);
        store.BeforeChunk = chunk => { if (chunk == brokenAt) throw new IOException("killed"); };
        await Should.ThrowAsync<IOException>(() => desk.TakeIn(file, "2026-12-07"));
        store.BeforeChunk = null;

        var report = await desk.TakeIn(file, "2026-12-07");

        report.Verdict.ShouldBe(FeedVerdict.Resume);
        report.Novelties["new"].ShouldBe(40_000);
        report.TotalDue.ShouldBe(4_000_000m);
        store.Accounts.Count.ShouldBe(40_000);
        store.Feeds.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Old_facts_are_kept_by_feed()
    {
        await desk.TakeIn(desk.Write("a.csv", "A1 C1 50 400 5 1"), "2026-12-07");
        await desk.TakeIn(desk.Write("b.csv", "A1 C1 50 400 6 1"), "2026-12-08");

        var (feed, _, old) = store.History.Single();
        (feed, old[Fact.DaysPastDue]).ShouldBe((2, 5L));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public async Task Encodings_and_separators_are_detected(string encoding)
    {
        var mapping = MappingOf("name", "\"name\", \"column\": \"nombre\"");
        var file = desk.WriteText("a.csv", "account;nombre\nA1;Muñoz, Núñez\n", Encoding.GetEncoding(encoding));

        (await desk.TakeIn(file, "2026-12-07", mapping)).Rejected.ShouldBe(0);
        store.Customer("A1").Name.ShouldBe("Muñoz, Núñez");
    }

    [Fact]
    public async Task The_header_chooses_the_layout_and_a_header_of_none_is_told()
    {
        var unknown = await desk.TakeIn(desk.WriteText("a.csv", "x,y\n1,2\n"), "2026-12-07");

        unknown.Verdict.ShouldBe(FeedVerdict.Unreadable);
        unknown.Explanation.ShouldContain("lacks account");
    }

    [Fact]
    public async Task Derived_fields_are_FEEL_over_the_columns_of_the_row()
    {
        var mapping = MappingOf("days past due", """
            "days past due", "feel": "30 * max(0, months)" }, { "field": "past due", "feel": "if months > 0 then max(0, bill) else 0"
            """, """, "inputs": [ { "column": "months", "type": "number" }, { "column": "bill", "type": "number" } ]""");

        await desk.TakeIn(desk.WriteText("a.csv", "account,months,bill\nA1,2,700\nA2,-2,700\nA3,1,-5\n"), "2026-12-07", mapping);

        Facts("A1").ShouldBe((60, 70000));
        Facts("A2").ShouldBe((0, 0));
        Facts("A3").ShouldBe((30, 0));
    }

    [Fact]
    public async Task A_name_that_an_expression_cannot_read_is_a_finding()
    {
        var mapping = MappingOf("days past due", "\"days past due\", \"feel\": \"30 * month\"");

        var report = await desk.TakeIn(desk.WriteText("a.csv", "account,months\nA1,2\n"), "2026-12-07", mapping);

        report.Verdict.ShouldBe(FeedVerdict.Unreadable);
        report.Explanation.ShouldContain("found 'month'");
    }

    [Fact]
    public async Task The_last_business_position_of_a_month_takes_a_snapshot()
    {
        await desk.TakeIn(desk.Write("a.csv", Monday), "2026-12-30");
        await desk.TakeIn(desk.Write("b.csv", Monday), "2026-12-31");

        store.Feeds.Select(f => f.HasSnapshot).ShouldBe([false, true]);
    }

    public void Dispose() => desk.Dispose();

    private static Collections.Intake.Mappings.PortfolioMapping MappingOf(string field, string definition, string more = "")
    {
        var json = $$"""
            { "feed": "f", "kind": "full", "layouts": [ { "name": "l", "fields": [ { "field": "account", "column": "account" }, { "field": {{definition}} } ]{{more}} } ] }
            """;
        var result = Collections.Intake.Mappings.MappingReader.Read(Encoding.UTF8.GetBytes(json));
        return result.Mapping ?? throw new InvalidOperationException($"{field}: {string.Join('\n', result.Findings)}");
    }

    private (long Days, long PastDue) Facts(string account) =>
        (store.Account(account).Facts[Fact.DaysPastDue], store.Account(account).Facts[Fact.PastDue]);

    private NoveltyKinds Kinds(string account) =>
        store.Novelties.Where(n => n.Account == store.Account(account).Id).Aggregate(NoveltyKinds.None, (kinds, n) => kinds | n.Kinds);
}
