using System.Net;

namespace Collections.Api;

public class StandingTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task Where_cases_stand_follows_what_a_collector_does()
    {
        var task = (await worked.Get("/api/tasks?state=open&queue=cards-priority&size=1"))["items"]![0]!;
        var before = await Standing(task["strategy"]!.GetValue<string>());
        (await Standing(task["strategy"]!.GetValue<string>())).ShouldBe(before);
        var done = await worked.Served.Send(HttpMethod.Post, $"/api/tasks/{task["id"]}/complete", new { outcome = "Promise" });
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Standing(task["strategy"]!.GetValue<string>())).ShouldNotBe(before);
    }

    [Fact]
    public async Task Cases_of_an_older_version_are_counted_there_and_not_with_the_published_one()
    {
        var draft = await worked.Get("/api/strategies/sme");
        var tag = draft["etag"]!.GetValue<string>();
        var open = (await worked.Get("/api/strategies/sme/counts"))["standing"]!.ToJsonString();
        var bpmn = draft["bpmn"]!.GetValue<string>().Replace("minimum balance", "minimum  balance", StringComparison.Ordinal) + "\n";
        await worked.Served.Send(HttpMethod.Put, "/api/strategies/sme", new { bpmn, files = draft["files"] }, tag);
        var published = await worked.Served.Send(HttpMethod.Post, "/api/strategies/sme/publish", new { }, await worked.Served.Approved("sme"));
        published.StatusCode.ShouldBe(HttpStatusCode.OK, await published.Content.ReadAsStringAsync());
        (await worked.Get("/api/strategies/sme/counts"))["standing"]!.AsArray().ShouldBeEmpty();
        (await worked.Get("/api/strategies/sme/counts?version=1"))["standing"]!.ToJsonString().ShouldBe(open);
    }

    private async Task<string> Standing(string strategy) => (await worked.Get($"/api/strategies/{strategy}/counts"))["standing"]!.ToJsonString();
}
