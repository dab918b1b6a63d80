using System.Text.Json.Nodes;
using Collections.Server.Catalog;

namespace Collections.Api;

public class CatalogTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public void Every_activity_category_and_input_has_a_Spanish_word()
    {
        var words = ActivityWords.In("es");
        var offered = ActivityOffer.In("en");
        var missing = offered.SelectMany(activity => activity.Inputs
                .SelectMany(input => new[] { $"{Name(activity)}.{input.Name}", $"{Name(activity)}.{input.Name}.description" })
                .Concat([Name(activity), $"{Name(activity)}.description", $"category.{activity.Category}"]))
            .Where(key => !words.Has(key));
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_activity_has_an_icon_and_an_element_of_its_own_kind() =>
        ActivityOffer.In("en").Where(activity => activity.Color == ActivityLook.Of("unknown").Color).ShouldBeEmpty();

    [Fact]
    public async Task Facts_come_with_their_types_and_functions_with_their_usages()
    {
        var facts = await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/catalog/facts"));
        facts.AsArray().ShouldContain(fact => fact!["name"]!.GetValue<string>() == "days past due" && fact["type"]!.GetValue<string>() == "number");
        var functions = await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/catalog/functions"));
        functions.AsArray().ShouldContain(function => function!["name"]!.GetValue<string>() == "string length");
    }

    [Fact]
    public async Task A_published_drawing_of_event_subprocesses_alone_is_offered_as_frame_with_what_it_says()
    {
        await served.Send(HttpMethod.Put, "/api/strategies/our-house", new { bpmn = House }, null, isNew: true);
        (await Frames()).ShouldBeEmpty("a draft is no frame of anybody");
        var published = await served.Send(HttpMethod.Post, "/api/strategies/our-house/publish", new { }, await served.Approved("our-house"));
        published.EnsureSuccessStatusCode();

        var frame = (await Frames()).ShouldHaveSingleItem()!;
        (frame["process"]!.GetValue<string>(), frame["strategy"]!.GetValue<string>(), frame["title"]!.GetValue<string>(), frame["version"]!.GetValue<int>()).ShouldBe(("house", "our-house", "Our house", 1));
        var reaction = frame["reactions"]!.AsArray().ShouldHaveSingleItem()!;
        (reaction["id"]!.GetValue<string>(), reaction["name"]!.GetValue<string>(), reaction["documentation"]!.GetValue<string>()).ShouldBe(("Dispute", "dispute", "Whoever disputes is left alone."));
        (reaction["message"]!.GetValue<string>(), reaction["isInterrupting"]!.GetValue<bool>()).ShouldBe(("dispute", false));
        reaction["timers"]!.AsArray().Select(timer => timer!.GetValue<string>()).ShouldBe(["business days(20, \"default\")"]);
        frame["exclusions"]!.AsArray().Select(said => $"{said!["reason"]}: {said["when"]}").ShouldBe(["small balance: past due < 10"]);
        frame["exits"]!.AsArray().Select(said => $"{said!["reason"]}: {said["when"]}").ShouldBe(["rolled: days past due >= 61"]);
        frame["tolerances"]!.AsArray().Select(said => $"{said!["currency"]} {said["amount"]}{said["percent"]}").ShouldBe(["ARS 2000", " 1.5"]);
    }

    private const string House = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:collections="https://collections.dev/schemas/bpmn/v1" id="D" targetNamespace="https://collections.dev/strategies">
          <bpmn:message id="M1" name="dispute" />
          <bpmn:process id="house" name="Our house" isExecutable="true">
            <bpmn:extensionElements><collections:frame><collections:exclusion reason="small balance" when="past due &lt; 10" /><collections:exit reason="rolled" when="days past due &gt;= 61" /><collections:tolerance currency="ARS" amount="2000" /><collections:tolerance percent="1.5" /></collections:frame></bpmn:extensionElements>
            <bpmn:subProcess id="Dispute" name="dispute" triggeredByEvent="true">
              <bpmn:documentation>Whoever disputes is left alone.</bpmn:documentation>
              <bpmn:startEvent id="Heard" isInterrupting="false"><bpmn:outgoing>F1</bpmn:outgoing><bpmn:messageEventDefinition id="E1" messageRef="M1" /></bpmn:startEvent>
              <bpmn:sequenceFlow id="F1" sourceRef="Heard" targetRef="Rest" />
              <bpmn:intermediateCatchEvent id="Rest"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing><bpmn:timerEventDefinition id="E2"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">business days(20, "default")</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
              <bpmn:sequenceFlow id="F2" sourceRef="Rest" targetRef="Over" />
              <bpmn:endEvent id="Over"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
            </bpmn:subProcess>
          </bpmn:process>
        </bpmn:definitions>
        """;

    private async Task<IEnumerable<JsonNode?>> Frames() => (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/catalog/frames"))).AsArray();

    private static string Name(OfferedActivity activity) => activity.Type[(activity.Type.LastIndexOf('.') + 1)..];
}
