using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Levels;

/// <summary>
/// A database with two strategies: cards by customer, product and currency (a first task, two days later a second one),
/// and late debts by customer, which go first.
/// </summary>
internal sealed class LevelOffice : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-levels-");

    public LevelOffice()
    {
        Database = SqliteDatabase.Open(Path.Combine(folder.FullName, "levels.db"));
        Draw("cards", """level="family" precedence="40" entry="product = &quot;card&quot; and days past due in [1..90]" """, Steps("first", "second"));
        Draw("late", """level="customer" lead="days past due" precedence="30" entry="days past due &gt;= 91" """, Steps("negotiate", "insist"));
        File.WriteAllText(Mapping, """
            {
              "feed": "core", "portfolio": "bank", "kind": "full",
              "layouts": [ { "name": "core", "fields": [
                { "field": "account", "column": "account" }, { "field": "customer", "column": "customer" }, { "field": "company", "column": "company" },
                { "field": "product", "column": "product" }, { "field": "currency", "column": "currency" }, { "field": "total due", "column": "total" },
                { "field": "past due", "column": "past_due" }, { "field": "days past due", "column": "days" } ] } ]
            }
            """);
    }

    public SqliteDatabase Database { get; }

    private string Mapping => Path.Combine(folder.FullName, "core.mapping.json");

    /// <summary>A night with a file: lines of account, customer, company, product, currency, total, past due, days past due.</summary>
    public Task<NightReport> Night(string date, params string[] lines)
    {
        var file = Path.Combine(folder.FullName, $"{date}.csv");
        File.WriteAllLines(file, ["account,customer,company,product,currency,total,past_due,days", .. lines]);
        return new NightlyRun(Database, TimeProvider.System).Execute(
            new NightRequest(DateOnly.Parse(date, CultureInfo.InvariantCulture), file, Mapping, null, null, Path.Combine(folder.FullName, "workflows")), default);
    }

    /// <summary>A piece of news of an account, by day.</summary>
    public async Task Hear(string date, string account, string name)
    {
        var day = await DaytimeRun.Begin(Database, DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeProvider.System);
        var id = new AccountId(long.Parse(Words($"SELECT id FROM account WHERE reference = '{account}'").Single(), CultureInfo.InvariantCulture));
        await day.React(new ReceivedEvent("bank", $"{date} {account} {name}", id, name, DateTimeOffset.UnixEpoch));
        await day.End();
    }

    /// <summary>The cases: strategy, account at which it stands, state, and who governs it.</summary>
    public IReadOnlyList<string> Cases() => Words("""
        SELECT s.name || ' ' || a.reference || CASE WHEN c.state = 1 THEN ' closed ' || r.text ELSE '' END || coalesce(' governed by ' || g.name, '')
        FROM collection_case c JOIN strategy s ON s.number = (c.id >> 11) & 4095 JOIN account a ON a.id = c.id >> 23
        LEFT JOIN strategy g ON g.number = c.governed_by LEFT JOIN text_code r ON r.code = c.close_reason ORDER BY 1
        """);

    /// <summary>The open tasks: title and account.</summary>
    public IReadOnlyList<string> Tasks() => Words("""
        SELECT w.text || ' ' || a.reference FROM task t JOIN account a ON a.id = t.case_id >> 23 JOIN text_code w ON w.code = t.title WHERE t.state = 0 ORDER BY 1
        """);

    public void Dispose()
    {
        Database.Dispose();
        folder.Delete(recursive: true);
    }

    private List<string> Words(string sql)
    {
        using var reader = Database.OpenReader();
        var statement = reader.Prepare(sql);
        var words = new List<string>();
        while (statement.Step()) words.Add(statement.Text(0)!);
        statement.Reset();
        return words;
    }

    private void Draw(string name, string settings, string steps)
    {
        var at = Directory.CreateDirectory(Path.Combine(folder.FullName, "workflows", name));
        File.WriteAllText(Path.Combine(at.FullName, "strategy.bpmn"), $"""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="https://collections.dev/strategies">
              <bpmn:message id="Paid" name="promise" />
              <bpmn:process id="{name}" name="{name}" isExecutable="true">
                <bpmn:extensionElements><collections:strategy {settings} group="collections" /></bpmn:extensionElements>
                {steps}
              </bpmn:process>
            </bpmn:definitions>
            """);
    }

    private static string Steps(string one, string two) => $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
        <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="One" />
        {Task("One", one, "F1", "F2")}
        <bpmn:sequenceFlow id="F2" sourceRef="One" targetRef="End" />
        <bpmn:boundaryEvent id="Late" attachedToRef="One"><bpmn:outgoing>F3</bpmn:outgoing>
          <bpmn:timerEventDefinition id="T"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P2D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="F3" sourceRef="Late" targetRef="Two" />
        <bpmn:boundaryEvent id="Promise" attachedToRef="One"><bpmn:outgoing>F4</bpmn:outgoing><bpmn:messageEventDefinition id="M" messageRef="Paid" /></bpmn:boundaryEvent>
        <bpmn:sequenceFlow id="F4" sourceRef="Promise" targetRef="End" />
        {Task("Two", two, "F3", "F5")}
        <bpmn:sequenceFlow id="F5" sourceRef="Two" targetRef="End" />
        <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming><bpmn:incoming>F4</bpmn:incoming><bpmn:incoming>F5</bpmn:incoming></bpmn:endEvent>
        """;

    private static string Task(string id, string title, string from, string to) => $$$"""
        <bpmn:userTask id="{{{id}}}">
          <bpmn:extensionElements><elsa:activityBinding activityType="Collections.CreateTask">
            <elsa:input name="title">{"typeName":"String","expression":{"type":"Literal","value":"{{{title}}}"}}</elsa:input>
            <elsa:input name="queue">{"typeName":"String","expression":{"type":"Literal","value":"desk"}}</elsa:input>
            <elsa:input name="due">{"typeName":"String","expression":{"type":"Literal","value":"P9D"}}</elsa:input>
            <elsa:input name="outcomes">{"typeName":"String[]","expression":{"type":"Object","value":"[\"Done\"]"}}</elsa:input>
          </elsa:activityBinding></bpmn:extensionElements>
          <bpmn:incoming>{{{from}}}</bpmn:incoming><bpmn:outgoing>{{{to}}}</bpmn:outgoing>
        </bpmn:userTask>
        """;
}
