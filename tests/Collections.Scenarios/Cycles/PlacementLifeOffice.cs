using System.Globalization;
using Collections.Activities.Placements;
using Collections.Domain.Placements;
using Collections.Persistence.Calendars;
using Collections.Scenarios.Offices;
using Collections.Server.Cycles;
using Collections.Server.Histories;
using Collections.Server.Nightly;
using Collections.Server.Placements;
using Collections.Server.Portal;
using Collections.Server.Reports;
using Collections.Server.Settings;
using Collections.Server.Web;
using Calendar = Collections.Persistence.Calendars.Calendar;
using FirmReport = Collections.Domain.Placements.FirmReport;

namespace Collections.Scenarios.Cycles;

/// <summary>
/// The late loans of customers, each customer one case: placed by tier 1, followed to the end of the term, then placed by tier 2. A
/// second strategy writes to everybody who is late, so that one hears the house fall silent. Calendar AR-T; balances and payments
/// come by files, each night with what changed since.
/// </summary>
internal sealed class PlacementLifeOffice : DrawnOffice
{
    private static readonly string[] Holidays = ["2026-12-25", "2027-01-01", "2027-02-08", "2027-02-09", "2027-03-24", "2027-03-26", "2027-04-02"];

    private const string Attributes = """
        [ { "name": "live promise", "type": "text" }, { "name": "paid percent", "type": "number", "scale": 1 }, { "name": "previous firms", "type": "text" } ]
        """;

    private const string Watch = """
        <bpmn:serviceTask id="Watch"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.PromiseWatch">
          <elsa:input name="amount">{"typeName":"Decimal","expression":{"type":"Feel","value":"amount"}}</elsa:input>
          <elsa:input name="due">{"typeName":"String","expression":{"type":"Feel","value":"when"}}</elsa:input>
        </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>P0</bpmn:incoming><bpmn:outgoing>P1</bpmn:outgoing></bpmn:serviceTask>
        """;

    private readonly SortedDictionary<string, (string Customer, decimal Total, int Days, DateOnly Since, string Marks)> accounts = new(StringComparer.Ordinal);
    private readonly List<string> payments = [];

    public PlacementLifeOffice() : base(Attributes, ["live promise", "paid percent", "previous firms", "email"])
    {
        Database.Migrate();
        Draw("late", """level="customer" entry="days past due &gt;= 91 and product = &quot;loan&quot;" precedence="30" """, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
            {Flow("F0", "Start", "Tier1")}{ToPlace("Tier1", "tier 1", "15", "F0", "F1").Replace("<bpmn:incoming>F0</bpmn:incoming>", "<bpmn:incoming>F0</bpmn:incoming><bpmn:incoming>FBack</bpmn:incoming>", StringComparison.Ordinal)}{Flow("F1", "Tier1", "After")}
            <bpmn:exclusiveGateway id="After" default="FOn"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>FBack</bpmn:outgoing><bpmn:outgoing>FOn</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="FBack" sourceRef="After" targetRef="Tier1"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "Refused"</bpmn:conditionExpression></bpmn:sequenceFlow>
            {Flow("FOn", "After", "Tier2")}{ToPlace("Tier2", "tier 2", "20", "FOn", "F2")}{Flow("F2", "Tier2", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
            <bpmn:subProcess id="Promised" triggeredByEvent="true">
              <bpmn:startEvent id="Made" isInterrupting="false"><bpmn:extensionElements><collections:received name="amount" type="number" /><collections:received name="when" from="date" type="date" /></bpmn:extensionElements>
                <bpmn:outgoing>P0</bpmn:outgoing><bpmn:messageEventDefinition id="MD" messageRef="Message_promise" /></bpmn:startEvent>
              {Watch}<bpmn:endEvent id="Judged"><bpmn:incoming>P1</bpmn:incoming></bpmn:endEvent>
              {Flow("P0", "Made", "Watch")}{Flow("P1", "Watch", "Judged")}
            </bpmn:subProcess>
            """, "promise");
        DrawWith("""<collections:strategy entry="days past due &gt; 0" group="letters" />""", "letters", $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
            {Flow("F0", "Start", "Mail")}{Step("sendTask", "Mail", "SendMessage", "F0", "F1", ("channel", "email"), ("template", "reminder"), ("earliest", "P6D"))}
            {Flow("F1", "Mail", "Month")}
            <bpmn:intermediateCatchEvent id="Month"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>
              <bpmn:timerEventDefinition id="TD"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P30D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            {Flow("F2", "Month", "Again")}{Step("sendTask", "Again", "SendMessage", "F2", "F3", ("channel", "email"), ("template", "reminder"))}{Flow("F3", "Again", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
            """);
        Cycle("tier-1", "tier 1", "days past due >= 121", "AG-01:50,AG-02:30,AG-03:20");
        Cycle("tier-2", "tier 2", "days past due >= 121", "AG-01:50,AG-02:30,AG-03:20");
        System.IO.File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Workflows, "letters", "templates")).FullName, "reminder.email.es.hbs"), "Subject: Su deuda\n<p>Le escribimos.</p>");
        Database.Writer.Write(session =>
        {
            foreach (var date in Holidays) session.Context().Add(new CalendarDay { TenantId = 1, Calendar = Calendar.Bank, Date = Date(date), Label = "" });
            session.Context().SaveChanges();
        }).GetAwaiter().GetResult();
    }

    /// <summary>An account of the file from now on; its days past due are counted from a date on.</summary>
    public void Owes(string account, string customer, decimal total, string since = "2026-08-22", string promise = "no", string paid = "0", string before = "") =>
        accounts[account] = (customer, total, 0, Date(since), $"{promise},{paid},{before}");

    /// <summary>A line of the next file of payments, which lowers, or raises, what the account owes.</summary>
    public void Pays(string reference, string account, decimal amount, string valueDate, string state = "posted")
    {
        payments.Add(string.Create(CultureInfo.InvariantCulture, $"{reference},{account},{valueDate},{amount},{state}"));
        var known = accounts[account];
        accounts[account] = known with { Total = known.Total + (state == "reversed" ? amount : -amount) };
    }

    /// <summary>Nothing of a night of a date, or later, leaves before eight o'clock.</summary>
    public Task HoldUntilEight(string from) =>
        new SettingStore(Database, TimeProvider.System).Save(ReleaseSetting.NameOf("bank"), new ReleaseTime("08:00"), new SettingChange(Date(from), "looked at first"), SettingStore.Unset, "ana");

    /// <summary>The lines behind the state hash, but for batches: a night that is taken back leaves those that it took.</summary>
    public override IReadOnlyList<string> State() => [.. base.State().Where(line => !line.StartsWith("batch", StringComparison.Ordinal))];

    /// <summary>The night of a date, with the files of its morning: payments that came since, and balances at the position of the day before.</summary>
    public async Task Night(string date)
    {
        if (payments.Count > 0) await Payments(date);
        await Night(date, Balances(date));
    }

    /// <summary>Takes the balances of a morning in, without a night.</summary>
    public Task TakeIn(string date) => TakeIn(date, Balances(date));

    private string[] Balances(string date)
    {
        var position = Date(date).AddDays(-1);
        return [.. accounts.Select(pair => string.Create(CultureInfo.InvariantCulture,
            $"{pair.Key},{pair.Value.Customer},B1,{(pair.Key.StartsWith("TC", StringComparison.Ordinal) ? "card" : "loan")},ARS,{pair.Value.Total},{pair.Value.Total},{(pair.Value.Total == 0 ? 0 : position.DayNumber - pair.Value.Since.DayNumber)},{pair.Value.Marks},{pair.Value.Customer}@example.invalid"))];
    }

    /// <summary>What a firm, or the house, reports of a case; gives why it was refused, or null.</summary>
    public Task<string?> Report(string date, string account, PlacementEventKind kind, string? firm = null, string? on = null, string text = "", decimal? amount = null, string? due = null, string at = "10:00") =>
        Hear(date, account, FirmReport.EventName, new FirmReport(kind, firm) { On = on is null ? null : Date(on), Text = text, Amount = amount, Due = due is null ? null : Date(due) }.Write(), at);

    /// <summary>Both persons approve the latest batch of a cycle.</summary>
    public async Task Approve(string cycle)
    {
        foreach (var person in new[] { "ana", "bruno" })
        {
            using var day = new DayDesk(Database, TimeProvider.System);
            var number = long.Parse(Words($"SELECT max(b.number) FROM batch b JOIN strategy s ON s.number = b.strategy_number WHERE s.name = '{cycle}'").Single(), CultureInfo.InvariantCulture);
            (await new BatchDesk(Database, day, TimeProvider.System).Approve(number, Words($"SELECT lower(hex(digest)) FROM batch WHERE number = {number}").Single(), person)).ShouldBeNull();
        }
    }

    /// <summary>Lines of a batch: customer, firm or reason.</summary>
    public IReadOnlyList<string> Lines(string cycle, string due) => Words($"""
        SELECT k.reference || ' ' || coalesce(l.firm, l.reason, '-') FROM batch_line l JOIN batch b ON b.number = l.batch JOIN strategy s ON s.number = b.strategy_number JOIN customer k ON k.id = l.case_id >> 35
        WHERE s.name = '{cycle}' AND b.due_on = {Date(due).DayNumber} ORDER BY 1
        """);

    /// <summary>How the latest placement of a customer stands: firm, and the last decision of its term with its date.</summary>
    public string Standing(string customer) => Words($"""
        SELECT f.text || CASE WHEN p.to_date IS NULL THEN '' ELSE ' until ' || date(p.to_date - 719162 + 2440587.5) END ||
          coalesce((SELECT ', ' || CASE e.kind WHEN 12 THEN 'kept' WHEN 13 THEN 'pending' WHEN 5 THEN 'objected' WHEN 6 THEN 'upheld' WHEN 7 THEN 'objection refused' ELSE 'recalled' END || coalesce(' to ' || date(e.until - 719162 + 2440587.5), '')
            || CASE e.kind WHEN 12 THEN ' for ' || e.text ELSE '' END FROM placement_event e WHERE e.case_id = p.case_id AND e.seq = p.seq AND e.kind IN (5, 6, 7, 12, 13, 14) ORDER BY e.line DESC LIMIT 1), '')
        FROM placement p JOIN customer k ON k.id = p.case_id >> 35 JOIN text_code f ON f.code = p.firm WHERE k.reference = '{customer}' ORDER BY p.from_date DESC, p.seq DESC LIMIT 1
        """).Single();

    /// <summary>What the portal of a firm lists: account and standing.</summary>
    public IReadOnlyList<string> Portal(string firm) => [.. Placements.Find(firm, null, null, Rows).Items.Select(row => $"{row.Account} {row.Standing}")];

    /// <summary>Whether a firm opens a placement by its reference number.</summary>
    public bool Opens(string firm, string reference) => Placements.Read(firm, Grant.Read(reference)!.Value) is not null;

    /// <summary>The statements that a firm owes, with their dates.</summary>
    public IReadOnlyList<string> Owed(string firm) => [.. new FirmStatements(Database).Find(firm, isStated: false, Rows).Items.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Id} due {row.Due:yyyy-MM-dd}"))];

    /// <summary>The reference number of a customer's latest placement.</summary>
    public string Reference(string customer) => Words($"SELECT p.case_id || '-' || p.seq FROM placement p JOIN customer k ON k.id = p.case_id >> 35 WHERE k.reference = '{customer}' ORDER BY p.from_date DESC, p.seq DESC LIMIT 1").Single();

    /// <summary>When the term of a customer's placement ends.</summary>
    public string Term(string customer) => Words($"""
        SELECT date(coalesce(p.term_ends, b.term_ends) - 719162 + 2440587.5) FROM placement p JOIN placement_batch b ON b.number = p.batch JOIN customer k ON k.id = p.case_id >> 35 WHERE k.reference = '{customer}' ORDER BY p.from_date DESC LIMIT 1
        """).Single();

    /// <summary>The rows of a firm's files of a date, without the header.</summary>
    public IReadOnlyList<string> File(string folder, string pattern) => !Directory.Exists(Path.Combine(Folder, folder)) ? []
        : [.. Directory.EnumerateFiles(Path.Combine(Folder, folder), pattern).Order(StringComparer.Ordinal).SelectMany(file => System.IO.File.ReadAllLines(file).Skip(1))];

    /// <summary>What a firm was told on a date: news, account, amount where there is one.</summary>
    public IReadOnlyList<string> Told(string date, string firm) => [.. File(FirmNewsFiles.FolderName, $"{date}-{firm}-*.csv").Select(row => row.Split(',')).Select(row => string.Join(' ', row[1], row[2], row[5]).TrimEnd())];

    /// <summary>What came by day leaves for the firms.</summary>
    public Task Tell() => PlacementRelease.Beside(Database).ReleaseDue(NightlyRun.Holder(), default);

    /// <summary>The statement of a month: account, value date, amount, commission, why.</summary>
    public IReadOnlyList<string> Statement(string month, string? firm = null) => [.. new ReportMaker(Database).Make(CommissionReport.Name, new ReportPeriod(ReportPeriod.Read(month)!.Value, ReportPeriod.Read(month)!.Value), firm)!.Rows
        .Select(row => string.Join(' ', new[] { row[1], row[2], row[5], Money(row[7]), Money(row[9]), row[10] }.OfType<string>()))];

    /// <summary>Messages to a customer: state, then the reason.</summary>
    public IReadOnlyList<string> Messages(string customer) => Words($"SELECT o.state || coalesce(' ' || o.reason, '') FROM outbox o JOIN customer k ON k.id = o.case_id >> 35 WHERE k.reference = '{customer}' ORDER BY o.run, o.case_id, o.seq");

    /// <summary>Why steps were not done for a customer.</summary>
    public IReadOnlyList<string> Refusals(string customer) => Words($"SELECT DISTINCT x.reason FROM refused_step x JOIN customer k ON k.id = x.case_id >> 35 WHERE k.reference = '{customer}' ORDER BY 1");

    public Task Dispatch(string date) => Send(date);

    /// <summary>How many files have left: messages, files for firms and for the ledger.</summary>
    public int Left() => new[] { "spool", "placements", FirmNewsFiles.FolderName, "ledger" }.Select(name => Path.Combine(Folder, name)).Where(Directory.Exists)
        .Sum(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count());

    private static PageOf Rows => new(0, PageOf.MaxSize);

    private FirmPlacements Placements => new(Database, new KeptHistory(Database), new PlacementList(Database));

    private static DateOnly Date(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    private static string? Money(object? hundredths) => hundredths is long amount ? (amount / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null;

    /// <summary>Takes in what was paid, without a night.</summary>
    public async Task Payments(string date)
    {
        var mapping = Path.Combine(Folder, "payments.mapping.json");
        await System.IO.File.WriteAllTextAsync(mapping, """
            { "feed": "payments", "portfolio": "bank", "kind": "payments", "layouts": [ { "name": "bank", "fields": [
              { "field": "reference", "column": "payment" }, { "field": "account", "column": "account" }, { "field": "value date", "column": "value" },
              { "field": "amount", "column": "amount" }, { "field": "state", "column": "state" } ] } ] }
            """);
        var file = Path.Combine(Folder, $"payments-{date}.csv");
        await System.IO.File.WriteAllLinesAsync(file, ["payment,account,value,amount,state", .. payments]);
        (await new NightlyRun(Database, TimeProvider.System).TakeIn(new NightRequest(Date(date), file, mapping, null, null, Workflows), default)).Verdict.ToString().ShouldBe("Apply");
        payments.Clear();
    }

    private void Cycle(string name, string pool, string condition, string shares) => DrawWith($"""<collections:cycle kind="placement" pool="{pool}" />""", name, $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing><bpmn:timerEventDefinition id="T"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">last business day</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
        {Flow("F0", "Start", "Select")}{Step("serviceTask", "Select", "CycleSelect", "F0", "F1", ("condition", condition))}
        {Flow("F1", "Select", "Promise")}{Step("serviceTask", "Promise", "CycleExclude", "F1", "F2", ("reason", "live promise"), ("condition", "live promise = \\\"yes\\\""))}
        {Flow("F2", "Promise", "Hold")}{Step("serviceTask", "Hold", "CycleExclude", "F2", "F3", ("reason", "dispute"), ("condition", "held"))}
        {Flow("F3", "Hold", "Recent")}{Step("serviceTask", "Recent", "CycleExclude", "F3", "F4", ("reason", "paid in the last 15 days"), ("condition", "paid percent >= 10"))}
        {Flow("F4", "Recent", "Allocate")}{Step("serviceTask", "Allocate", "CycleAllocate", "F4", "F5", ("shares", shares), ("stratum", "if total due >= 1000000 then \\\"from 1 M\\\" else \\\"below 1 M\\\""))}
        {Flow("F5", "Allocate", "Approve")}{Step("userTask", "Approve", "CycleApprove", "F5", "F6")}
        {Flow("F6", "Approve", "Release")}{Step("serviceTask", "Release", "CycleRelease", "F6", "F7")}
        {Flow("F7", "Release", "End")}<bpmn:endEvent id="End"><bpmn:incoming>F7</bpmn:incoming></bpmn:endEvent>
        """);

    private static string ToPlace(string id, string pool, string commission, string from, string to) =>
        Step("serviceTask", id, "ToPlace", from, to, ("pool", pool), ("termDays", "90"), ("follow", "true"), ("commission", commission));

    private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";
}
