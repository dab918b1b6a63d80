using System.Net;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;
using Collections.Testing.Treatments;

namespace Collections.Api;

public class StrategyEndpointsTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public async Task A_new_strategy_is_saved_read_back_and_listed()
    {
        var saved = await Save("new-one", Drawing("End"), isNew: true);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        var read = await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/strategies/new-one"));
        read["bpmn"]!.GetValue<string>().ShouldBe(Drawing("End"));
        read["status"]!.GetValue<string>().ShouldBe("Draft");
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/strategies"))).AsArray().ShouldContain(strategy => strategy!["name"]!.GetValue<string>() == "new-one");
    }

    [Fact]
    public async Task Who_saves_over_a_version_that_somebody_changed_meanwhile_is_refused_and_nothing_is_lost()
    {
        await Save("shared", Drawing("A"), isNew: true);
        var read = (await served.Send(HttpMethod.Get, "/api/strategies/shared")).Headers.ETag!.ToString();
        (await Save("shared", Drawing("B"), read)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var late = await Save("shared", Drawing("C"), read);
        late.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await ServedDatabase.Json(late))["detail"]!.GetValue<string>().ShouldContain("somebody changed 'shared' meanwhile");
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/strategies/shared")))["bpmn"]!.GetValue<string>().ShouldBe(Drawing("B"));
    }

    [Fact]
    public async Task A_new_strategy_does_not_take_the_name_of_one_that_is_there()
    {
        await Save("taken", Drawing("A"), isNew: true);
        (await Save("taken", Drawing("B"), isNew: true)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Who_does_not_say_which_version_was_read_is_told_how()
    {
        var answer = await Save("unsaid", Drawing("A"));
        ((int)answer.StatusCode).ShouldBe(428);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("If-Match");
    }

    [Theory]
    [InlineData("Big")]
    [InlineData("two words")]
    [InlineData("..")]
    public async Task A_name_that_is_none_is_refused_with_what_was_expected(string name)
    {
        var answer = await Save(Uri.EscapeDataString(name), Drawing("A"), isNew: true);
        answer.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Decisions_are_saved_with_the_drawing_and_changed_in_the_same_draft()
    {
        await Save("decided", Drawing("A"), isNew: true, files: [new("decisions/a.dmn", "<one/>")]);
        var tag = (await served.Send(HttpMethod.Get, "/api/strategies/decided")).Headers.ETag!.ToString();
        await Save("decided", Drawing("A"), tag, files: [new("decisions/a.dmn", "<two/>")]);
        var read = await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/strategies/decided"));
        read["version"]!.GetValue<int>().ShouldBe(1);
        read["files"]!.AsArray().Single()!["content"]!.GetValue<string>().ShouldBe("<two/>");
    }

    [Fact]
    public async Task A_strategy_that_cannot_run_is_not_published_and_says_why()
    {
        await Save("unwired", Drawing("A").Replace("</bpmn:process>", "<bpmn:task id=\"lonely\" name=\"Lonely\"/></bpmn:process>", StringComparison.Ordinal).Replace("</process>", "<task id=\"lonely\" name=\"Lonely\"/></process>", StringComparison.Ordinal), isNew: true);
        var tag = (await served.Send(HttpMethod.Get, "/api/strategies/unwired")).Headers.ETag!.ToString();
        var answer = await served.Send(HttpMethod.Post, "/api/strategies/unwired/publish", new { }, tag);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(answer))["findings"]!.AsArray().ShouldContain(finding => finding!["elementId"]!.GetValue<string>() == "lonely");
    }

    [Fact]
    public async Task What_is_published_is_taken_back_and_becomes_a_draft_again()
    {
        await Save("lived", Drawing("A"), isNew: true);
        var tag = await served.Approved("lived");
        var published = await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/strategies/lived/publish", new { }, tag));
        published["status"]!.GetValue<string>().ShouldBe("Published");
        (await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/strategies/lived/retract", new { })))["status"]!.GetValue<string>().ShouldBe("Retired");
        var draft = await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/strategies/lived/revert", new { version = 1 }));
        draft["version"]!.GetValue<int>().ShouldBe(2);
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/strategies/lived/versions"))).AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_check_names_what_is_wrong_and_saves_nothing()
    {
        var findings = await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/strategies/check", new { name = "unsaved", bpmn = "<nonsense/>" }));
        findings.AsArray().ShouldContain(finding => finding!["severity"]!.GetValue<string>() == "Error");
        (await served.Send(HttpMethod.Get, "/api/strategies/unsaved")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_exists_where_in_a_draft_is_told_by_element_with_who_writes_it()
    {
        var bpmn = EngineTest.Strategy().StartEvent("s").ScriptTask("count", "{tries: 1}").EndEvent("e").ToXml();
        var names = await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/strategies/names", new { name = "unsaved", bpmn }));
        var tries = names["variables"]!.AsArray().Single()!;
        (tries["name"]!.GetValue<string>(), tries["type"]!.GetValue<string>(), tries["writtenBy"]![0]!.GetValue<string>()).ShouldBe(("tries", "number", "count"));
        string[] Always(string id) => [.. names["elements"]!.AsArray().Single(element => element!["elementId"]!.GetValue<string>() == id)!["always"]!.AsArray().Select(name => name!.GetValue<string>())];
        Always("count").ShouldBeEmpty();
        Always("e").ShouldBe(["tries"]);
    }

    [Fact]
    public async Task An_address_that_the_api_lacks_is_a_problem_and_not_the_designer()
    {
        var answer = await served.Send(HttpMethod.Get, "/api/nothing/of/the/kind");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_box_that_stands_for_several_steps_leaves_as_those()
    {
        var drawn = EngineTest.Strategy().StartEvent("s").BusinessRuleTask("box", node => node.Binding("Collections.TreatmentCalendar", ("calendar", "calendar")))
            .On("EXIT late").EndEvent("e").ToXml();
        string[] cells = ["ALTO 3 SMS T01", "ALTO 9 CALL C1", "ALTO 20 EXIT late"];
        await Save("boxed", drawn, isNew: true, files: [new("decisions/calendar.dmn", TreatmentTable.Dmn(cells))]);

        var plain = await served.Send(HttpMethod.Get, "/api/strategies/boxed/export?format=steps");

        plain.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await plain.Content.ReadAsStringAsync()).ShouldContain("""id="box.CALL_C1" name="CALL C1" """.TrimEnd());
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/strategies/boxed")))["bpmn"]!.GetValue<string>().ShouldBe(drawn);
        (await served.Send(HttpMethod.Get, "/api/strategies/boxed/export?format=pdf")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string Drawing(string end) => EngineTest.Strategy().StartEvent("s").EndEvent(end).ToXml();

    private Task<HttpResponseMessage> Save(string name, string bpmn, string? ifMatch = null, bool isNew = false, SavedFile[]? files = null) =>
        served.Send(HttpMethod.Put, $"/api/strategies/{name}", new { bpmn, files }, ifMatch, isNew);

    private sealed record SavedFile(string Path, string Content);
}
