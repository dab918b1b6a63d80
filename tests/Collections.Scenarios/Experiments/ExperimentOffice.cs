using System.Globalization;
using Collections.Scenarios.Offices;
using Collections.Server.Reports;

namespace Collections.Scenarios.Experiments;

/// <summary>
/// A database with an experiment (one in ten is control, and gets nothing before day 20) in a strategy of cards, and with what
/// may pick the same customers from day 5 on: a call campaign, a hand-off, a legal notice, a task that nobody holds back, another
/// strategy with the experiment.
/// </summary>
internal sealed class ExperimentOffice : DrawnOffice
{
    public const string Name = "TC-2026-12";

    public ExperimentOffice() : base("email")
    {
        Draw("cards", """entry="product = &quot;card&quot; and days past due &gt; 0" """, Line(Pilot("S"), Mail("T", "F1", "F2")));
        Also("campaign", "campaigns", Step("userTask", "S", "CallCampaign", "F0", "F1", ("list", "C9")));
        Also("firms", "firms", Step("serviceTask", "S", "HandOff", "F0", "F1", ("rule", "AG-01:100")));
        Also("notices", "notices", Step("sendTask", "S", "SendMessage", "F0", "F1", ("channel", "email"), ("template", "reminder"), ("legalNotice", "true")));
        Also("again", "again", Pilot("S"));
        Also("visits", "visits", Task("S", "visit", "F0", "F1"));
        foreach (var strategy in new[] { "cards", "notices" })
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Workflows, strategy, "templates")).FullName, "reminder.email.es.hbs"), "Subject: Su deuda\n<p>Le escribimos.</p>");
        Experiment();
    }

    /// <summary>The line of an account in the file.</summary>
    public static string Account(string reference, string customer, int days = 3) => $"{reference},{customer},B1,card,ARS,{(days == 0 ? "0,0" : "100000,60000")},{days},{reference}@example.invalid";

    /// <summary>References of customers with one account each, and of every tenth with two.</summary>
    public static IEnumerable<string> Accounts(int count, int days = 3) => Enumerable.Range(1, count).SelectMany(number => number % 10 == 0
        ? new[] { Account(Invariant($"A-{number}-1"), Invariant($"C-{number}"), days), Account(Invariant($"A-{number}-2"), Invariant($"C-{number}"), days) }
        : [Account(Invariant($"A-{number}-1"), Invariant($"C-{number}"), days)]);

    /// <summary>The experiment as it comes with the strategies.</summary>
    public void Experiment(string to = "2026-12-31", string strategies = """["cards"]""") =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Workflows, "experiments")).FullName, $"{Name}.json"), $$"""
            {"name":"{{Name}}","salt":"{{Name}}","arms":[{"name":"champion","weight":90},{"name":"control","weight":10}],"from":"2026-12-01","to":"{{to}}",
             "strategies":{{strategies}},"controlFromDay":20,"metric":"cure rate","measuredDays":30,"minimumEntries":10}
            """);

    /// <summary>The control by customer, in order.</summary>
    public IReadOnlyList<string> Control() => Words("SELECT k.reference FROM experiment_entry e JOIN customer k ON k.id = e.customer_id WHERE e.arm = 'control' ORDER BY 1");

    /// <summary>Who entered: arm and date of each customer.</summary>
    public IReadOnlyList<string> Entries() => [.. Words("SELECT k.reference || ' ' || e.arm || ' ' || e.entered_on FROM experiment_entry e JOIN customer k ON k.id = e.customer_id ORDER BY 1")
        .Select(word => $"{word[..word.LastIndexOf(' ')]} {DateOnly.FromDayNumber(int.Parse(word[(word.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture)):yyyy-MM-dd}")];

    /// <summary>What was refused: strategy, account, reason.</summary>
    public IReadOnlyList<string> Refusals() => Words("""
        SELECT s.name || ' ' || a.reference || ': ' || r.reason FROM refused_step r
        JOIN strategy s ON s.number = (r.case_id >> 11) & 4095 JOIN account a ON a.id = r.case_id >> 23 ORDER BY 1
        """);

    /// <summary>What reached somebody, or was to: strategy and account of each message, task and placement.</summary>
    public IReadOnlyList<string> Contacts() => Words("""
        SELECT s.name || ' ' || a.reference FROM (SELECT case_id FROM outbox UNION ALL SELECT case_id FROM task UNION ALL SELECT case_id FROM placement) c
        JOIN strategy s ON s.number = (c.case_id >> 11) & 4095 JOIN account a ON a.id = c.case_id >> 23 ORDER BY 1
        """);

    /// <summary>A report of the experiment, rows by the names of the columns.</summary>
    public IReadOnlyList<Dictionary<string, object?>> Report(string name)
    {
        var table = new ReportMaker(Database).Make(name, Name)!;
        return [.. table.Rows.Select(row => table.Columns.Select((column, i) => (column.Name, Value: row[i])).ToDictionary(cell => cell.Name, cell => cell.Value))];
    }

    private static string Pilot(string id) => Step("serviceTask", id, "Experiment", "F0", "F1", ("name", Name));

    private static string Mail(string id, string from, string to) => Step("sendTask", id, "SendMessage", from, to, ("channel", "email"), ("template", "reminder"));

    private void Also(string name, string group, string step) => DrawWith(
        $"""<collections:strategy entry="product = &quot;card&quot; and days past due &gt;= 5" group="{group}" />""",
        name,
        $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
        {Flow("F0", "Start", "S")}{step}{Flow("F1", "S", "End")}
        <bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
        """);

    private static string Line(string first, string last) => $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
        {Flow("F0", "Start", "S")}{first}{Flow("F1", "S", "T")}{last}{Flow("F2", "T", "W")}
        <bpmn:intermediateCatchEvent id="W"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing>
          <bpmn:timerEventDefinition id="TD"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P90D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        {Flow("F3", "W", "End")}
        <bpmn:endEvent id="End"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
        """;

    private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
