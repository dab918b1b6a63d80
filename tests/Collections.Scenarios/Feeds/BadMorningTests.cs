using Collections.Domain.Feeds;
using Collections.Persistence.StateHash;

namespace Collections.Scenarios.Feeds;

/// <summary>Files that are late, cut, doubled or wrong: practice row by row.</summary>
public sealed class BadMorningTests : IDisposable
{
    private static readonly DateOnly Friday = new(2026, 12, 11);
    private readonly Morning morning = new();

    [Fact]
    public async Task A_file_of_an_older_position_is_refused_and_changes_nothing_and_the_audit_says_so()
    {
        var mapping = morning.Mapping("full");
        await morning.TakeIn(morning.Cards(Morning.Rows(20)), mapping, Friday.AddDays(3));
        var (before, state) = (morning.Known(), StateDump.Write(morning.Database));

        var report = await morning.TakeIn(morning.Cards(Morning.Rows(10)), mapping, Friday.AddDays(2));

        report.Verdict.ShouldBe(FeedVerdict.OlderPosition);
        morning.Known().ShouldBe(before);
        StateDump.Write(morning.Database).ShouldBe(state);
        using var context = morning.Database.OpenContext();
        var entry = context.Audit.Single(audit => audit.What == "feed.refuse");
        (entry.Subject, entry.Detail).ShouldBe(("cards 2026-12-13", "OLDER_POSITION: expected position 2026-12-14 or later, found 2026-12-13"));
    }

    [Fact]
    public async Task Payments_files_of_a_header_alone_are_two_positions_though_their_bytes_are_the_same()
    {
        await morning.TakeIn(morning.Cards(Morning.Rows(20)), morning.Mapping("full"), Friday);
        var (file, mapping) = (morning.Office.Write("payments.csv", "payment,account,on,amount,state\n"), morning.PaymentsMapping());

        (await morning.TakeIn(file, mapping, Friday.AddDays(4))).Verdict.ShouldBe(FeedVerdict.Apply);
        (await morning.TakeIn(file, mapping, Friday.AddDays(5))).Verdict.ShouldBe(FeedVerdict.Apply);

        morning.Office.Number("SELECT count(DISTINCT position) FROM feed WHERE name = 'payments' AND state = 1").ShouldBe(2);
    }

    [Fact]
    public async Task In_a_delta_of_37_rows_963_accounts_stay_as_they_are_and_none_is_absent()
    {
        await morning.TakeIn(morning.Cards(Morning.Rows(1_000)), morning.Mapping("full"), Friday);
        var others = morning.Known("reference > 'A0037'");

        var report = await morning.TakeIn(morning.Cards(Morning.Rows(37).Select(row => row.Replace(",50000.00,", ",60000.00,", StringComparison.Ordinal))), morning.Mapping("delta"), Friday.AddDays(1));

        (report.Applied, report.Novelties.ContainsKey("absent unexplained")).ShouldBe((37, false));
        others.Split('\n').Length.ShouldBe(963);
        morning.Known("reference > 'A0037'").ShouldBe(others);
        morning.Office.Number("SELECT count(*) FROM account WHERE hold_reason IS NOT NULL").ShouldBe(0);
        morning.Office.Number("SELECT count(*) FROM account WHERE f_past_due = 6000000").ShouldBe(37);
    }

    [Fact]
    public async Task Each_suspicious_row_is_held_with_its_reason_and_each_bad_one_rejected_with_line_column_and_code()
    {
        var shared = Enumerable.Range(10, 12).Select(number => $"A{number:0000},C{number:0000},ARS,50000.00,410000.00,5,+99911112222");
        var mapping = morning.Mapping("full");
        await morning.TakeIn(morning.Cards([.. Morning.Rows(9), .. shared]), mapping, Friday);

        var report = await morning.TakeIn(morning.Cards([
            "A0001,C0001,ARS,50000.00,410000.00,65,",
            "A0002,C0002,ARS,9000.00,410000.00,0,",
            "A0003,C0003,ARS,50000.00,400.00,6,",
            "A0004,C0004,XXX,50000.00,410000.00,6,",
            "A0005,C0999,ARS,50000.00,410000.00,6,",
            "A0006,C0006,ARS,\"1.234,56\",410000.00,6,",
            .. Morning.Rows(3, from: 7), .. shared]), mapping, Friday.AddDays(1));

        report.Holds.ShouldBe(new Dictionary<string, long> { ["DPD_JUMP"] = 1, ["PAST_DUE_WITHOUT_DAYS"] = 1, ["TOTAL_BELOW_PAST_DUE"] = 1, ["OWNER_CHANGED"] = 1 }, ignoreOrder: true);
        foreach (var (account, hold) in new[] { ("A0001", 1), ("A0002", 2), ("A0003", 4), ("A0005", 8) })
            morning.Office.Number($"SELECT hold_reason FROM account WHERE reference = '{account}'").ShouldBe(hold, account);
        morning.Office.Number("SELECT count(*) FROM account WHERE hold_reason IS NOT NULL").ShouldBe(4);
        report.SharedContacts.Customers.ShouldBe(12);
        morning.Office.Number("SELECT count(*) FROM contact_point WHERE value = '+99911112222' AND valid = 1").ShouldBe(0);
        morning.Office.Number("SELECT count(*) FROM account WHERE reference BETWEEN 'A0010' AND 'A0021' AND hold_reason IS NULL AND f_contact_channels IS NULL").ShouldBe(12, "the number is held, the twelve are worked");
        report.Defects.ShouldBe(new Dictionary<string, long> { ["UNKNOWN_CURRENCY"] = 1, ["WRONG_DECIMAL_SEPARATOR"] = 1 }, ignoreOrder: true);
        var rejects = await File.ReadAllTextAsync(report.RejectFile);
        rejects.ShouldContain("\n5,currency,UNKNOWN_CURRENCY,");
        rejects.ShouldContain("\n7,past_due,WRONG_DECIMAL_SEPARATOR,");
    }

    [Fact]
    public async Task A_million_and_a_half_rows_and_one_are_accepted()
    {
        const int Rows = 1_500_001;
        var mapping = morning.Office.Write("bare.mapping.json", """
            { "feed": "bare", "kind": "full", "layouts": [ { "name": "bare", "fields": [
              { "field": "account", "column": "account" }, { "field": "currency", "constant": "ARS" }, { "field": "total due", "column": "total" } ] } ] }
            """);
        var file = morning.Office.Write("bare.csv", "account,total\n");
        await File.AppendAllLinesAsync(file, Enumerable.Range(1, Rows).Select(number => $"A{number},{number % 1000}"));

        var report = await morning.TakeIn(file, mapping, Friday);

        (report.Verdict, report.Read, report.Accepted, report.Applied).ShouldBe((FeedVerdict.Apply, Rows, Rows, Rows));
        morning.Office.Number("SELECT count(*) FROM account").ShouldBe(Rows);
    }

    public void Dispose() => morning.Dispose();
}
