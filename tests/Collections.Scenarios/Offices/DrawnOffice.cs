using System.Globalization;
using Collections.Activities.Dispatching;
using Collections.Domain.Accounts;
using Collections.Intake.Imports;
using Collections.Persistence.History;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.StateHash;
using Collections.Server.Dispatching;
using Collections.Server.Histories;
using Collections.Server.Nightly;
using Collections.Server.Reports;
using Collections.Server.TakeOns;
using Collections.Server.Withdrawals;

namespace Collections.Scenarios.Offices;

/// <summary>A database with strategies that are drawn for it, worked night by night and told news by day.</summary>
internal abstract class DrawnOffice : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-office-");
    private readonly string columns;

    /// <param name="fields">Fields of the file beside account, customer, company, product, currency, total due, past due and days past due; each is a column of its name.</param>
    protected DrawnOffice(params string[] fields) : this("[]", fields)
    {
    }

    /// <param name="attributes">Facts that the mapping declares, as it has them.</param>
    /// <param name="fields">As above.</param>
    protected DrawnOffice(string attributes, string[] fields)
    {
        Database = SqliteDatabase.Open(Path.Combine(folder.FullName, "office.db"));
        columns = string.Join(',', ["account", "customer", "company", "product", "currency", "total", "past_due", "days", .. fields]);
        File.WriteAllText(Mapping, $$"""
            {
              "feed": "core", "portfolio": "bank", "kind": "full", "attributes": {{attributes}},
              "layouts": [ { "name": "core", "fields": [
                { "field": "account", "column": "account" }, { "field": "customer", "column": "customer" }, { "field": "company", "column": "company" },
                { "field": "product", "column": "product" }, { "field": "currency", "column": "currency" }, { "field": "total due", "column": "total" },
                { "field": "past due", "column": "past_due" }, { "field": "days past due", "column": "days" }{{string.Concat(fields.Select(field => $$""", { "field": "{{field}}", "column": "{{field}}" }"""))}} ] } ]
            }
            """);
    }

    public SqliteDatabase Database { get; }

    protected string Folder => folder.FullName;

    /// <summary>The folder of the strategies.</summary>
    public string Workflows => Path.Combine(folder.FullName, "workflows");

    /// <summary>What the mapping of payments says besides, as it stands in it; nothing usually.</summary>
    protected virtual string PaymentFields => "";

    /// <summary>Columns of files of payments beside those that all have, each after a comma; none usually.</summary>
    protected virtual string PaymentColumns => "";

    private string Mapping => Path.Combine(folder.FullName, "core.mapping.json");

    /// <summary>About how many accounts are worked at a time.</summary>
    public int SubjectsPerPart { get; init; } = Engine.Runs.RunDefinition.DefaultSubjectsPerPart;

    /// <summary>A night with a file: lines of its columns; without lines a night without one.</summary>
    public Task<NightReport> Night(string date, params string[] lines)
    {
        var file = Path.Combine(folder.FullName, $"{date}.csv");
        if (lines.Length > 0) File.WriteAllLines(file, [columns, .. lines]);
        return new NightlyRun(Database, TimeProvider.System) { SubjectsPerPart = SubjectsPerPart }.Execute(
            new NightRequest(DateOnly.Parse(date, CultureInfo.InvariantCulture), lines.Length > 0 ? file : null, lines.Length > 0 ? Mapping : null, null, null, Workflows), default);
    }

    /// <summary>Takes a file of a date in, without a night.</summary>
    public Task TakeIn(string date, params string[] lines)
    {
        Database.Migrate();
        return new NightlyRun(Database, TimeProvider.System).TakeIn(Request(date, Mapping, lines), default);
    }

    /// <summary>Takes cases on, or rehearses that: files whose first line is their header.</summary>
    public async Task<TakeOnReport> TakeOn(string date, bool isRehearsal, params string[][] files)
    {
        await new NightlyRun(Database, TimeProvider.System).DeployFirst(Workflows);
        var mapping = Path.Combine(folder.FullName, "take-on.mapping.json");
        await File.WriteAllTextAsync(mapping, (await File.ReadAllTextAsync(Nights.Office.Mapping("sample-take-on"))).Replace("\"portfolio\": \"sample\"", "\"portfolio\": \"bank\"", StringComparison.Ordinal));
        var sources = new List<TakeOnSource>();
        foreach (var file in files)
        {
            sources.Add(TakeOnSource.Of(Path.Combine(folder.FullName, $"old-{sources.Count}.csv")));
            await File.WriteAllLinesAsync(sources[^1].Path, file);
        }
        var order = new TakeOnOrder(DateOnly.Parse(date, CultureInfo.InvariantCulture), mapping, sources, "ana", "go-live");
        var desk = new TakeOnDesk(Database, TimeProvider.System) { SubjectsPerPart = SubjectsPerPart };
        return isRehearsal ? await desk.Rehearse(order, default) : await desk.Execute(order, default);
    }

    /// <summary>A file of why accounts are absent: account, reason, and the account that took its debt over.</summary>
    public async Task<IntakeReport> Reasons(string date, params string[] lines)
    {
        var mapping = Path.Combine(folder.FullName, "reasons.mapping.json");
        await File.WriteAllTextAsync(mapping, """
            { "feed": "reasons", "portfolio": "bank", "kind": "reasons", "layouts": [ { "name": "core", "fields": [
              { "field": "account", "column": "account" }, { "field": "reason", "column": "reason" }, { "field": "into", "column": "into" } ] } ] }
            """);
        var file = Path.Combine(folder.FullName, $"reasons-{date}.csv");
        await File.WriteAllLinesAsync(file, ["account,reason,into", .. lines]);
        return await new NightlyRun(Database, TimeProvider.System).TakeIn(new NightRequest(DateOnly.Parse(date, CultureInfo.InvariantCulture), file, mapping, null, null, Workflows), default);
    }

    /// <summary>A file of payments: reference, account, value date, amount, state.</summary>
    public async Task Payments(string date, params string[] lines)
    {
        var mapping = Path.Combine(folder.FullName, "payments.mapping.json");
        await File.WriteAllTextAsync(mapping, $$"""
            { "feed": "payments", "portfolio": "bank", "kind": "payments", "layouts": [ { "name": "bank", "fields": [
              { "field": "reference", "column": "payment" }, { "field": "account", "column": "account" }, { "field": "value date", "column": "value" },
              { "field": "amount", "column": "amount" }, { "field": "state", "column": "state" }{{PaymentFields}} ] } ] }
            """);
        var file = Path.Combine(folder.FullName, $"payments-{date}.csv");
        await File.WriteAllLinesAsync(file, ["payment,account,value,amount,state" + PaymentColumns, .. lines]);
        var report = await new NightlyRun(Database, TimeProvider.System).TakeIn(new NightRequest(DateOnly.Parse(date, CultureInfo.InvariantCulture), file, mapping, null, null, Workflows), default);
        report.Verdict.ToString().ShouldBe("Apply");
    }

    /// <summary>A file of who is bound to accounts: account, kind, person, name, order, permission, e-mail.</summary>
    public Task<IntakeReport> Relations(string date, params string[] lines) => TakeList("relations", date, """
        { "feed": "relations", "portfolio": "bank", "kind": "relations", "layouts": [ { "name": "core", "fields": [
          { "field": "account", "column": "account" }, { "field": "kind", "column": "kind" }, { "field": "person", "column": "person" }, { "field": "name", "column": "name" },
          { "field": "order", "column": "order" }, { "field": "permission", "column": "permission" }, { "field": "email", "column": "email" } ] } ] }
        """, ["account,kind,person,name,order,permission,email", .. lines]);

    /// <summary>A file of a list, taken in without a night.</summary>
    /// <param name="name">Of its feed.</param>
    /// <param name="date">The business date; its position is the day before.</param>
    /// <param name="mapping">What its columns mean.</param>
    /// <param name="lines">The file, its header first.</param>
    public async Task<IntakeReport> TakeList(string name, string date, string mapping, IReadOnlyList<string> lines)
    {
        Database.Migrate();
        var meaning = Path.Combine(folder.FullName, $"{name}.mapping.json");
        await File.WriteAllTextAsync(meaning, mapping);
        var file = Path.Combine(folder.FullName, $"{name}-{date}.csv");
        await File.WriteAllLinesAsync(file, lines);
        return await new NightlyRun(Database, TimeProvider.System).TakeIn(new NightRequest(DateOnly.Parse(date, CultureInfo.InvariantCulture), file, meaning, null, null, Workflows), default);
    }

    /// <summary>A file that says only what has changed, told to the cases of a date that was worked.</summary>
    public Task<NightReport> Update(string date, params string[] lines)
    {
        var delta = Path.Combine(folder.FullName, "delta.mapping.json");
        File.WriteAllText(delta, File.ReadAllText(Mapping).Replace("\"kind\": \"full\"", "\"kind\": \"delta\"", StringComparison.Ordinal).Replace("\"feed\": \"core\"", "\"feed\": \"noon\"", StringComparison.Ordinal));
        return new NightlyRun(Database, TimeProvider.System) { SubjectsPerPart = SubjectsPerPart }.Execute(Request(date, delta, lines), default);
    }

    private NightRequest Request(string date, string mapping, string[] lines)
    {
        var file = Path.Combine(folder.FullName, $"{date}.csv");
        File.WriteAllLines(file, [columns, .. lines]);
        return new NightRequest(DateOnly.Parse(date, CultureInfo.InvariantCulture), file, mapping, null, null, Workflows);
    }

    /// <summary>A piece of news of an account, by day; gives why it was refused, or null.</summary>
    public async Task<string?> Hear(string date, string account, string name, string? payload = null, string at = "00:00", string? id = null)
    {
        var day = await DaytimeRun.Begin(Database, DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeProvider.System);
        var number = new AccountId(long.Parse(Words($"SELECT id FROM account WHERE reference = '{account}'").Single(), CultureInfo.InvariantCulture));
        var effective = new DateTimeOffset(DateTime.Parse($"{date} {at}", CultureInfo.InvariantCulture), TimeSpan.Zero);
        var reaction = await day.React(new ReceivedEvent("bank", id ?? $"{date} {account} {name} {at}", number, name, effective, payload));
        await day.End();
        return reaction.Refusal;
    }

    /// <summary>The cases: strategy, account at which it stands, state, and who governs it.</summary>
    public IReadOnlyList<string> Cases() => Words("""
        SELECT s.name || ' ' || a.reference || CASE WHEN c.state = 1 THEN ' closed ' || r.text ELSE '' END || coalesce(' governed by ' || g.name, '')
        FROM collection_case c JOIN strategy s ON s.number = (c.id >> 11) & 4095 JOIN account a ON a.id = c.id >> 23
        LEFT JOIN strategy g ON g.number = c.governed_by LEFT JOIN text_code r ON r.code = c.close_reason ORDER BY 1
        """);

    /// <summary>What settled cases: account, when, by what, value date, what remained, and when it was taken back.</summary>
    public IReadOnlyList<string> Cures() => Words("""
        SELECT a.reference || ' ' || date(x.cured_on - 719162 + 2440587.5) || ' ' || CASE x.reason WHEN 0 THEN 'cash' WHEN 1 THEN 're-aged' WHEN 2 THEN 'refinanced' WHEN 3 THEN 'adjusted' ELSE 'written off' END
          || ' of ' || date(x.value_date - 719162 + 2440587.5) || CASE WHEN x.past_due > 0 THEN printf(' rest %.2f', x.past_due / 100.0) ELSE '' END || coalesce(' reopened ' || date(x.reopened_on - 719162 + 2440587.5), '')
        FROM cure x JOIN account a ON a.id = x.case_id >> 23 ORDER BY x.run, a.reference
        """);

    /// <summary>The open tasks: title and account.</summary>
    public IReadOnlyList<string> Tasks() => Words("""
        SELECT w.text || ' ' || a.reference FROM task t JOIN account a ON a.id = t.case_id >> 23 JOIN text_code w ON w.code = t.title WHERE t.state = 0 ORDER BY 1
        """);

    /// <summary>The history of an account.</summary>
    public AccountHistory History(string account) => HistoryReader.Open(Database).Read(account)!;

    /// <summary>The same, as a person reads it.</summary>
    public string Told(string account)
    {
        using var words = new StringWriter();
        HistoryInWords.Write(History(account), words);
        return words.ToString();
    }

    /// <summary>A report of a month, as texts: amounts with two decimals.</summary>
    public IReadOnlyList<string> Report(string name, string month)
    {
        var at = ReportPeriod.Read(month)!.Value;
        var report = new ReportMaker(Database).Make(name, new ReportPeriod(at, at))!;
        return [.. report.Rows.Select(row => string.Join(' ', row.Select((value, i) => value is null ? "-" : ReportText.Of(value, report.Columns[i].Kind))))];
    }

    /// <summary>The state hash; what stands behind it is <see cref="State"/>.</summary>
    public string Hash() => StateDump.Write(Database);

    /// <summary>The lines behind the state hash.</summary>
    public virtual IReadOnlyList<string> State()
    {
        using var lines = new StringWriter();
        StateDump.Write(Database, lines);
        return lines.ToString().Split('\n');
    }

    /// <summary>Takes the last run of files back.</summary>
    public Task<WithdrawalReport> Withdraw() => new RunWithdrawals(Database, TimeProvider.System).Execute(
        new WithdrawalOrder(long.Parse(Words("SELECT CAST(max(number) AS TEXT) FROM run WHERE kind IN (0, 1, 5)").Single(), CultureInfo.InvariantCulture), "ana", "the file was wrong"), default);

    /// <summary>Sends what is due.</summary>
    protected Task<DispatchReport> Send(string date) => new OutboxDispatch(Database, Path.Combine(Folder, "spool")).Execute(DateOnly.Parse(date, CultureInfo.InvariantCulture), default);

    public void Dispose()
    {
        Database.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>The first column of what a query gives.</summary>
    public List<string> Words(string sql)
    {
        using var reader = Database.OpenReader();
        var statement = reader.Prepare(sql);
        var words = new List<string>();
        while (statement.Step()) words.Add(statement.Text(0)!);
        statement.Reset();
        return words;
    }

    /// <summary>Adds a strategy.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="settings">Attributes of its settings.</param>
    /// <param name="steps">What its process holds.</param>
    /// <param name="messages">Names of messages, each with the id that it has without spaces.</param>
    protected void Draw(string name, string settings, string steps, params string[] messages) =>
        DrawWith($"""<collections:strategy {settings} group="collections" />""", name, steps, messages);

    /// <summary>Adds a drawing whose process says what its extensions say.</summary>
    protected void DrawWith(string extensions, string name, string steps, params string[] messages) => Put(name, $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="https://collections.dev/strategies">
              {string.Concat(messages.Select(message => $"""<bpmn:message id="Message_{message.Replace(" ", "", StringComparison.Ordinal)}" name="{message}" />"""))}
              <bpmn:process id="{name}" name="{name}" isExecutable="true">
                <bpmn:extensionElements>{extensions}</bpmn:extensionElements>
                {steps}
              </bpmn:process>
            </bpmn:definitions>
            """);

    /// <summary>Puts a drawing in a strategy's place.</summary>
    public void Put(string name, string bpmn) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Workflows, name)).FullName, "strategy.bpmn"), bpmn);

    /// <summary>A step that a collector does.</summary>
    protected static string Task(string id, string title, string from, string to, string due = "P9D") =>
        Step("userTask", id, "CreateTask", from, to, ("title", title), ("queue", "desk"), ("due", due));

    /// <summary>A step that an activity does, with texts as inputs.</summary>
    protected static string Step(string element, string id, string activity, string from, string to, params (string Name, string Value)[] inputs) => $"""
        <bpmn:{element} id="{id}">
          <bpmn:extensionElements><elsa:activityBinding activityType="Collections.{activity}">
            {string.Concat(inputs.Select(Input))}
          </elsa:activityBinding></bpmn:extensionElements>
          <bpmn:incoming>{from}</bpmn:incoming><bpmn:outgoing>{to}</bpmn:outgoing>
        </bpmn:{element}>
        """;

    private static string Input((string Name, string Value) input) =>
        $$$"""<elsa:input name="{{{input.Name}}}">{"typeName":"String","expression":{"type":"Literal","value":"{{{input.Value}}}"}}</elsa:input>""";

    /// <summary>A task, and where nobody has done it after so many days another one; a promise ends both. The process hears <c>promise</c>.</summary>
    protected static string TwoTasks(string one, string two, int days = 2) => $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
        <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="One" />
        {Task("One", one, "F1", "F2")}
        <bpmn:sequenceFlow id="F2" sourceRef="One" targetRef="End" />
        <bpmn:boundaryEvent id="Late" attachedToRef="One"><bpmn:outgoing>F3</bpmn:outgoing>
          <bpmn:timerEventDefinition id="T"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P{days}D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="F3" sourceRef="Late" targetRef="Two" />
        <bpmn:boundaryEvent id="Promise" attachedToRef="One"><bpmn:outgoing>F4</bpmn:outgoing><bpmn:messageEventDefinition id="M" messageRef="Message_promise" /></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="F4" sourceRef="Promise" targetRef="End" />
        {Task("Two", two, "F3", "F5")}
        <bpmn:sequenceFlow id="F5" sourceRef="Two" targetRef="End" />
        <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming><bpmn:incoming>F4</bpmn:incoming><bpmn:incoming>F5</bpmn:incoming></bpmn:endEvent>
        """;
}
