using System.Globalization;
using Collections.Persistence.Calendars;
using Collections.Persistence.Money;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Scenarios.Offices;
using Collections.Server.Cycles;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Reports;
using Calendar = Collections.Persistence.Calendars.Calendar;

namespace Collections.Scenarios.Cycles;

/// <summary>
/// A database with a strategy whose cases wait to be placed and follow the firm that has them, one whose cases are proposed
/// for write-off, and a cycle for each, on the last business day. Calendar AR-T.
/// </summary>
internal sealed class CycleOffice : DrawnOffice
{
    private const string Start = """<bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>""";

    private const string Attributes = """
        [ { "name": "customer total", "type": "number", "scale": 2 }, { "name": "live promise", "type": "text" }, { "name": "paid percent", "type": "number", "scale": 1 },
          { "name": "previous firms", "type": "text" }, { "name": "suspended interest", "type": "number", "scale": 2 }, { "name": "proof of notice", "type": "text" } ]
        """;

    public CycleOffice() : base(Attributes, ["customer total", "live promise", "paid percent", "previous firms", "principal", "interest", "suspended interest", "proof of notice"])
    {
        Database.Migrate();
        Draw("late", """entry="days past due &gt;= 91 and product != &quot;castigo&quot;" """, $"""
            {Start}{Flow("F0", "Start", "Pool")}
            {Step("serviceTask", "Pool", "ToPlace", "F0", "F1", ("pool", "tier 1"), ("termDays", "90"), ("follow", "true")).Replace("<bpmn:incoming>F0</bpmn:incoming>", "<bpmn:incoming>F0</bpmn:incoming><bpmn:incoming>FBack</bpmn:incoming>", StringComparison.Ordinal)}
            {Flow("F1", "Pool", "After")}
            <bpmn:exclusiveGateway id="After" default="FEnd"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>FBack</bpmn:outgoing><bpmn:outgoing>FEnd</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="FBack" sourceRef="After" targetRef="Pool"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "Refused"</bpmn:conditionExpression></bpmn:sequenceFlow>
            {Flow("FEnd", "After", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>FEnd</bpmn:incoming></bpmn:endEvent>
            """);
        DrawWith(Cycle("placement", "tier 1"), "tier-1", Line(
            Step("serviceTask", "Select", "CycleSelect", "F0", "F1", ("condition", "days past due >= 121")),
            Step("serviceTask", "Promise", "CycleExclude", "F1", "F2", ("reason", "live promise"), ("condition", "live promise = \\\"yes\\\"")),
            Step("serviceTask", "Hold", "CycleExclude", "F2", "F3", ("reason", "dispute"), ("condition", "held")),
            Step("serviceTask", "Recent", "CycleExclude", "F3", "F4", ("reason", "paid in the last 15 days"), ("condition", "paid percent >= 10")),
            Step("serviceTask", "Allocate", "CycleAllocate", "F4", "F5", ("shares", "AG-01:50,AG-02:30,AG-03:20"), ("stratum", "if customer total >= 1000000 then \\\"from 1 M\\\" else \\\"below 1 M\\\"")),
            Step("userTask", "Approve", "CycleApprove", "F5", "F6"),
            Step("serviceTask", "Release", "CycleRelease", "F6", "F7")));
        Draw("residual", """entry="days past due &gt;= 365 and product = &quot;castigo&quot;" """, $"""
            {Start}{Flow("F0", "Start", "Committee")}
            {Step("serviceTask", "Committee", "Propose", "F0", "F1", ("pool", "write-off"))}
            {Flow("F1", "Committee", "Decided")}
            <bpmn:exclusiveGateway id="Decided" default="FNo"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>FYes</bpmn:outgoing><bpmn:outgoing>FNo</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="FYes" sourceRef="Decided" targetRef="Stage"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "Approved"</bpmn:conditionExpression></bpmn:sequenceFlow>
            {Step("serviceTask", "Stage", "ChangeStage", "FYes", "F2", ("stage", "uncollectable"))}
            {Flow("F2", "Stage", "End")}
            {Flow("FNo", "Decided", "Desk")}
            {Task("Desk", "look again", "FNo", "F3")}
            {Flow("F3", "Desk", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
            """);
        DrawWith(Cycle("writeOff", "write-off"), "write-off", Line(
            Step("serviceTask", "Select", "CycleSelect", "F0", "F1", ("condition", "days past due >= 365")),
            Step("serviceTask", "Evidence", "CycleExclude", "F1", "F2", ("reason", "evidence missing"), ("condition", "proof of notice != \\\"yes\\\""), ("tells", "EvidenceMissing")),
            Step("userTask", "Approve", "CycleApprove", "F2", "F3"),
            Step("serviceTask", "Release", "CycleRelease", "F3", "F4", ("businessDays", "0")),
            Step("serviceTask", "Post", "CyclePost", "F4", "F5", ("entries", "Dr allowance = principal + interest; Cr principal = principal; Cr interest = interest; memo Dr written-off debts = principal + interest + suspended interest; memo Cr written-off debts, contra = principal + interest + suspended interest"))));
        Database.Writer.Write(session =>
        {
            foreach (var date in new[] { "2026-12-25", "2027-01-01" })
                session.Context().Add(new CalendarDay { TenantId = 1, Calendar = Calendar.Bank, Date = DateOnly.Parse(date, CultureInfo.InvariantCulture), Label = "" });
            session.Context().SaveChanges();
        }).GetAwaiter().GetResult();
    }

    /// <summary>A late loan: past due in all, 130 days at the end of December 2026.</summary>
    public static string Loan(string account, string customer, int total, int? customerTotal = null, string promise = "no", string paid = "0", string before = "", int days = 130) =>
        $"{account},{customer},B1,loan,ARS,{total},{total},{days},{customerTotal ?? total},{promise},{paid},{before},{total},0,0,yes";

    /// <summary>A debt that is proposed for write-off.</summary>
    public static string Old(string account, int principal, int interest, int suspended, string proof = "yes") =>
        $"{account},C{account},B1,castigo,ARS,{principal + interest},{principal + interest},365,0,no,0,,{principal},{interest},{suspended},{proof}";

    /// <summary>Lines of the batches of a cycle: account, balance, firm or reason, release balance, status, outcome.</summary>
    public IReadOnlyList<string> Lines(string cycle, string due) => Words($"""
        SELECT a.reference || ' ' || (l.balance / 100) || ' ' || coalesce(l.firm, l.reason, '-') || coalesce(' ' || (l.release_balance / 100), '') || CASE l.status WHEN 0 THEN '' WHEN 1 THEN ' out' WHEN 2 THEN ' released' WHEN 3 THEN ' dropped out' ELSE ' rejected' END || coalesce(' ' || l.outcome, '')
        FROM batch_line l JOIN batch b ON b.number = l.batch JOIN strategy s ON s.number = b.strategy_number JOIN account a ON a.id = l.case_id >> 23
        WHERE s.name = '{cycle}' AND b.due_on = {DateOnly.Parse(due, CultureInfo.InvariantCulture).DayNumber} ORDER BY a.reference
        """);

    /// <summary>The batches: cycle, day, status, cases and amount.</summary>
    public IReadOnlyList<string> Batches() => [.. Words("SELECT s.name || ' ' || b.due_on || ' ' || b.status || ' ' || b.cases || ' ' || (b.amount / 100) FROM batch b JOIN strategy s ON s.number = b.strategy_number ORDER BY b.number")
        .Select(line => line.Split(' '))
        .Select(words => $"{words[0]} {DateOnly.FromDayNumber(int.Parse(words[1], CultureInfo.InvariantCulture)):MM-dd} {(Persistence.Batches.BatchStatus)int.Parse(words[2], CultureInfo.InvariantCulture)} {words[3]} {words[4]}")];

    /// <summary>What each firm has: firm, cases, accounts' amount.</summary>
    public IReadOnlyList<string> Firms() => Words("SELECT f.text || ' ' || count(*) || ' ' || (sum(p.amount) / 100) FROM placement p JOIN text_code f ON f.code = p.firm WHERE p.to_date IS NULL GROUP BY f.text ORDER BY 1");

    /// <summary>Number of the latest batch of a cycle.</summary>
    public long Number(string cycle) => long.Parse(Words($"SELECT max(b.number) FROM batch b JOIN strategy s ON s.number = b.strategy_number WHERE s.name = '{cycle}'").Single(), CultureInfo.InvariantCulture);

    /// <summary>A person looks at the latest batch of a cycle, again where it was signed anew, and approves it; gives why it was refused, or null.</summary>
    public async Task<string?> Approve(string cycle, string person, string? signature = null)
    {
        using var day = new DayDesk(Database, TimeProvider.System);
        var desk = new BatchDesk(Database, day, TimeProvider.System);
        if (await desk.Approve(Number(cycle), signature ?? Signature(cycle), person) is not { } refusal) return null;
        return signature is null && refusal.Contains("signed anew", StringComparison.Ordinal) ? await desk.Approve(Number(cycle), Signature(cycle), person) : refusal;
    }

    /// <summary>What a person who looks at the latest batch of a cycle would sign.</summary>
    public string Signature(string cycle) => Words($"SELECT lower(hex(digest)) FROM batch WHERE number = {Number(cycle)}").Single();

    /// <summary>Open and closed cases with the stage that a step gave them.</summary>
    public IReadOnlyList<string> Stages() => Words("SELECT a.reference || ' ' || w.text FROM collection_case c JOIN account a ON a.id = c.id >> 23 JOIN text_code w ON w.code = c.stage ORDER BY 1");

    /// <summary>Whether there is a folder beside the database.</summary>
    public bool HasFolder(string name) => Directory.Exists(Path.Combine(Folder, name));

    /// <summary>A person rejects the latest batch of a cycle.</summary>
    public async Task<string?> Reject(string cycle, string person, string why)
    {
        using var day = new DayDesk(Database, TimeProvider.System);
        return await new BatchDesk(Database, day, TimeProvider.System).Reject(Number(cycle), why, person);
    }

    /// <summary>A person rejects the cases of some accounts in the latest batch of a cycle.</summary>
    public async Task<string?> RejectCases(string cycle, string person, string why, params string[] accounts)
    {
        using var day = new DayDesk(Database, TimeProvider.System);
        var visits = Words($"SELECT l.case_id || ' ' || l.seq FROM batch_line l JOIN account a ON a.id = l.case_id >> 23 WHERE l.batch = {Number(cycle)} AND a.reference IN ({string.Join(',', accounts.Select(account => $"'{account}'"))})")
            .Select(visit => visit.Split(' ')).Select(visit => new PoolCase(long.Parse(visit[0], CultureInfo.InvariantCulture), int.Parse(visit[1], CultureInfo.InvariantCulture)));
        return await new BatchDesk(Database, day, TimeProvider.System).Reject(Number(cycle), visits.ToHashSet(), why, person);
    }

    /// <summary>A firm, or a person, says what became of a case that was placed.</summary>
    public async Task<string?> Tell(string account, string outcome)
    {
        using var day = new DayDesk(Database, TimeProvider.System);
        var visit = Words($"SELECT t.case_id || ' ' || t.seq FROM token t JOIN account a ON a.id = t.case_id >> 23 WHERE a.reference = '{account}'").Single().Split(' ');
        return await new BatchDesk(Database, day, TimeProvider.System).Tell(new PoolCase(long.Parse(visit[0], CultureInfo.InvariantCulture), int.Parse(visit[1], CultureInfo.InvariantCulture)), outcome, "AG-03");
    }

    /// <summary>The rows of a file beside the database, without the header.</summary>
    public IReadOnlyList<string> File(string folder, string pattern) => [.. Directory.EnumerateFiles(Path.Combine(Folder, folder), pattern).Order(StringComparer.Ordinal).SelectMany(file => System.IO.File.ReadAllLines(file).Skip(1))];

    /// <summary>A payment on an account, in whole units: booked, or announced alone.</summary>
    public void Pay(string account, string valueDate, int amount, bool isPosted = true) => Database.Writer.Write(session =>
    {
        var context = session.Context();
        var id = context.Set<Payment>().Count() + 1;
        context.Add(new Payment
        {
            TenantId = 1,
            Id = id,
            AccountId = long.Parse(Words($"SELECT CAST(id AS TEXT) FROM account WHERE reference = '{account}'").Single(), CultureInfo.InvariantCulture),
            Reference = id.ToString(CultureInfo.InvariantCulture),
            State = isPosted ? PaymentState.Posted : PaymentState.Notified,
            ValueDate = DateOnly.Parse(valueDate, CultureInfo.InvariantCulture),
            Amount = amount * 100L,
        });
        context.SaveChanges();
    }).GetAwaiter().GetResult();

    /// <summary>The rows of the report of firms: its texts and numbers, amounts in whole units.</summary>
    public IReadOnlyList<string> Report(string name, string from, string to) =>
    [
        .. new ReportMaker(Database).Make(name, new ReportPeriod(ReportPeriod.Read(from)!.Value, ReportPeriod.Read(to)!.Value))!.Rows
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row[0]} {row[1]} {row[2]} {row[3]}: {row[4]} {row[5]} {(long)row[6]! / 100} {(long)row[7]! / 100} {row[8]}")),
    ];

    private static string Cycle(string kind, string pool) => $"""<collections:cycle kind="{kind}" pool="{pool}" />""";

    /// <summary>Steps one after the other, from a timer on the last business day to an end.</summary>
    private static string Line(params string[] steps)
    {
        string[] ids = ["Start", .. steps.Select(step => step.Split("id=\"")[1].Split('"')[0]), "End"];
        return $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing><bpmn:timerEventDefinition id="T"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">last business day</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
            {string.Concat(steps)}
            {string.Concat(Enumerable.Range(0, ids.Length - 1).Select(i => Flow($"F{i}", ids[i], ids[i + 1])))}
            <bpmn:endEvent id="End"><bpmn:incoming>F{ids.Length - 2}</bpmn:incoming></bpmn:endEvent>
            """;
    }

    private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";
}
