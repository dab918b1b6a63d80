using System.Net;
using System.Text.Json.Nodes;
using Collections.Server.Nightly;

namespace Collections.Api;

/// <summary>A served database whose cards were offered instalments in its first night, and the people who work it.</summary>
public sealed class OfferedPortfolio : IAsyncLifetime
{
    private const int Cards = 9;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-offers-");

    public ServedDatabase Served { get; } = new();

    public HttpClient Collector { get; private set; } = new();

    public HttpClient Supervisor { get; private set; } = new();

    /// <summary>Another person who may approve.</summary>
    public HttpClient Second { get; private set; } = new();

    public async Task InitializeAsync()
    {
        await Served.InitializeAsync();
        var night = new DateOnly(2026, 12, 1);
        await new NightlyRun(Served.Database, TimeProvider.System).Execute(new NightRequest(night, folder.Write("cards.csv", Balances()), folder.Write("core.mapping.json", Mapping), null, null, Strategies()), default);
        Collector = await Served.Person("carla", "collector");
        Supervisor = await Served.Person("sol", "supervisor");
        Second = await Served.Person("leo", "approver");
    }

    /// <summary>The number of an account's case.</summary>
    public async Task<string> CaseOf(string account) => (await Get($"/api/offers?customer=C{account[1..]}"))["items"]![0]!["case"]!.GetValue<string>();

    /// <summary>State of the latest offer of a case, and whose approval it needs.</summary>
    public async Task<string> State(string id)
    {
        var row = (await Get($"/api/offers?case={id}"))["items"]![0]!;
        return $"{row["state"]} {row["needs"]}";
    }

    public async Task<JsonNode> Get(string address)
    {
        var answer = await Served.Send(HttpMethod.Get, address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    /// <summary>What is answered to somebody; without anybody to the first admin.</summary>
    public Task<HttpResponseMessage> Post(HttpClient? by, string address, object wish) => ServedDatabase.Send(by ?? Served.Client, HttpMethod.Post, address, wish);

    /// <summary>What is answered to the collector.</summary>
    public async Task<JsonNode> Json(HttpStatusCode expected, string address, object wish) => await Json(expected, await Post(Collector, address, wish));

    /// <summary>Why something was refused.</summary>
    public async Task<string> Detail(HttpStatusCode expected, HttpClient by, string address, object wish) => (await Json(expected, await Post(by, address, wish)))["detail"]!.GetValue<string>();

    public async Task DisposeAsync()
    {
        await Served.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<JsonNode> Json(HttpStatusCode expected, HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(expected, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    private static string Balances() =>
        "account,customer,company,product,currency,total,past_due,days\n" + string.Concat(Enumerable.Range(1, Cards).Select(n => $"K{n},C{n},B1,card,ARS,160000,60000,35\n"));

    private string Strategies()
    {
        folder.Write("workflows/cards/strategy.bpmn", Drawing);
        folder.Write("workflows/cards/decisions/limits.dmn", Limits);
        return Path.Combine(folder.FullName, "workflows");
    }

    private const string Mapping = """
        { "feed": "core", "portfolio": "bank", "kind": "full", "attributes": [], "layouts": [ { "name": "core", "fields": [
          { "field": "account", "column": "account" }, { "field": "customer", "column": "customer" }, { "field": "company", "column": "company" }, { "field": "product", "column": "product" },
          { "field": "currency", "column": "currency" }, { "field": "total due", "column": "total" }, { "field": "past due", "column": "past_due" }, { "field": "days past due", "column": "days" } ] } ] }
        """;

    private const string Drawing = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="https://collections.dev/strategies">
          <bpmn:process id="cards" name="cards" isExecutable="true">
            <bpmn:extensionElements><collections:strategy level="account" entry="days past due &gt; 0" precedence="10" group="collections" /></bpmn:extensionElements>
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="O1" />
            <bpmn:serviceTask id="O1" name="Offer O1"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.Offer">
              <elsa:input name="decision">{"typeName":"String","expression":{"type":"Literal","value":"limits"}}</elsa:input>
            </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing></bpmn:serviceTask>
            <bpmn:sequenceFlow id="F1" sourceRef="O1" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;

    private const string Limits = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="limits_file" name="limits" namespace="https://collections.dev/tests">
          <inputData id="limits_product" name="product"><variable id="limits_product_v" name="product" typeRef="string" /></inputData>
          <decision id="limits" name="limits"><informationRequirement id="limits_q"><requiredInput href="#limits_product" /></informationRequirement><decisionTable id="limits_table" hitPolicy="FIRST">
            <input id="limits_i"><inputExpression id="limits_ie"><text>product</text></inputExpression></input>
            <output id="limits_o1" name="instalments" typeRef="number" /><output id="limits_o2" name="down" typeRef="number" /><output id="limits_o3" name="supervisor instalments" typeRef="number" />
            <output id="limits_o4" name="committee instalments" typeRef="number" /><output id="limits_o5" name="committee down" typeRef="number" /><output id="limits_o6" name="committee principal discount" typeRef="number" />
            <output id="limits_o7" name="choices" typeRef="string" />
            <rule id="limits_r1"><inputEntry id="limits_r1i"><text>"card"</text></inputEntry>
              <outputEntry id="limits_r1a"><text>12</text></outputEntry><outputEntry id="limits_r1b"><text>10</text></outputEntry><outputEntry id="limits_r1c"><text>15</text></outputEntry>
              <outputEntry id="limits_r1d"><text>24</text></outputEntry><outputEntry id="limits_r1e"><text>0</text></outputEntry><outputEntry id="limits_r1f"><text>10</text></outputEntry>
              <outputEntry id="limits_r1g"><text>"3/6/12"</text></outputEntry></rule>
          </decisionTable></decision>
        </definitions>
        """;
}
