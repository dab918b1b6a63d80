using System.Globalization;
using Collections.Persistence.Calendars;
using Collections.Scenarios.Offices;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Rates;

/// <summary>
/// One customer with cards in pesos and dollars, a loan in UVA and a debt to another company: the cards by the card strategy of the
/// samples, loans by a strategy of the customer that goes first, with files of rates and of payments.
/// </summary>
internal class UnitsOffice : DrawnOffice
{
    private const string Attributes = """
        [ {"name":"score","type":"number"}, {"name":"score date","type":"date"}, {"name":"months on book","type":"number"}, {"name":"never paid","type":"flag"}, {"name":"broken promises","type":"number"},
          {"name":"employee","type":"flag"}, {"name":"deceased","type":"flag"}, {"name":"insolvent","type":"flag"}, {"name":"open fraud","type":"flag"}, {"name":"judicial","type":"flag"}, {"name":"active plan","type":"flag"} ]
        """;

    private static readonly string[] Holidays =
        ["2026-11-23", "2026-12-07", "2026-12-08", "2026-12-25", "2027-01-01", "2027-02-08", "2027-02-09", "2027-03-24", "2027-03-26", "2027-04-02"];

    public UnitsOffice() : base(Attributes, ["oldest due date", "score", "score date", "months on book", "mobile", "email", "whatsapp"])
    {
        foreach (var name in (string[])["house-frame", "tarjeta-mora-temprana", "experiments"]) Copy(new DirectoryInfo(Path.Combine(Nights.Office.Workflows, "argentina", name)), Path.Combine(Workflows, name));
        DrawWith("""
            <collections:strategy level="customer" lead="days past due" precedence="30" entry="days past due &gt;= 91 and total due equivalent &gt;= 100000" group="collections" />
            <collections:frame>
              <collections:exit reason="rolled back" when="days past due &lt;= 60" />
              <collections:exit reason="residual" when="residual = true" />
            </collections:frame>
            """, "prestamo", $$$"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="S" />
            <bpmn:scriptTask id="S" scriptFormat="https://www.omg.org/spec/DMN/20191111/FEEL/"><bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing>
              <bpmn:script>{segment: if total due equivalent &gt;= 1000000 then "A" else if total due equivalent &gt;= 300000 then "B" else "C", residual: false}</bpmn:script></bpmn:scriptTask>
            <bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="T" />{{{Task("T", "negotiate", "F1", "F2", "P90D")}}}
            <bpmn:sequenceFlow id="F2" sourceRef="T" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
            <bpmn:subProcess id="Promised" triggeredByEvent="true">
              <bpmn:startEvent id="Made" isInterrupting="false"><bpmn:extensionElements><collections:received name="amount" type="number" /><collections:received name="when" from="date" type="date" /></bpmn:extensionElements>
                <bpmn:outgoing>P0</bpmn:outgoing><bpmn:messageEventDefinition id="MD" messageRef="Message_promise" /></bpmn:startEvent>
              <bpmn:sequenceFlow id="P0" sourceRef="Made" targetRef="Watch" />
              <bpmn:serviceTask id="Watch" name="Watch"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.PromiseWatch">
                <elsa:input name="amount">{"typeName":"Decimal","expression":{"type":"Feel","value":"amount"}}</elsa:input>
                <elsa:input name="due">{"typeName":"String","expression":{"type":"Feel","value":"when"}}</elsa:input>
                <elsa:input name="unit">{"typeName":"String","expression":{"type":"Literal","value":"UVA"}}</elsa:input>
              </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>P0</bpmn:incoming><bpmn:outgoing>P1</bpmn:outgoing></bpmn:serviceTask>
              <bpmn:sequenceFlow id="P1" sourceRef="Watch" targetRef="Rest" />
              <bpmn:exclusiveGateway id="Rest" name="A rest that is not worked?" default="P3"><bpmn:incoming>P1</bpmn:incoming><bpmn:outgoing>P2</bpmn:outgoing><bpmn:outgoing>P3</bpmn:outgoing></bpmn:exclusiveGateway>
              <bpmn:sequenceFlow id="P2" sourceRef="Rest" targetRef="Mail"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">past due &gt; 0 and past due &lt;= 0.01 * amount and past due * exchange rate &gt; 2000 and past due * exchange rate &lt;= 10000</bpmn:conditionExpression></bpmn:sequenceFlow>
              <bpmn:sequenceFlow id="P3" sourceRef="Rest" targetRef="Judged" />
              {{{Step("sendTask", "Mail", "SendMessage", "P2", "P4", ("channel", "email"), ("template", "T30"))}}}
              <bpmn:sequenceFlow id="P4" sourceRef="Mail" targetRef="Note" />
              <bpmn:scriptTask id="Note" scriptFormat="https://www.omg.org/spec/DMN/20191111/FEEL/"><bpmn:incoming>P4</bpmn:incoming><bpmn:outgoing>P5</bpmn:outgoing><bpmn:script>{residual: true}</bpmn:script></bpmn:scriptTask>
              <bpmn:sequenceFlow id="P5" sourceRef="Note" targetRef="Judged" />
              <bpmn:endEvent id="Judged"><bpmn:incoming>P3</bpmn:incoming><bpmn:incoming>P5</bpmn:incoming></bpmn:endEvent>
            </bpmn:subProcess>
            """, "promise");
        var templates = Directory.CreateDirectory(Path.Combine(Workflows, "prestamo", "templates")).FullName;
        File.WriteAllText(Path.Combine(templates, "T30.email.es.hbs"), "---\nsubject: Un resto\n---\nQueda un resto de {{[past due]}}.\n");
        Rest();
    }

    /// <summary>The line of an account of customer C-0031.</summary>
    public static string Line(string reference, string company, string product, string currency, decimal total, decimal pastDue, string? due, string position)
    {
        var days = due is null ? 0 : Day(position).DayNumber - Day(due).DayNumber;
        return string.Create(CultureInfo.InvariantCulture, $"{reference},C-0031,{company},{product},{currency},{total},{pastDue},{days},{due},600,2026-12-01,40,+5491100010{reference[^2..]},{reference.ToLowerInvariant()}@example.invalid,+5491100010{reference[^2..]}");
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

    private void Rest()
    {
        Database.Migrate();
        Database.Writer.Write(session =>
        {
            var context = session.Context();
            context.AddRange(Holidays.Select(date => new CalendarDay { TenantId = 1, Calendar = Persistence.Calendars.Calendar.Bank, Date = Day(date), Label = "" }));
            return context.SaveChanges();
        }).GetAwaiter().GetResult();
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.GetFiles()) file.CopyTo(Path.Combine(to, file.Name));
        foreach (var folder in from.GetDirectories()) Copy(folder, Path.Combine(to, folder.Name));
    }
}

/// <summary>What became of a file of rates.</summary>
internal sealed record NightlyRates(string Verdict, string? Explanation, long Applied, IReadOnlyDictionary<string, long> Defects);
