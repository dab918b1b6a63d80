using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class CountTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task After_a_night_the_flows_of_the_canvas_count_what_its_report_counts()
    {
        var run = (await worked.Get("/api/runs")).AsArray().Last(run => run!["kind"]!.GetValue<string>() == "Nightly")!;
        var report = await worked.Get($"/api/runs/{run["id"]}");
        var counts = await worked.Get($"/api/strategies/early-cards/counts?from={WorkedPortfolio.Night}&to={WorkedPortfolio.Night}");
        var told = report["report"]!["flows"]!.AsArray().Where(flow => flow!["strategy"]!.GetValue<string>() == "early-cards").ToList();
        told.ShouldNotBeEmpty();
        foreach (var flow in told)
        {
            var counted = Element(counts, flow!["elementId"]!.GetValue<string>());
            counted["passed"]!.GetValue<long>().ShouldBe(flow["count"]!.GetValue<long>());
            decimal.Parse(counted["amount"]!.GetValue<string>(), CultureInfo.InvariantCulture).ShouldBe(flow["amount"]!.GetValue<decimal>());
        }
    }

    [Fact]
    public async Task Every_open_case_stands_somewhere()
    {
        foreach (var strategy in (await worked.Get("/api/strategies")).AsArray())
        {
            var name = strategy!["name"]!.GetValue<string>();
            var counts = await worked.Get($"/api/strategies/{name}/counts");
            var standing = counts["standing"]!.AsArray().Select(node => node!["cases"]!.GetValue<long>()).ToList();
            standing.Sum().ShouldBeGreaterThanOrEqualTo(strategy["openCases"]!.GetValue<long>(), name);
            standing.ShouldAllBe(cases => cases > 0 && cases <= strategy["openCases"]!.GetValue<long>(), name);
        }
    }

    [Fact]
    public async Task Without_a_range_the_last_night_is_counted()
    {
        var counts = await worked.Get("/api/strategies/early-cards/counts");
        counts["from"]!.GetValue<string>().ShouldBe(counts["to"]!.GetValue<string>());
        counts["version"]!.GetValue<int>().ShouldBe(1);
        counts["elements"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_range_without_a_run_counts_nothing()
    {
        var counts = await worked.Get("/api/strategies/early-cards/counts?from=2020-01-01&to=2020-12-31");
        counts["from"].ShouldBeNull();
        counts["elements"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_strategy_or_version_that_is_not_there_is_named()
    {
        var answer = await worked.Served.Send(HttpMethod.Get, "/api/strategies/early-cards/counts?version=9");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("early-cards v9");
        (await worked.Served.Send(HttpMethod.Get, "/api/strategies/nobody/counts")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_range_that_ends_before_it_begins_is_refused() =>
        (await worked.Served.Send(HttpMethod.Get, "/api/strategies/early-cards/counts?from=2026-11-25&to=2026-11-24")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private static JsonNode Element(JsonNode counts, string id) => counts["elements"]!.AsArray().Single(element => element!["elementId"]!.GetValue<string>() == id)!;
}
