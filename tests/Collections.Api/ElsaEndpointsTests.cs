using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Collections.Testing.Engine;

namespace Collections.Api;

public class ElsaEndpointsTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    private const string Definitions = "/elsa/api/workflow-definitions";

    [Fact]
    public async Task A_strategy_is_listed_and_opened_as_a_definition_that_may_be_edited()
    {
        await Draw("opened");
        var list = await ServedDatabase.Json(await served.Send(HttpMethod.Get, $"{Definitions}?versionOptions=Latest&page=0&pageSize=100"));
        list["items"]!.AsArray().ShouldContain(item => item!["definitionId"]!.GetValue<string>() == "opened");
        var one = await ServedDatabase.Json(await served.Send(HttpMethod.Get, $"{Definitions}/by-definition-id/opened?versionOptions=Latest"));
        one["root"]!["type"]!.GetValue<string>().ShouldBe("Elsa.Flowchart");
        one["links"]!.AsArray().ShouldContain(link => link!["rel"]!.GetValue<string>() == "publish");
    }

    [Fact]
    public async Task An_edit_of_the_root_reaches_the_drawing_and_leaves_the_rest()
    {
        await Draw("edited");
        var model = await ServedDatabase.Json(await served.Send(HttpMethod.Get, $"{Definitions}/edited"));
        var task = model["root"]!["activities"]!.AsArray().Single(activity => activity!["id"]!.GetValue<string>() == "call")!;
        task["name"] = "Call twice";
        task["metadata"]!["displayText"] = "Call twice";
        var saved = await served.Send(HttpMethod.Post, Definitions, new { model, publish = false });
        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        var drawing = (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/strategies/edited")))["bpmn"]!.GetValue<string>();
        drawing.ShouldContain("Call twice");
        drawing.Replace("Call twice", "Call", StringComparison.Ordinal).ShouldBe(Drawing());
    }

    [Fact]
    public async Task A_definition_is_published_retracted_and_reverted()
    {
        await Draw("lifecycle");
        (await served.Send(HttpMethod.Post, $"{Definitions}/lifecycle/publish", new { })).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "nobody has approved it");
        await served.Approved("lifecycle");
        var published = await ServedDatabase.Json(await served.Send(HttpMethod.Post, $"{Definitions}/lifecycle/publish", new { }));
        published["workflowDefinition"]!["isPublished"]!.GetValue<bool>().ShouldBeTrue();
        (await ServedDatabase.Json(await served.Send(HttpMethod.Post, $"{Definitions}/lifecycle/retract", new { })))["isPublished"]!.GetValue<bool>().ShouldBeFalse();
        (await ServedDatabase.Json(await served.Send(HttpMethod.Post, $"{Definitions}/lifecycle/revert/1", new { })))["version"]!.GetValue<int>().ShouldBe(2);
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, $"{Definitions}/lifecycle/versions")))["items"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_may_only_read_neither_saves_nor_publishes_by_these_addresses_either()
    {
        await Draw("half-way");
        var model = await ServedDatabase.Json(await served.Send(HttpMethod.Get, $"{Definitions}/half-way"));
        var key = (await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/keys", new { name = "reader", roles = new[] { "auditor" } })))["key"]!.GetValue<string>();
        using var reader = served.Anonymous();
        reader.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"ApiKey {key}");
        (await reader.GetAsync($"{Definitions}/half-way")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ServedDatabase.Send(reader, HttpMethod.Post, Definitions, new { model, publish = true })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ServedDatabase.Send(reader, HttpMethod.Post, $"{Definitions}/half-way/publish", new { })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_drawing_is_analysed_imported_and_exported_as_it_stands()
    {
        var analysed = await ServedDatabase.Json(await Upload("/elsa/api/bpmn/analyze"));
        analysed["canImport"]!.GetValue<bool>().ShouldBeTrue();
        var imported = await ServedDatabase.Json(await Upload("/elsa/api/bpmn/import", "Brought from afar"));
        imported["definitionId"]!.GetValue<string>().ShouldBe("brought-from-afar");
        var exported = await served.Send(HttpMethod.Get, "/elsa/api/bpmn/definitions/brought-from-afar/export");
        (await exported.Content.ReadAsStringAsync()).ShouldBe(Drawing());
    }

    [Fact]
    public async Task Every_activity_of_every_sample_strategy_has_a_descriptor()
    {
        var described = (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/elsa/api/descriptors/activities?Refresh=True")))["items"]!.AsArray()
            .Select(item => item!["typeName"]!.GetValue<string>()).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(Server.Hosting.WorkflowsFolder.Find(), "strategy.bpmn", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(Path.GetDirectoryName(file))!;
            await served.Send(HttpMethod.Put, $"/api/strategies/{name}", new { bpmn = await File.ReadAllTextAsync(file) }, isNew: true);
            var model = await ServedDatabase.Json(await served.Send(HttpMethod.Get, $"{Definitions}/{name}"));
            model["root"]!["activities"]!.AsArray().Select(activity => activity!["type"]!.GetValue<string>()).Except(described).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task What_is_no_definition_is_refused_in_words(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await served.Client.PostAsync(Definitions, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldStartWith("Expected");
    }

    private Task<HttpResponseMessage> Draw(string name) => served.Send(HttpMethod.Put, $"/api/strategies/{name}", new { bpmn = Drawing() }, isNew: true);

    private async Task<HttpResponseMessage> Upload(string address, string? name = null)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(Drawing()));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        form.Add(file, "file", "drawing.bpmn");
        if (name is not null) form.Add(new StringContent(name), "Name");
        return await served.Client.PostAsync(address, form);
    }

    private static string Drawing() => EngineTest.Strategy().StartEvent("s").ManualTask("call", task => task.Named("Call")).EndEvent("e").ToXml();
}
