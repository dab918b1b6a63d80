using System.Globalization;
using Collections.Activities.Dispatching;
using Collections.Scenarios.Offices;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Rates;

/// <summary>
/// One customer with cards in pesos and dollars, a loan in UVA and a debt to another company, worked by the strategies of the house in
/// Argentina as they are, with files of rates and of payments.
/// </summary>
internal class UnitsOffice : HouseOffice
{
    public UnitsOffice() : base("oldest due date", "late days", "instalment", "score", "score date", "months on book", "mobile", "email", "whatsapp", "oldest past due")
    {
    }

    /// <summary>The line of an account of customer C-0031.</summary>
    public static string Line(string reference, string company, string product, string currency, decimal total, decimal pastDue, string? due, string position, string instalment = "320.50")
    {
        var days = due is null ? 0 : Day(position).DayNumber - Day(due).DayNumber;
        return string.Create(CultureInfo.InvariantCulture, $"{reference},C-0031,{company},{product},{currency},{total},{pastDue},{days},{due},{Math.Max(0, days - 90)},{(product == "loan" ? instalment : "")},600,2026-12-01,40,+5491100010{reference[^2..]},{reference.ToLowerInvariant()}@example.invalid,+5491100010{reference[^2..]},{pastDue}");
    }

    /// <summary>Payments are made in pesos.</summary>
    protected override string PaymentFields => """, { "field": "currency", "constant": "ARS" }""";

    /// <summary>A file of rates: unit, date, rate.</summary>
    public async Task<NightlyRates> Rates(string date, params string[] lines)
    {
        var mapping = Path.Combine(Folder, "rates.mapping.json");
        await File.WriteAllTextAsync(mapping, """
            { "feed": "rates", "portfolio": "bank", "kind": "rates", "layouts": [ { "name": "central bank", "fields": [
              { "field": "unit", "column": "unit" }, { "field": "date", "column": "date" }, { "field": "rate", "column": "rate" },
              { "field": "currency", "constant": "ARS" }, { "field": "source", "constant": "BCRA" } ] } ] }
            """);
        var file = Path.Combine(Folder, $"rates-{date}.csv");
        await File.WriteAllLinesAsync(file, ["unit,date,rate", .. lines]);
        var report = await new NightlyRun(Database, TimeProvider.System).TakeIn(new NightRequest(Day(date), file, mapping, null, null, Workflows), default);
        return new NightlyRates(report.Verdict.ToString(), report.Explanation, report.Applied, report.Defects);
    }

    /// <summary>Messages and calls that a night decided: account at which the case stands, and template or title.</summary>
    public IReadOnlyList<string> Contacts(string date) => Words($"""
        SELECT a.reference || ' ' || t.text FROM outbox o JOIN run r ON r.number = o.run AND r.business_date = {Day(date).DayNumber} JOIN account a ON a.id = o.case_id >> 23 JOIN text_code t ON t.code = o.template WHERE o.state <> 5
        UNION ALL SELECT a.reference || ' ' || t.text FROM task k JOIN run r ON r.number = k.run AND r.business_date = {Day(date).DayNumber} JOIN account a ON a.id = k.case_id >> 23 JOIN text_code t ON t.code = k.title ORDER BY 1
        """);

    /// <summary>Sends what is due.</summary>
    public Task<DispatchReport> Dispatch(string date) => Send(date);

    /// <summary>What has left, line by line.</summary>
    public IReadOnlyList<string> Spooled() => [.. Directory.GetFiles(Path.Combine(Folder, "spool"), "*.jsonl").SelectMany(File.ReadAllLines)];

    /// <summary>The promises: amount, unit, state, and what was paid.</summary>
    public IReadOnlyList<string> Promises() => Words("""
        SELECT printf('%.2f', p.amount / 100.0) || ' ' || p.unit || CASE p.state WHEN 0 THEN ' open' WHEN 1 THEN ' kept' WHEN 2 THEN ' partly kept' WHEN 3 THEN ' broken' ELSE ' other' END
          || coalesce(' (' || p.reason || ')', '') || CASE WHEN p.paid IS NULL THEN '' ELSE ', paid ' || printf('%.2f', p.paid / 100.0) END FROM promise p ORDER BY p.made_run, p.case_id, p.seq
        """);

    /// <summary>The open incidents: code and message.</summary>
    public IReadOnlyList<string> Incidents() => Words("SELECT code || ': ' || message FROM incident WHERE state = 0 ORDER BY 1");

    /// <summary>Who has no case, and why.</summary>
    public IReadOnlyList<string> Excluded() => Words("SELECT a.reference || ': ' || t.text FROM exclusion x JOIN account a ON a.id = x.account_id JOIN text_code t ON t.code = x.reason ORDER BY 1");

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}

/// <summary>What became of a file of rates.</summary>
internal sealed record NightlyRates(string Verdict, string? Explanation, long Applied, IReadOnlyDictionary<string, long> Defects);
