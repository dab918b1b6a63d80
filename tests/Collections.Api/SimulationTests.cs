using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.StateHash;
using Collections.Testing.Engine;

namespace Collections.Api;

public class SimulationTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Entry = "total due &gt; minimum balance";

    private static readonly DateOnly FirstPosition = new(2026, 11, 23);

    [Theory]
    [InlineData("early-cards")]
    [InlineData("late-consumer-loan")]
    [InlineData("sme")]
    public async Task With_everybody_anew_the_first_night_does_what_the_real_one_did(string strategy)
    {
        var real = await worked.Get($"/api/strategies/{strategy}/counts?from={WorkedPortfolio.Night}&to={WorkedPortfolio.Night}");
        var simulated = await Simulate(strategy, await Draft(strategy), everybody: true, date: WorkedPortfolio.Night);
        Counts(simulated, "draft").ShouldBe(Counts(real));
        Counts(simulated, "other").ShouldBe(Counts(real));
        simulated["messages"]!.AsArray().Sum(row => row!["draft"]!.GetValue<long>()).ShouldBe(await Rows("outbox", strategy));
        simulated["tasks"]!.AsArray().Sum(row => row!["draft"]!.GetValue<long>()).ShouldBe(await Rows("task", strategy));
        simulated["placements"]!.AsArray().Sum(row => row!["draft"]!.GetValue<long>()).ShouldBe(await Rows("placement", strategy));
    }

    [Fact]
    public async Task What_would_happen_tonight_is_what_then_happens()
    {
        await using var own = new OwnPortfolio();
        await own.Worked.InitializeAsync();
        using var file = HandedInFile.Of(HandedInFile.Portfolio(WorkedPortfolio.Accounts, day: 1));
        (await own.Worked.Served.Client.PostAsync(new Uri("/api/portfolios/import?mapping=sample&position=2026-11-24", UriKind.Relative), file)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var simulated = new Dictionary<string, JsonNode>();
        foreach (var strategy in new[] { "early-cards", "late-consumer-loan", "sme" })
        {
            var draft = await own.Worked.Get($"/api/strategies/{strategy}");
            simulated[strategy] = await ServedDatabase.Json(await own.Worked.Served.Send(HttpMethod.Post, $"/api/strategies/{strategy}/simulate", new { bpmn = draft["bpmn"], files = draft["files"] }));
        }
        await own.Worked.Work("2026-11-25");
        var moved = 0;
        foreach (var (strategy, tonight) in simulated)
        {
            tonight["businessDate"]!.GetValue<string>().ShouldBe("2026-11-25");
            var real = await own.Worked.Get($"/api/strategies/{strategy}/counts?from=2026-11-25&to=2026-11-25");
            moved += Counts(real).Count;
            Counts(tonight, "draft").ShouldBe(Counts(real), strategy);
            Counts(tonight, "other").ShouldBe(Counts(real), strategy);
        }
        moved.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public async Task Several_nights_ahead_do_what_so_many_nights_then_do_whose_files_are_of_nobody_who_pays(int days)
    {
        await using var own = new OwnPortfolio();
        await own.Worked.InitializeAsync();
        var simulated = new Dictionary<string, JsonNode>();
        foreach (var strategy in new[] { "early-cards", "late-consumer-loan", "sme" })
        {
            var draft = await own.Worked.Get($"/api/strategies/{strategy}");
            simulated[strategy] = await ServedDatabase.Json(await own.Worked.Served.Send(HttpMethod.Post, $"/api/strategies/{strategy}/simulate", new { bpmn = draft["bpmn"], files = draft["files"], days }));
        }
        string[] dates = ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02"];
        foreach (var date in dates.Take(days))
        {
            var position = DateOnly.Parse(date, CultureInfo.InvariantCulture).AddDays(-1);
            using var file = HandedInFile.Of(HandedInFile.Later(HandedInFile.Portfolio(WorkedPortfolio.Accounts), position.DayNumber - FirstPosition.DayNumber));
            (await own.Worked.Served.Client.PostAsync(new Uri($"/api/portfolios/import?mapping=sample&position={position:yyyy-MM-dd}", UriKind.Relative), file)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await own.Worked.Work(date);
        }
        var moved = 0;
        foreach (var (strategy, ahead) in simulated)
        {
            ahead["days"]!.GetValue<int>().ShouldBe(days);
            var real = await own.Worked.Get($"/api/strategies/{strategy}/counts?from=2026-11-25&to={dates[days - 1]}");
            moved += Counts(real).Count;
            Counts(ahead, "draft").ShouldBe(Counts(real), strategy);
            Counts(ahead, "other").ShouldBe(Counts(real), strategy);
            WaitingIn(ahead["byDay"]!.AsArray()[^1]!).ShouldBe(WaitingIn(own.Worked.Served.Database, strategy), strategy);
        }
        moved.ShouldBeGreaterThan(0);
        simulated.Values.Sum(ahead => WaitingIn(ahead["byDay"]!.AsArray()[^1]!).Count).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_higher_threshold_takes_fewer_cases_than_the_published_one()
    {
        var draft = await Draft("early-cards");
        var changed = draft["bpmn"]!.GetValue<string>().Replace(Entry, "total due &gt; 5000", StringComparison.Ordinal);
        changed.ShouldNotBe(draft["bpmn"]!.GetValue<string>());
        draft["bpmn"] = changed;
        var simulated = await Simulate("early-cards", draft, everybody: true);
        simulated["cases"]!.GetValue<long>().ShouldBeInRange(1, simulated["otherCases"]!.GetValue<long>() - 1);
        simulated["segments"]!.AsArray().Sum(row => row!["draft"]!.GetValue<long>()).ShouldBe(simulated["cases"]!.GetValue<long>());
        simulated["basis"]!.GetValue<string>().ShouldContain("Compared with version 1");
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        var (before, texts) = (StateDump.Write(worked.Served.Database), await Rows("text_code", null));
        var draft = await Draft("early-cards");
        draft["bpmn"] = draft["bpmn"]!.GetValue<string>().Replace("name=\"Early cards\"", "name=\"Never seen before\"", StringComparison.Ordinal);
        await Simulate("early-cards", draft, everybody: false);
        await Simulate("early-cards", draft, everybody: true);
        StateDump.Write(worked.Served.Database).ShouldBe(before);
        (await Rows("text_code", null)).ShouldBe(texts);
        worked.Served.Database.Texts.TryGet("Never seen before: not (product = \"card\")", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_strategy_that_was_never_saved_is_tried_on_everybody_against_nothing()
    {
        var bpmn = EngineTest.Strategy().StartEvent("s").EndEvent("e").ToXml();
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/strategies/unheard/simulate", new { bpmn });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var simulated = await ServedDatabase.Json(answer);
        simulated["everybody"]!.GetValue<bool>().ShouldBeTrue();
        simulated["against"].ShouldBeNull();
        simulated["otherCases"]!.GetValue<long>().ShouldBe(0);
        simulated["basis"]!.GetValue<string>().ShouldContain("no published version to compare with");
    }

    [Fact]
    public async Task A_draft_that_cannot_run_is_refused_with_what_stands_in_the_way()
    {
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/strategies/early-cards/simulate", new { bpmn = "<nonsense/>" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(answer))["findings"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_version_to_compare_with_that_is_not_there_is_named()
    {
        var draft = await Draft("early-cards");
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/strategies/early-cards/simulate", new { bpmn = draft["bpmn"], files = draft["files"], against = 7 });
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("found 7");
    }

    [Fact]
    public async Task Without_a_portfolio_there_is_nothing_to_try_it_on()
    {
        await using var empty = new OwnPortfolio();
        await empty.Worked.Served.InitializeAsync();
        var answer = await empty.Worked.Served.Send(HttpMethod.Post, "/api/strategies/x/simulate", new { bpmn = EngineTest.Strategy().StartEvent("s").EndEvent("e").ToXml() });
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain("no file was taken in yet");
    }

    [Fact]
    public async Task What_is_kept_in_memory_goes_when_a_file_is_taken_in()
    {
        await using var own = new OwnPortfolio();
        await own.Worked.InitializeAsync();
        var draft = await own.Worked.Get("/api/strategies/early-cards");
        async Task<JsonNode> Again() => await ServedDatabase.Json(await own.Worked.Served.Send(
            HttpMethod.Post, "/api/strategies/early-cards/simulate", new { bpmn = draft["bpmn"], files = draft["files"], everybody = true }));
        var first = await Again();
        Counts(await Again(), "other").ShouldBe(Counts(first, "other"));
        using var file = HandedInFile.Of(HandedInFile.Portfolio(WorkedPortfolio.Accounts + 500, day: 3));
        (await own.Worked.Served.Client.PostAsync(new Uri("/api/portfolios/import?mapping=sample&position=2026-11-26", UriKind.Relative), file)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var later = await Again();
        later["accounts"]!.GetValue<int>().ShouldBeGreaterThan(first["accounts"]!.GetValue<int>());
        Counts(later, "draft").ShouldBe(Counts(later, "other"));
        Counts(later, "other").ShouldNotBe(Counts(first, "other"));
    }

    private Task<JsonNode> Draft(string strategy) => worked.Get($"/api/strategies/{strategy}");

    private async Task<JsonNode> Simulate(string strategy, JsonNode draft, bool everybody, string? date = null)
    {
        var answer = await worked.Served.Send(HttpMethod.Post, $"/api/strategies/{strategy}/simulate", new { bpmn = draft["bpmn"], files = draft["files"], everybody, date });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    /// <summary>By element how often cases passed, with the money; in the order of the ids.</summary>
    private static List<string> Counts(JsonNode simulated, string side) => [.. simulated["elements"]!.AsArray()
        .Where(row => row![side]!.GetValue<long>() > 0)
        .Select(row => $"{row!["elementId"]} {row[side]} {row[$"{side}Amount"]}").Order(StringComparer.Ordinal)];

    private static List<string> Counts(JsonNode real) => [.. real["elements"]!.AsArray()
        .Select(row => $"{row!["elementId"]} {row["passed"]} {row["amount"]}").Order(StringComparer.Ordinal)];

    /// <summary>By queue how many tasks wait on a simulated day, in the order of the names.</summary>
    private static List<string> WaitingIn(JsonNode day) => [.. day["queues"]!.AsArray().Where(queue => queue!["waiting"]!.GetValue<long>() > 0).Select(queue => $"{queue!["queue"]} {queue["waiting"]}")];

    /// <summary>The same of the tasks that are stored.</summary>
    private static List<string> WaitingIn(SqliteDatabase database, string strategy)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare($"""
            SELECT coalesce(t.text, '') || ' ' || count(*) FROM task k LEFT JOIN text_code t ON t.tenant_id = 1 AND t.code = k.queue
            WHERE k.tenant_id = 1 AND k.state = 0 AND (k.case_id >> 11) & 4095 = (SELECT number FROM strategy WHERE name = '{strategy}') GROUP BY t.text ORDER BY t.text
            """);
        var waiting = new List<string>();
        while (select.Step()) waiting.Add(select.Text(0)!);
        return waiting;
    }

    private async Task<long> Rows(string table, string? strategy)
    {
        await Task.Yield();
        using var reader = worked.Served.Database.OpenReader();
        var of = strategy is null ? "" : $" AND (case_id >> 11) & 4095 = (SELECT number FROM strategy WHERE name = '{strategy}')";
        var select = reader.Prepare($"SELECT count(*) FROM {table} WHERE tenant_id = 1{of}");
        select.Step();
        return select.ColumnLong(0);
    }

    private sealed class OwnPortfolio : IAsyncDisposable
    {
        public WorkedPortfolio Worked { get; } = new();

        public async ValueTask DisposeAsync() => await Worked.DisposeAsync();
    }
}
