using System.Net;
using Collections.Testing.Engine;

namespace Collections.Api;

public class PublicationTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task An_approved_version_goes_live_with_the_night_of_its_date_and_not_before()
    {
        var set = await Dated("december", "2026-12-03");
        var document = await ServedDatabase.Json(set);
        (document["status"]!.GetValue<string>(), document["publication"]!["on"]!.GetValue<string>(), document["publication"]!["setBy"]!.GetValue<string>()).ShouldBe(("Draft", "2026-12-03", ServedDatabase.Admin));
        await worked.Work("2026-12-02");
        (await Version("december"))["status"]!.GetValue<string>().ShouldBe("Draft");
        var night = await worked.Work("2026-12-03");
        var live = await Version("december");
        (live["status"]!.GetValue<string>(), live["publication"], live["publishedBy"]!.GetValue<string>()).ShouldBe(("Published", null, ServedDatabase.Admin));
        night["opened"]!.GetValue<long>().ShouldBeGreaterThan(0);
        using var context = worked.Served.Database.OpenContext();
        var deed = context.Audit.Single(entry => entry.What == "strategy.publish" && entry.Subject == "december");
        deed.Detail.ShouldBe("version 1, with the night of 2026-12-03, as anna had set; approved by approver-of-all");
        context.Audit.Single(entry => entry.What == "strategy.publish-on" && entry.Subject == "december").Detail.ShouldBe("version 1, from 2026-12-03");
    }

    [Fact]
    public async Task A_date_that_is_taken_back_publishes_nothing_and_the_approval_goes_on_to_count()
    {
        var set = await Dated("never", "2026-12-20");
        var taken = await worked.Served.Send(HttpMethod.Delete, "/api/strategies/never/publish", ifMatch: set.Headers.ETag!.ToString());
        (await ServedDatabase.Json(taken))["publication"].ShouldBeNull();
        (await worked.Served.Send(HttpMethod.Delete, "/api/strategies/never/publish", ifMatch: taken.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await worked.Served.Send(HttpMethod.Post, "/api/strategies/never/publish", new { }, taken.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_edit_takes_the_date_back_as_it_voids_the_approval()
    {
        var set = await Dated("edited-later", "2026-12-20");
        var edited = await worked.Served.Send(HttpMethod.Put, "/api/strategies/edited-later", new { bpmn = Drawing("B") }, set.Headers.ETag!.ToString());
        (await ServedDatabase.Json(edited))["publication"].ShouldBeNull();
    }

    [Fact]
    public async Task What_nobody_approved_gets_no_date()
    {
        var draft = await worked.Served.Send(HttpMethod.Put, "/api/strategies/rash", new { bpmn = Drawing("A") }, isNew: true);
        (await worked.Served.Send(HttpMethod.Post, "/api/strategies/rash/publish", new { from = "2026-12-20" }, draft.Headers.ETag!.ToString())).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_date_whose_night_was_worked_is_refused()
    {
        await worked.Served.Send(HttpMethod.Put, "/api/strategies/late", new { bpmn = Drawing("A") }, isNew: true);
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/strategies/late/publish", new { from = WorkedPortfolio.Night }, await worked.Served.Approved("late"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("Expected a date after the last night");
    }

    private async Task<HttpResponseMessage> Dated(string name, string from)
    {
        (await worked.Served.Send(HttpMethod.Put, $"/api/strategies/{name}", new { bpmn = Drawing("A") }, isNew: true)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var set = await worked.Served.Send(HttpMethod.Post, $"/api/strategies/{name}/publish", new { from }, await worked.Served.Approved(name));
        set.StatusCode.ShouldBe(HttpStatusCode.OK, await set.Content.ReadAsStringAsync());
        return set;
    }

    private async Task<System.Text.Json.Nodes.JsonNode> Version(string name) => (await worked.Get($"/api/strategies/{name}/versions")).AsArray().Single()!;

    private static string Drawing(string end) => EngineTest.Strategy().StartEvent("s").EndEvent(end).ToXml();
}
