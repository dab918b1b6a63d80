using System.Net;

namespace Collections.Api;

public class RunGateTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Setting = "/api/settings/feeds/sample";

    [Theory]
    [InlineData("", "05:00", "full", "hold", 5)]
    [InlineData("payments", "25:00", "full", "hold", 5)]
    [InlineData("payments", "05:00", "half", "hold", 5)]
    [InlineData("payments", "05:00", "full", "pray", 5)]
    [InlineData("payments", "05:00", "full", "hold", -1)]
    public async Task Feeds_that_cannot_be_expected_are_refused(string name, string deadline, string kind, string whenMissing, decimal rowsTolerance)
    {
        var tag = (await worked.Get(Setting))["etag"]!.GetValue<string>();
        var answer = await Save(tag, new { name, deadline, kind, whenMissing, rowsTolerance, balanceTolerance = (decimal?)null });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_run_says_which_feeds_it_lacked_and_two_persons_release_it()
    {
        var tag = (await worked.Get(Setting))["etag"]!.GetValue<string>();
        var payments = new { name = "payments", deadline = "05:00", kind = "delta", whenMissing = "hold", rowsTolerance = (decimal?)null, balanceTolerance = (decimal?)20 };
        (await Save(tag, payments)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Save(tag, payments)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var run = await worked.Work("2026-11-25");
        var address = $"/api/runs/{run["id"]}";
        var gate = (await worked.Get(address))["gate"]!;
        (gate["isHeld"]!.GetValue<bool>(), gate["feeds"]![0]!["state"]!.GetValue<string>()).ShouldBe((true, "missing"));

        (await Release(run)).ShouldBe("held");

        var second = await worked.Served.Person("luis", "supervisor");
        var collector = await worked.Served.Person("carla", "collector");
        (await ServedDatabase.Send(collector, HttpMethod.Post, $"{address}/release", new { reason = "Why not" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await worked.Served.Send(HttpMethod.Post, $"{address}/release", new { reason = "The bank sends none" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await worked.Served.Send(HttpMethod.Post, $"{address}/release", new { reason = "Once more" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Send(second, HttpMethod.Post, $"{address}/release", new { reason = "Confirmed" })).StatusCode.ShouldBe(HttpStatusCode.OK);

        var released = (await worked.Get(address))["gate"]!;
        (released["isHeld"]!.GetValue<bool>(), released["firstBy"]!.GetValue<string>(), released["releasedBy"]!.GetValue<string>()).ShouldBe((false, ServedDatabase.Admin, "luis"));
        (await Release(run)).ShouldBe("released");
        (await worked.Get("/api/runs")).AsArray()[^1]!["release"].ShouldBeNull("nothing ever held the first night");
        (await worked.Served.Send(HttpMethod.Post, "/api/runs/999/release", new { reason = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>What the list of runs says of the messages of a run.</summary>
    private async Task<string?> Release(System.Text.Json.Nodes.JsonNode run) =>
        (await worked.Get("/api/runs")).AsArray().Single(row => row!["id"]!.GetValue<long>() == run["id"]!.GetValue<long>())!["release"]?.GetValue<string>();

    private Task<HttpResponseMessage> Save(string tag, object feed) =>
        worked.Served.Send(HttpMethod.Put, Setting, new { feeds = new[] { feed }, from = "2026-11-25", reason = "From now on" }, ifMatch: tag);
}
