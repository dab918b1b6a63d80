using System.Globalization;
using Collections.Domain.Queues;
using Collections.Scenarios.Offices;
using Collections.Server.Withdrawals;

namespace Collections.Scenarios.Withdrawals;

/// <summary>
/// A database with one strategy that does something of everything: a letter by e-mail, three days, a second one, the queue, a
/// task; a promise is heard while the task waits, and a payment withdraws what is unsent.
/// </summary>
internal sealed class WithdrawalOffice : DrawnOffice
{
    public WithdrawalOffice() : base("email")
    {
        Draw("late", """entry="days past due &gt; 0" precedence="10" """, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
            {Flow("F0", "Start", "M1")}{Step("sendTask", "M1", "SendMessage", "F0", "F1", ("channel", "email"), ("template", "first"))}
            {Flow("F1", "M1", "W")}<bpmn:intermediateCatchEvent id="W"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>
              <bpmn:timerEventDefinition id="WT"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            {Flow("F2", "W", "X")}
            <bpmn:exclusiveGateway id="X" default="F3b"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing><bpmn:outgoing>F3b</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="F3" sourceRef="X" targetRef="Q"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">days past due &gt; 30</bpmn:conditionExpression></bpmn:sequenceFlow>
            {Flow("F3b", "X", "M2")}{Step("sendTask", "M2", "SendMessage", "F3b", "F4b", ("channel", "email"), ("template", "second"))}{Flow("F4b", "M2", "T2")}
            {Task("T2", "call", "F4b", "F5b")}{Flow("F5b", "T2", "End")}
            {Step("serviceTask", "Q", "AssignQueue", "F3", "F4", ("queue", "hard"))}{Flow("F4", "Q", "M3")}
            {Step("sendTask", "M3", "SendMessage", "F4", "F5", ("channel", "email"), ("template", "offer"))}{Flow("F5", "M3", "T")}
            {Task("T", "negotiate", "F5", "F6")}{Flow("F6", "T", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F5b</bpmn:incoming><bpmn:incoming>F6</bpmn:incoming></bpmn:endEvent>
            <bpmn:subProcess id="Promised" triggeredByEvent="true"><bpmn:startEvent id="PS" isInterrupting="false"><bpmn:outgoing>PF</bpmn:outgoing><bpmn:messageEventDefinition id="PM" messageRef="Message_promise" /></bpmn:startEvent>
              {Flow("PF", "PS", "PT")}{Task("PT", "watch", "PF", "PG")}{Flow("PG", "PT", "PE")}<bpmn:endEvent id="PE"><bpmn:incoming>PG</bpmn:incoming></bpmn:endEvent></bpmn:subProcess>
            """, "promise");
        var templates = Directory.CreateDirectory(Path.Combine(Folder, "workflows", "late", "templates"));
        foreach (var name in new[] { "first", "second", "offer" })
            File.WriteAllText(Path.Combine(templates.FullName, $"{name}.email.es.hbs"), "Subject: Su deuda\n<p>Le escribimos.</p>");
    }

    /// <summary>The line of an account in the file.</summary>
    public static string Account(string reference, int days, string customer = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{reference},{(customer.Length > 0 ? customer : $"C-{reference}")},B1,loan,ARS,100000,{(days == 0 ? 0 : 50_000)},{days},{reference}@example.invalid");

    /// <summary>Number of the last run of files.</summary>
    public long LastRun() => long.Parse(Words("SELECT CAST(max(number) AS TEXT) FROM run WHERE kind IN (0, 1, 5)").Single(), CultureInfo.InvariantCulture);

    /// <summary>The runs in order: kind, then state.</summary>
    public IReadOnlyList<string> Runs() => Words("SELECT kind || ' ' || state FROM run WHERE kind <> 2 ORDER BY number");

    /// <summary>Takes a run back.</summary>
    public Task<WithdrawalReport> Withdraw(long run, string reason = "the file was wrong", int? subjectsPerPart = null) =>
        new RunWithdrawals(Database, TimeProvider.System) { SubjectsPerPart = subjectsPerPart }.Execute(new WithdrawalOrder(run, "ana", reason), default);

    /// <summary>Somebody does the open task of an account.</summary>
    public Task Complete(string date, string account)
    {
        var task = Words($"SELECT t.case_id || ' ' || t.seq FROM task t JOIN account a ON a.id = t.case_id >> 23 WHERE a.reference = '{account}' AND t.state = 0").Single().Split(' ');
        return Hear(date, account, TaskOutcome.EventName, new TaskOutcome(long.Parse(task[0], CultureInfo.InvariantCulture), int.Parse(task[1], CultureInfo.InvariantCulture), "Done").Write());
    }

    /// <summary>Messages by account: run, template, state and the reason, in the order of runs.</summary>
    public IReadOnlyList<string> Messages(string account) => Words($"""
        SELECT o.run || ' ' || t.text || ' ' || o.state || coalesce(' ' || o.reason, '') FROM outbox o JOIN text_code t ON t.code = o.template
        JOIN account a ON a.id = o.case_id >> 23 WHERE a.reference = '{account}' ORDER BY o.run, o.seq
        """);

    /// <summary>What became of cases: fate, account, why.</summary>
    public IReadOnlyList<string> Fates() => Words("SELECT w.fate || ' ' || a.reference || coalesce(' ' || w.why, '') FROM withdrawn_case w JOIN account a ON a.id = w.case_id >> 23 ORDER BY w.run, a.reference");

    /// <summary>Sends what is due; gives how many left.</summary>
    public async Task<int> Dispatch(string date) =>
        (await Send(date)).Sent;

    /// <summary>How many lines stand in the spool: what was sent.</summary>
    public int Spooled() => Directory.Exists(Path.Combine(Folder, "spool")) ? Directory.GetFiles(Path.Combine(Folder, "spool"), "*.jsonl").Sum(file => File.ReadAllLines(file).Length) : 0;

    private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";
}
