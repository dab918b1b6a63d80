using System.Net;
using System.Text.Json.Nodes;
using Collections.Api.People;
using Collections.Server.Nightly;

namespace Collections.Api;

/// <summary>A served database of two companies that share customers: an account of each with B1 and one with B2, a night, and people of one company alone.</summary>
public sealed class GroupPortfolio : IAsyncLifetime
{
    public const int Customers = 6;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-group-");

    public ServedDatabase Served { get; } = new() { Clock = new FixedClock(new DateTimeOffset(2026, 12, 10, 11, 0, 0, TimeSpan.Zero)) };

    /// <summary>A collector who sees the debts to B1 alone.</summary>
    public HttpClient First { get; private set; } = new();

    /// <summary>A collector who sees the debts to B2 alone.</summary>
    public HttpClient Second { get; private set; } = new();

    /// <summary>Somebody of B1 who may do everything else.</summary>
    public HttpClient Head { get; private set; } = new();

    public async Task InitializeAsync()
    {
        await Served.InitializeAsync();
        await new NightlyRun(Served.Database, TimeProvider.System).Execute(new NightRequest(new DateOnly(2026, 12, 10), folder.Write("core.csv", Balances()), folder.Write("core.mapping.json", Mapping), null, null, Strategies()), default);
        First = await Served.PersonOf(["B1"], "uno", "collector");
        Second = await Served.PersonOf(["B2"], "dos", "collector");
        Head = await Served.PersonOf(["B1"], "jefa", "admin");
    }

    /// <summary>The number of an account's case, as who sees all finds it.</summary>
    public async Task<string> CaseOf(string account) => (await Get(null, $"/api/cases?search={account}"))["items"]![0]!["id"]!.GetValue<string>();

    /// <summary>What an address answers to somebody, which must be good; without anybody to the first admin.</summary>
    public async Task<JsonNode> Get(HttpClient? by, string address)
    {
        var answer = await ServedDatabase.Send(by ?? Served.Client, HttpMethod.Get, address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    /// <summary>What is answered to somebody, as it was expected.</summary>
    public static async Task<JsonNode?> Post(HttpClient by, string address, object wish, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var answer = await ServedDatabase.Send(by, HttpMethod.Post, address, wish);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public async Task DisposeAsync()
    {
        await Served.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static string Balances() =>
        "account,customer,name,company,product,currency,total,past_due,days,mobile\n"
        + string.Concat(Enumerable.Range(1, Customers).Select(n => $"TC-{n},C-{n},Ana {n},B1,card,ARS,160000,60000,35,+549110001{n}\nLS-{n},C-{n},Ana {n},B2,leasing,ARS,912345,912345,40,+549110001{n}\n"));

    private string Strategies()
    {
        folder.Write("workflows/cards/strategy.bpmn", Drawing("cards", "B1", 40));
        folder.Write("workflows/leasing/strategy.bpmn", Drawing("leasing", "B2", 20));
        return Path.Combine(folder.FullName, "workflows");
    }

    private const string Mapping = """
        { "feed": "core", "portfolio": "bank", "kind": "full", "attributes": [], "layouts": [ { "name": "core", "fields": [
          { "field": "account", "column": "account" }, { "field": "customer", "column": "customer" }, { "field": "name", "column": "name" }, { "field": "company", "column": "company" }, { "field": "product", "column": "product" },
          { "field": "currency", "column": "currency" }, { "field": "total due", "column": "total" }, { "field": "past due", "column": "past_due" }, { "field": "days past due", "column": "days" }, { "field": "mobile", "column": "mobile" } ] } ] }
        """;

    private static string Drawing(string name, string company, int precedence) => $$$"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="https://collections.dev/strategies">
          <bpmn:process id="{{{name}}}" name="{{{name}}}" isExecutable="true">
            <bpmn:extensionElements><collections:strategy level="customer" entry="company = &quot;{{{company}}}&quot;" precedence="{{{precedence}}}" group="collections" /></bpmn:extensionElements>
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="T" />
            <bpmn:userTask id="T" name="Call"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.CreateTask">
              <elsa:input name="title">{"typeName":"String","expression":{"type":"Literal","value":"call"}}</elsa:input>
              <elsa:input name="queue">{"typeName":"String","expression":{"type":"Literal","value":"desk-{{{name}}}"}}</elsa:input>
              <elsa:input name="due">{"typeName":"String","expression":{"type":"Literal","value":"P9D"}}</elsa:input>
            </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing></bpmn:userTask>
            <bpmn:sequenceFlow id="F1" sourceRef="T" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
