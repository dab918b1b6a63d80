using System.Net;
using System.Text.Json.Nodes;
using Collections.Server.Simulations;

namespace Collections.Api;

public class KeptSimulationTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Strategy = "early-cards";
    private const string Address = $"/api/strategies/{Strategy}/simulations";

    [Fact]
    public async Task What_was_seen_is_kept_as_it_was_and_stays_when_the_portfolio_moves_on()
    {
        await using var own = new OwnServed();
        await own.Worked.InitializeAsync();
        var seen = await Simulate(own.Worked, days: 3, threshold: null);
        var kept = await Keep(own.Worked, seen, "  As it is  ");
        kept["note"]!.GetValue<string>().ShouldBe("As it is");
        kept["keptBy"]!.GetValue<string>().ShouldNotBeEmpty();
        kept["version"]!.GetValue<int>().ShouldBe(1);
        kept["days"]!.GetValue<int>().ShouldBe(3);
        kept["assumption"]!.GetValue<string>().ShouldBe("chosen");
        await own.Worked.Work("2026-11-25");
        var document = await own.Worked.Get($"{Address}/{kept["id"]}");
        document["simulation"]!.ToJsonString().ShouldBe(seen.ToJsonString());
        document["bpmn"]!.GetValue<string>().ShouldContain("<bpmn:");
        document["rates"]!["payment"]!.GetValue<double>().ShouldBe(0.05);
        (await own.Worked.Get(Address)).AsArray().Count.ShouldBe(1);
        (await own.Worked.Get("/api/audit"))["items"]!.AsArray().ShouldContain(row => row!["what"]!.GetValue<string>() == "simulation.keep" && row["subject"]!.GetValue<string>() == Strategy);
    }

    [Fact]
    public async Task Two_that_were_kept_are_compared_on_flows_contacts_queues_and_hand_offs()
    {
        var (one, two) = (await Simulate(worked, days: 2, threshold: null), await Simulate(worked, days: 2, threshold: 20000));
        var (first, second) = (await Keep(worked, one, "low"), await Keep(worked, two, "high"));
        second["version"].ShouldBeNull();
        second["digest"]!.GetValue<string>().ShouldNotBe(first["digest"]!.GetValue<string>());
        var beside = await worked.Get($"{Address}/{first["id"]}/beside/{second["id"]}");
        foreach (var (list, name) in new[] { ("elements", "elementId"), ("segments", "segment"), ("messages", "channel"), ("tasks", "queue"), ("placements", "firm") })
        {
            Sides(beside[list]!, name, "draft").ShouldBe(Sides(one[list]!, name, "draft"), list);
            Sides(beside[list]!, name, "other").ShouldBe(Sides(two[list]!, name, "draft"), list);
        }
        Sides(beside["waiting"]!, "queue", "draft").ShouldBe(Most(one));
        Sides(beside["waiting"]!, "queue", "other").ShouldBe(Most(two));
        Sides(beside["elements"]!, "elementId", "draft").ShouldNotBe(Sides(beside["elements"]!, "elementId", "other"));
        Most(one).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Its_rows_as_CSV_add_up_to_what_is_seen()
    {
        var seen = await Simulate(worked, days: 3, threshold: null);
        var kept = await Keep(worked, seen, "for a spreadsheet");
        var answer = await worked.Served.Send(HttpMethod.Get, $"{Address}/{kept["id"]}/csv");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var rows = (await answer.Content.ReadAsStringAsync()).Trim().Split("\r\n").Select(row => row.Split(',')).ToList();
        rows[0].ShouldBe(["figure", "date", "name", "draft", "other version", "draft amount", "other amount"]);
        rows.Single(row => row[0] == "cases")[3].ShouldBe(seen["cases"]!.ToString());
        rows.Where(row => row[0] == "messages" && row[1] != "").Sum(row => long.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(seen["messages"]!.AsArray().Sum(row => row!["draft"]!.GetValue<long>()));
        rows.Count(row => row[0] == "standing").ShouldBe(3);
    }

    [Fact]
    public async Task What_follows_an_edit_or_has_gone_cannot_be_kept()
    {
        var draft = await worked.Get($"/api/strategies/{Strategy}");
        var live = await ServedDatabase.Json(await worked.Served.Send(HttpMethod.Post, $"/api/strategies/{Strategy}/simulate", new { bpmn = draft["bpmn"], files = draft["files"], everybody = true, live = true }));
        live["id"].ShouldBeNull();
        var gone = await worked.Served.Send(HttpMethod.Post, Address, new { simulation = "0123456789abcdef01234567", note = "x" });
        gone.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(gone))["detail"]!.GetValue<string>().ShouldContain("simulate again");
        var first = await Simulate(worked, days: 1, threshold: null);
        for (var i = 0; i < RecentSimulations.Most; i++) await Simulate(worked, days: 1, threshold: 1000 + i);
        (await worked.Served.Send(HttpMethod.Post, Address, new { simulation = first["id"], note = "too late" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task A_kept_simulation_says_why_it_was_kept(string? note)
    {
        var answer = await worked.Served.Send(HttpMethod.Post, Address, new { simulation = (await Simulate(worked, days: 1, threshold: null))["id"], note });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("note of 1 to 500");
    }

    [Fact]
    public async Task Whoever_kept_it_takes_it_away_and_another_who_may_only_read_does_not()
    {
        var kept = await Keep(worked, await Simulate(worked, days: 1, threshold: null), "of the admin");
        var address = $"{Address}/{kept["id"]}";
        using var reader = await worked.Served.Person("keeps-nothing", "auditor");
        (await ServedDatabase.Json(await reader.GetAsync(address)))["summary"]!["mayRemove"]!.GetValue<bool>().ShouldBeFalse();
        (await ServedDatabase.Send(reader, HttpMethod.Delete, address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await worked.Served.Send(HttpMethod.Delete, address)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await worked.Served.Send(HttpMethod.Get, address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await worked.Served.Send(HttpMethod.Delete, address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static List<string> Most(JsonNode simulated) => [.. simulated["byDay"]!.AsArray().SelectMany(day => day!["queues"]!.AsArray())
        .GroupBy(queue => queue!["queue"]!.GetValue<string>(), queue => queue!["waiting"]!.GetValue<long>())
        .Where(queue => queue.Max() > 0).Select(queue => $"{queue.Key} {queue.Max()}").Order(StringComparer.Ordinal)];

    private static List<string> Sides(JsonNode rows, string name, string side) =>
        [.. rows.AsArray().Where(row => row![side]!.GetValue<long>() > 0).Select(row => $"{row![name]} {row[side]}").Order(StringComparer.Ordinal)];

    private static async Task<JsonNode> Simulate(WorkedPortfolio on, int days, int? threshold)
    {
        var draft = await on.Get($"/api/strategies/{Strategy}");
        var bpmn = draft["bpmn"]!.GetValue<string>();
        if (threshold is not null) bpmn = bpmn.Replace("total due &gt; minimum balance", $"total due &gt; {threshold}", StringComparison.Ordinal);
        var answer = await on.Served.Send(HttpMethod.Post, $"/api/strategies/{Strategy}/simulate", new { bpmn, files = draft["files"], everybody = true, days, rates = new { payment = 0.05 } });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    private static async Task<JsonNode> Keep(WorkedPortfolio on, JsonNode simulated, string note)
    {
        var answer = await on.Served.Send(HttpMethod.Post, Address, new { simulation = simulated["id"], note });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    private sealed class OwnServed : IAsyncDisposable
    {
        public WorkedPortfolio Worked { get; } = new();

        public async ValueTask DisposeAsync() => await Worked.DisposeAsync();
    }
}
