using System.Net;

namespace Collections.Api;

public class ParallelTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public async Task Two_persons_who_may_set_things_end_what_one_has_begun()
    {
        (await State())["isParallel"]!.GetValue<bool>().ShouldBeFalse();
        var collector = await served.Person("carla", "collector");
        (await ServedDatabase.Send(collector, HttpMethod.Post, "/api/parallel", new { reason = "x" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await served.Send(HttpMethod.Post, "/api/parallel", new { reason = "" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await served.Send(HttpMethod.Post, "/api/parallel", new { reason = "The old system works until December" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await served.Send(HttpMethod.Post, "/api/parallel", new { reason = "again" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await State())["isParallel"]!.GetValue<bool>().ShouldBeTrue();

        (await served.Send(HttpMethod.Post, "/api/parallel/end", new { reason = "ready" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await served.Send(HttpMethod.Post, "/api/parallel/end", new { date = "2026-12-01", reason = "ready" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await served.Send(HttpMethod.Post, "/api/parallel/end", new { date = "2026-12-01", reason = "ready" })).StatusCode.ShouldBe(HttpStatusCode.Conflict, "it is the same person");
        var second = await served.Person("berta", "admin");
        (await ServedDatabase.Send(second, HttpMethod.Post, "/api/parallel/end", new { date = "2026-12-01", reason = "seen" })).StatusCode.ShouldBe(HttpStatusCode.OK);

        var ended = await State();
        (ended["endsOn"]!.GetValue<string>(), ended["firstBy"]!.GetValue<string>(), ended["endedBy"]!.GetValue<string>()).ShouldBe(("2026-12-01", ServedDatabase.Admin, "berta"));
    }

    private async Task<System.Text.Json.Nodes.JsonNode> State() => await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/parallel"));
}
