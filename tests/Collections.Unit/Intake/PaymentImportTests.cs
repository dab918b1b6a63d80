using System.Text;
using Collections.Domain.Feeds;
using Collections.Domain.Novelties;
using Collections.Domain.Payments;
using Collections.Intake.Mappings;
using Collections.Testing.Portfolios;

namespace Collections.Unit.Intake;

public sealed class PaymentImportTests : IDisposable
{
    private readonly MemoryPaymentStore store = new("A1", "A2", "A3");
    private readonly PaymentDesk desk;

    public PaymentImportTests() => desk = new PaymentDesk(store);

    [Fact]
    public async Task A_payment_is_announced_booked_and_taken_back_and_each_step_is_told_once()
    {
        (await desk.TakeIn("2026-11-20", "P1 A1 2026-11-24 100.50 notified")).Paid.ShouldBe(0);
        (await desk.TakeIn("2026-11-23", "P1 A1 2026-11-24 100.50 posted")).Paid.ShouldBe(100.50m);
        (await desk.TakeIn("2026-11-24", "P1 A1 2026-11-24 100.50 reversed")).Paid.ShouldBe(-100.50m);
        store.Payments["P1"].State.ShouldBe(PaymentState.Reversed);
        store.Postings.ShouldBe([("P1", 100_50), ("P1", -100_50)]);
        store.News.Select(news => news.Kind).ShouldBe([NoveltyKinds.PaymentNotified, NoveltyKinds.PaymentPosted, NoveltyKinds.PaymentReversed]);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_neither_do_its_rows_in_another_order_or_on_another_day()
    {
        await desk.TakeIn("2026-11-20", "P1 A1 2026-11-20 10 posted\nP2 A2 2026-11-20 20 notified\nP3 A3 2026-11-20 30 reversed");
        var before = string.Join(' ', store.Payments) + string.Join(' ', store.Postings) + string.Join(' ', store.News);
        (await desk.TakeIn("2026-11-20", "P1 A1 2026-11-20 10 posted\nP2 A2 2026-11-20 20 notified\nP3 A3 2026-11-20 30 reversed")).Verdict.ShouldBe(FeedVerdict.SameContent);
        (await desk.TakeIn("2026-11-20", "P3 A3 2026-11-20 30 reversed\nP2 A2 2026-11-20 20 notified\nP1 A1 2026-11-20 10 posted")).Verdict.ShouldBe(FeedVerdict.SameContent);
        var later = await desk.TakeIn("2026-11-23", "P3 A3 2026-11-20 30 reversed\nP2 A2 2026-11-20 20 notified\nP1 A1 2026-11-20 10 posted");
        (later.Verdict, later.Applied).ShouldBe((FeedVerdict.Apply, 0));
        (string.Join(' ', store.Payments) + string.Join(' ', store.Postings) + string.Join(' ', store.News)).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_known_to_have_come_further_does_not_go_back()
    {
        await desk.TakeIn("2026-11-20", "P1 A1 2026-11-20 10 reversed\nP2 A2 2026-11-20 20 posted");
        var report = await desk.TakeIn("2026-11-23", "P1 A1 2026-11-20 10 posted\nP2 A2 2026-11-20 25 notified");
        (report.Older, report.Applied, report.Rejected).ShouldBe((2, 0, 0));
        (store.Payments["P1"].State, store.Payments["P2"].State).ShouldBe((PaymentState.Reversed, PaymentState.Posted));
    }

    [Fact]
    public async Task An_announcement_may_change_its_amount_until_it_is_booked()
    {
        await desk.TakeIn("2026-11-20", "P1 A1 2026-11-20 10 notified");
        (await desk.TakeIn("2026-11-21", "P1 A1 2026-11-22 12 notified")).Applied.ShouldBe(1);
        await desk.TakeIn("2026-11-22", "P1 A1 2026-11-22 11.99 posted");
        store.Postings.ShouldBe([("P1", 11_99)]);
        store.News.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Rows_that_cannot_be_taken_are_explained_with_line_column_and_code()
    {
        await desk.TakeIn("2026-11-20", "P1 A1 2026-11-20 10 posted");
        var report = await desk.TakeIn("2026-11-23", """
            P1 A1 2026-11-20 12 reversed
            P1b A9 2026-11-20 12 posted
            P2 A2 2026-11-20 0 posted
            P3 A2 2026-11-20 1.234 posted
            P4 A2 20/11/2026 1 posted
            P5 A2 2026-11-20 1 maybe
            P6 A2 2026-11-20 1 posted
            P6 A2 2026-11-20 1 posted
            P7 A3 2026-11-20 7 posted
            """);
        (report.Read, report.Accepted, report.Rejected).ShouldBe((9, 1, 8));
        File.ReadAllLines(desk.RejectFile).Skip(1).Select(line => string.Join(' ', line.Split(',')[..3])).ShouldBe(
        [
            "2 amount AMOUNT_DIFFERS", "3 account UNKNOWN_ACCOUNT", "4 amount AMOUNT_NOT_POSITIVE", "5 amount TOO_MANY_DECIMALS", "6 on OTHER_DATE_FORMAT",
            "7 state UNKNOWN_VALUE", "8  DUPLICATE_PAYMENT", "9  DUPLICATE_PAYMENT",
        ]);
        store.Payments.Keys.ShouldBe(["P1", "P7"]);
    }

    [Fact]
    public async Task A_payment_of_another_account_is_refused()
    {
        await desk.TakeIn("2026-11-20", "P1 A1 2026-11-20 10 notified");
        (await desk.TakeIn("2026-11-23", "P1 A2 2026-11-20 10 posted")).Defects.Keys.ShouldBe(["PAYMENT_OF_OTHER_ACCOUNT"]);
    }

    [Fact]
    public async Task A_file_with_more_rejects_than_the_mapping_admits_is_refused_as_a_whole()
    {
        var strict = PaymentDesk.Mapping("""  "rejects": { "policy": "all or nothing" }, """);
        (await desk.TakeIn("2026-11-20", "P1 A1 2026-11-20 10 posted\nP2 A9 2026-11-20 10 posted", strict)).Verdict.ShouldBe(FeedVerdict.TooManyRejects);
        store.Payments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_control_record_is_compared_with_the_sum_of_the_amounts()
    {
        var file = Path.Combine(desk.Folder, "controlled.csv");
        await File.WriteAllTextAsync(file, "payment,account,on,amount,state\nP1,A1,2026-11-20,10,posted\n");
        await File.WriteAllTextAsync(file + ".control.json", """{ "rows": 1, "sums": { "amount": 11 } }""");
        (await desk.TakeInFile("2026-11-20", file)).Verdict.ShouldBe(FeedVerdict.ControlMismatch);
        await File.WriteAllTextAsync(file + ".control.json", """{ "rows": 1, "sums": { "amount": 10.00 } }""");
        (await desk.TakeInFile("2026-11-20", file)).Verdict.ShouldBe(FeedVerdict.Apply);
    }

    [Theory]
    [InlineData("""{ "feed": "p", "portfolio": "c", "kind": "payments", "layouts": [ { "name": "x", "fields": [] } ] }""", "expected 'reference' once")]
    [InlineData("""{ "feed": "p", "kind": "payments", "layouts": [ { "name": "x", "fields": [] } ] }""", "portfolio: expected a text")]
    [InlineData("""{ "feed": "p", "portfolio": "c", "kind": "payments", "buckets": [1], "layouts": [ { "name": "x", "fields": [] } ] }""", "buckets: expected one of")]
    public void A_mapping_that_lacks_something_is_told(string json, string finding)
    {
        var read = MappingReader.Read(Encoding.UTF8.GetBytes(json));
        (read.Mapping, read.Payments).ShouldBe((null, null));
        string.Join('\n', read.Findings).ShouldContain(finding);
    }

    [Fact]
    public void The_sample_mapping_is_one_of_payments() =>
        MappingReader.ReadFile(Path.Combine(Repository.Folder("workflows", "portfolios"), "sample-payments.mapping.json")).Payments.ShouldNotBeNull();

    public void Dispose() => desk.Dispose();
}
