using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api;

public class CountTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Segmented = "late-consumer-loan";

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
    public async Task The_segments_and_the_bands_of_a_night_add_up_to_the_night()
    {
        var all = await worked.Get($"/api/strategies/{Segmented}/counts");
        var segments = all["segments"]!.AsArray().Select(segment => segment!.GetValue<string>()).ToList();
        segments.Count.ShouldBeGreaterThan(1);
        var bands = all["bands"]!.AsArray().Count + 1;
        var ofSegments = await Task.WhenAll(segments.Select(segment => worked.Get($"/api/strategies/{Segmented}/counts?segment={segment}")));
        var ofBands = await Task.WhenAll(Enumerable.Range(0, bands).Select(band => worked.Get($"/api/strategies/{Segmented}/counts?band={band}")));
        Standing(ofSegments).ShouldBe(Standing([all]));
        Standing(ofBands).ShouldBe(Standing([all]));
        Passed(ofBands).ShouldBe(Passed([all]));
        ofBands.Count(counts => counts["elements"]!.AsArray().Count > 0).ShouldBeGreaterThan(1);
        // Those whom a decision has just told apart have gone into a segment before the run counts them.
        Passed(ofSegments).ShouldBe(Passed([all]));
    }

    [Fact]
    public async Task Who_passed_an_element_is_as_many_as_the_canvas_says_by_segment_and_band_too()
    {
        var all = await worked.Get($"/api/strategies/{Segmented}/counts");
        var bounds = all["bands"]!.AsArray().Select(bound => bound!.GetValue<string>()).ToList();
        var segment = all["segments"]![0]!.GetValue<string>();
        foreach (var (scope, cases) in new[] { ("", ""), ($"&segment={segment}", $"&segment={segment}"), ("&band=2", $"&dueFrom={bounds[1]}&dueBelow={bounds[2]}") })
        {
            var counts = await worked.Get($"/api/strategies/{Segmented}/counts?from={WorkedPortfolio.Night}&to={WorkedPortfolio.Night}{scope}");
            var elements = counts["elements"]!.AsArray();
            elements.ShouldNotBeEmpty(scope);
            foreach (var element in elements)
            {
                var passed = await worked.Get($"/api/cases?strategy={Segmented}&version=1&passed={element!["elementId"]}&from={WorkedPortfolio.Night}&to={WorkedPortfolio.Night}&size=1{cases}");
                passed["total"]!.GetValue<long>().ShouldBe(element["passed"]!.GetValue<long>(), $"{element["elementId"]}{scope}");
            }
            foreach (var node in counts["standing"]!.AsArray())
            {
                var standing = await worked.Get($"/api/cases?strategy={Segmented}&version=1&elementId={node!["elementId"]}&state=open&size=1{cases}");
                standing["total"]!.GetValue<long>().ShouldBe(node["cases"]!.GetValue<long>(), $"{node["elementId"]}{scope}");
            }
        }
    }

    [Fact]
    public async Task On_dates_without_a_run_nobody_passed()
    {
        var element = (await worked.Get($"/api/strategies/{Segmented}/counts"))["elements"]![0]!["elementId"];
        (await worked.Get($"/api/cases?strategy={Segmented}&passed={element}"))["total"]!.GetValue<long>().ShouldBeGreaterThan(0);
        (await worked.Get($"/api/cases?strategy={Segmented}&passed={element}&to=2020-12-31"))["total"]!.GetValue<long>().ShouldBe(0);
        (await worked.Get($"/api/cases?strategy={Segmented}&passed=NoSuchElement"))["total"]!.GetValue<long>().ShouldBe(0);
    }

    [Fact]
    public async Task A_segment_that_nobody_is_in_counts_nothing()
    {
        var counts = await worked.Get($"/api/strategies/{Segmented}/counts?segment=NOBODY");
        counts["elements"]!.AsArray().ShouldBeEmpty();
        counts["standing"]!.AsArray().ShouldBeEmpty();
        counts["segments"]!.AsArray().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/api/strategies/early-cards/counts?band=9", "band")]
    [InlineData("/api/cases?passed=Segment", "strategy")]
    [InlineData("/api/cases?strategy=early-cards&from=2026-11-24", "passed")]
    [InlineData("/api/cases?strategy=early-cards&passed=Segment&from=2026-11-25&to=2026-11-24", "from")]
    [InlineData("/api/cases?dueFrom=10&dueBelow=5", "dueFrom")]
    public async Task What_cannot_be_meant_is_refused_with_what_was_expected(string address, string named)
    {
        var answer = await worked.Served.Send(HttpMethod.Get, address);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain(named);
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

    private static SortedDictionary<string, long> Passed(IEnumerable<JsonNode> counts) => Sums(counts, "elements", "passed");

    private static SortedDictionary<string, long> Standing(IEnumerable<JsonNode> counts) => Sums(counts, "standing", "cases");

    private static SortedDictionary<string, long> Sums(IEnumerable<JsonNode> counts, string list, string number) => new(counts
        .SelectMany(one => one[list]!.AsArray())
        .GroupBy(one => one!["elementId"]!.GetValue<string>(), one => one![number]!.GetValue<long>())
        .ToDictionary(group => group.Key, group => group.Sum()));

    private static JsonNode Element(JsonNode counts, string id) => counts["elements"]!.AsArray().Single(element => element!["elementId"]!.GetValue<string>() == id)!;
}
