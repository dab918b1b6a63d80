using System.Net;
using System.Text.Json.Nodes;
using Collections.Testing.Engine;

namespace Collections.Api;

public class IncidentHandlingTests(IncidentHandlingTests.StuckPortfolio stuck) : IClassFixture<IncidentHandlingTests.StuckPortfolio>
{
    private const string Code = "NO_FLOW_MATCHED";

    private WorkedPortfolio Worked => stuck.Worked;

    [Fact]
    public async Task A_preview_counts_and_changes_nothing()
    {
        var open = await Open();
        var counted = await Done(new { strategy = StuckPortfolio.Name, code = Code, action = "retry", isPreview = true });
        (counted["matched"]!.GetValue<long>(), counted["handled"]!.GetValue<int>()).ShouldBe((open["total"]!.GetValue<long>(), 0));
        (await Open())["total"]!.GetValue<long>().ShouldBe(counted["matched"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_step_that_is_tried_again_and_fails_again_has_a_new_incident_and_the_old_one_says_who_tried()
    {
        var open = await Open();
        var incident = open["items"]![0]!;
        (await Done(new { ids = new[] { incident["id"] }, action = "retry", reason = "The file was late" }))["handled"]!.GetValue<int>().ShouldBe(1);
        (await Open())["total"]!.GetValue<long>().ShouldBe(open["total"]!.GetValue<long>());
        var told = (await Worked.Get($"/api/cases/{incident["case"]}"))["incidents"]!.AsArray();
        told.Select(row => $"{row!["state"]} {row["resolution"]} {row["resolvedBy"]} {row["reason"]}").ShouldBe([$"resolved retry {ServedDatabase.Admin} The file was late", "open   "]);
    }

    [Fact]
    public async Task A_token_leaves_by_the_flow_that_a_person_names()
    {
        var incident = (await Open())["items"]![1]!;
        incident["flows"]!.AsArray().Select(flow => flow!.GetValue<string>()).ShouldBe(["never", "rich"]);
        var wrong = await Done(new { ids = new[] { incident["id"] }, action = "skip", target = "nowhere", reason = "Try" });
        wrong["refused"]![0]!["why"]!.GetValue<string>().ShouldBe("'which': one of the flows never, rich was expected, found 'nowhere'");
        (await Done(new { ids = new[] { incident["id"] }, action = "skip", target = "rich", reason = "Agreed by phone" }))["handled"]!.GetValue<int>().ShouldBe(1);
        (await Worked.Get($"/api/cases/{incident["case"]}"))["standsAt"]!.AsArray().Single()!.GetValue<string>().ShouldBe("later");
    }

    [Fact]
    public async Task A_token_is_moved_to_another_element_of_its_scope()
    {
        var incident = (await Open())["items"]![2]!;
        var wrong = await Done(new { ids = new[] { incident["id"] }, action = "move", target = "nowhere", reason = "Try" });
        wrong["refused"]![0]!["why"]!.GetValue<string>().ShouldContain("found 'nowhere'");
        (await Done(new { ids = new[] { incident["id"] }, action = "move", target = "a", reason = "Written off" }))["handled"]!.GetValue<int>().ShouldBe(1);
        (await Worked.Get($"/api/cases/{incident["case"]}"))["closeReason"]!.GetValue<string>().ShouldBe("a");
    }

    [Fact]
    public async Task All_of_a_filter_are_dealt_with_at_once_and_one_line_of_the_audit_says_so()
    {
        var own = new StuckPortfolio();
        try
        {
            await own.InitializeAsync();
            var before = (await own.Worked.Get("/api/incidents?state=open&strategy=stuck&size=1"))["total"]!.GetValue<int>();
            before.ShouldBeGreaterThan(10);
            var answer = await own.Worked.Served.Send(HttpMethod.Post, "/api/incidents/handle", new { strategy = StuckPortfolio.Name, element = "which", action = "skip", target = "rich", reason = "Seen to by hand" });
            var done = await ServedDatabase.Json(answer);
            (done["matched"]!.GetValue<int>(), done["handled"]!.GetValue<int>()).ShouldBe((before, before));
            (await own.Worked.Get("/api/incidents?state=open&strategy=stuck&size=1"))["total"]!.GetValue<int>().ShouldBe(0);
            (await own.Worked.Get("/api/cases?strategy=stuck&elementId=later&size=1"))["total"]!.GetValue<int>().ShouldBe(before);
            (await own.Worked.Get("/api/audit?subject=stuck"))["items"]!.AsArray().Select(row => $"{row!["what"]} {row["detail"]}").ShouldContain($"incident.skip {before} of {before}, rich: Seen to by hand");
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_comment_stands_at_the_incident()
    {
        var incident = (await Open())["items"]![3]!;
        (await Worked.Served.Send(HttpMethod.Post, $"/api/incidents/{incident["id"]}/comment", new { comment = "Asked the branch" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var noted = (await Worked.Get($"/api/cases/{incident["case"]}"))["incidents"]!.AsArray().Single(row => row!["id"]!.GetValue<string>() == incident["id"]!.GetValue<string>())!;
        (noted["comment"]!.GetValue<string>(), noted["commentBy"]!.GetValue<string>()).ShouldBe(("Asked the branch", ServedDatabase.Admin));
    }

    [Theory]
    [InlineData("""{"strategy":"stuck","action":"forget","reason":"x"}""", "found 'forget'")]
    [InlineData("""{"strategy":"stuck","action":"move","reason":"x"}""", "found none")]
    [InlineData("""{"strategy":"stuck","action":"retry"}""", "Expected a reason")]
    [InlineData("""{"action":"retry","reason":"x"}""", "found neither")]
    public async Task What_cannot_be_done_is_refused_in_words(string request, string words)
    {
        var answer = await Handle(JsonNode.Parse(request)!);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain(words);
    }

    [Fact]
    public async Task Who_may_only_read_does_nothing()
    {
        using var reader = await Worked.Served.Person("only-reads", "auditor");
        (await ServedDatabase.Send(reader, HttpMethod.Post, "/api/incidents/handle", new { strategy = "stuck", action = "retry", reason = "x" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<JsonNode> Open() => Worked.Get($"/api/incidents?state=open&strategy={StuckPortfolio.Name}&size=10");

    private Task<HttpResponseMessage> Handle(object wanted) => Worked.Served.Send(HttpMethod.Post, "/api/incidents/handle", wanted);

    private async Task<JsonNode> Done(object wanted)
    {
        var answer = await Handle(wanted);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    /// <summary>A worked portfolio with a strategy in which no case finds its way.</summary>
    public sealed class StuckPortfolio : IAsyncLifetime
    {
        public const string Name = "stuck";

        public WorkedPortfolio Worked { get; } = new();

        public async Task InitializeAsync()
        {
            await Worked.InitializeAsync();
            var bpmn = EngineTest.Strategy(Name, "days past due > 0", group: Name).StartEvent("s").ExclusiveGateway("which")
                .When("total due < 0", "never").EndEvent("a", node => node.Named("a"))
                .MoveTo("which").When("total due > 1000000000", "rich").MessageCatch("later", "Go").EndEvent("b").ToXml();
            var saved = await Worked.Served.Send(HttpMethod.Put, $"/api/strategies/{Name}", new { bpmn }, isNew: true);
            saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
            var published = await Worked.Served.Send(HttpMethod.Post, $"/api/strategies/{Name}/publish", new { }, await Worked.Served.Approved(Name));
            published.StatusCode.ShouldBe(HttpStatusCode.OK, await published.Content.ReadAsStringAsync());
            await Worked.Work("2026-11-25");
        }

        public Task DisposeAsync() => Worked.DisposeAsync();
    }
}
