using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class RunTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task A_night_is_listed_with_what_it_did_and_told_in_full()
    {
        var night = (await worked.Get("/api/runs?kind=Nightly")).AsArray().Last()!;
        night["date"]!.GetValue<string>().ShouldBe(WorkedPortfolio.Night);
        night["opened"]!.GetValue<long>().ShouldBeGreaterThan(100);
        var told = await worked.Get($"/api/runs/{night["id"]}");
        told["opened"]!.GetValue<long>().ShouldBe(night["opened"]!.GetValue<long>());
        told["report"]!["cases"]!["opened"]!.GetValue<long>().ShouldBe(night["opened"]!.GetValue<long>());
        told["report"]!["stateHash"]!.GetValue<string>().Length.ShouldBe(64);
    }

    [Fact]
    public async Task Dates_never_go_back()
    {
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/runs", new { date = "2026-11-20" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("dates never go back");
    }

    [Fact]
    public async Task A_night_that_was_worked_is_not_started_again()
    {
        var date = (await worked.Get("/api/runs?kind=Nightly")).AsArray().First()!["date"]!.GetValue<string>();
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/runs", new { date });
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("was worked before");
    }

    [Fact]
    public async Task While_one_night_is_worked_a_second_is_refused()
    {
        Task<HttpResponseMessage> first;
        using (await worked.Served.Database.RunLease.BeginNight(CancellationToken.None))
        {
            first = worked.Served.Send(HttpMethod.Post, "/api/runs", new { date = "2026-12-01" });
            (await FirstOf("2026-12-01"))["state"]!.GetValue<string>().ShouldBe("working");
            var second = await worked.Served.Send(HttpMethod.Post, "/api/runs", new { date = "2026-12-02" });
            second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await ServedDatabase.Json(second))["detail"]!.GetValue<string>().ShouldContain("2026-12-01 is being worked");
        }
        (await first).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        while ((await worked.Get("/api/runs?kind=Nightly")).AsArray().First()!["state"]!.GetValue<string>() != "Finished") await Task.Delay(20);
    }

    [Fact]
    public async Task Who_asks_for_no_date_is_told_what_was_expected()
    {
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/runs", new { });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("business date");
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_named()
    {
        var answer = await worked.Served.Send(HttpMethod.Get, "/api/runs/4711");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("4711");
    }

    /// <summary>The first thing that is told about a night.</summary>
    private async Task<JsonNode> FirstOf(string date)
    {
        await using var stream = await worked.Served.Client.GetStreamAsync(new Uri("/api/runs/progress", UriKind.Relative));
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonNode.Parse(line["data: ".Length..])! is { } told && told["date"]!.GetValue<string>() == date) return told;
        }
        throw new InvalidOperationException("The stream was expected to go on.");
    }
}
