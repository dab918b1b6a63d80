using System.Globalization;
using Collections.Scenarios.Rates;
using Collections.Server.Contacts;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Contacts;

/// <summary>The customer of two companies and one telephone, with a strategy for what is owed to the second company, and calls by both.</summary>
internal sealed class LeasedOffice : UnitsOffice
{
    public LeasedOffice() => Draw("leasing", """level="customer" precedence="20" entry="company = &quot;B2&quot; and days past due &gt;= 30" """, $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="T" />
        {Task("T", "call", "F0", "F1", "P90D")}
        <bpmn:sequenceFlow id="F1" sourceRef="T" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
        """);

    /// <summary>The night of a date with the four accounts.</summary>
    public Task<NightReport> Night(string date, decimal loanPastDue = 320.50m, string? loanDue = "2026-09-09")
    {
        var position = DateOnly.Parse(date, CultureInfo.InvariantCulture).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Night(
            date,
            Line("TC-0031", "B1", "card", "ARS", 70_000, 70_000, "2026-11-27", position),
            Line("TC-0032", "B1", "card", "USD", 150, 150, "2026-11-27", position),
            Line("PP-0033", "B1", "loan", "UVA", 2_079.50m + loanPastDue, loanPastDue, loanDue, position),
            Line("LS-0034", "B2", "leasing", "ARS", 900_000, 900_000, "2026-10-21", position));
    }

    /// <summary>Number of the one case of a strategy.</summary>
    public long Case(string strategy) =>
        long.Parse(Words($"SELECT CAST(c.id AS TEXT) FROM collection_case c JOIN strategy s ON s.number = (c.id >> 11) & 4095 AND s.name = '{strategy}'").Single(), CultureInfo.InvariantCulture);

    /// <summary>Asks to call for the case of a strategy, at a time such as 2026-12-10 10:00.</summary>
    public async Task<PermitAnswer> Call(string strategy, string at, string by = "ana", bool isAnswer = false) =>
        (await new PermitDesk(Database, TimeProvider.System).Ask(Case(strategy), by, isAnswer, DateTime.Parse(at, CultureInfo.InvariantCulture)))!;

    /// <summary>The places of a date that are held: account of the case, what for, and calls.</summary>
    public IReadOnlyList<string> Held(string date) => Words($"""
        SELECT a.reference || ' ' || CASE x.kind WHEN 1 THEN 'message' WHEN 2 THEN 'call' ELSE 'taken on' END || CASE WHEN x.attempts > 1 THEN ' ' || x.attempts ELSE '' END
        FROM contact_slot x JOIN account a ON a.id = x.case_id >> 23 WHERE x.number > 0 AND x.date = {DateOnly.Parse(date, CultureInfo.InvariantCulture).DayNumber} ORDER BY x.customer_id, x.number
        """);
}
