using System.Net;
using System.Text.Json.Nodes;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.Settings;

namespace Collections.Api.Settings;

public class ParameterTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Next = "2026-11-25";

    [Fact]
    public async Task Parameters_are_those_of_the_mapping_with_their_types_and_the_strategies_that_name_them()
    {
        var parameters = await worked.Get(await AddressOf(worked));
        parameters["from"].ShouldBeNull();
        parameters["parameters"]!.AsArray().Select(row => $"{row!["name"]} {row["type"]} {row["value"]} {row["mapped"]} {row["isStage"]}")
            .ShouldBe(["early from number 1 1 true", "early to number 89 89 true", "late from number 90 90 true", "minimum balance number 0 0 false"]);
        parameters["parameters"]!.AsArray().Single(row => row!["name"]!.GetValue<string>() == "early to")!["namedIn"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["early-cards"]);
    }

    [Fact]
    public async Task A_night_decides_by_the_parameters_of_its_date_and_keeps_those_it_began_with()
    {
        await using var own = new OwnPortfolio();
        await own.Worked.InitializeAsync();
        var served = own.Worked.Served;
        var address = await AddressOf(own.Worked);
        var before = await own.Worked.Get(address);
        await Save(served, address, Values(minimum: "999999999.5"), "2026-11-26", before["etag"]!.GetValue<string>());
        await Import(served, 1, "2026-11-24");
        (await own.Worked.Work(Next))["opened"]!.GetValue<long>().ShouldBeGreaterThan(0, "the change holds from the next night on only");
        await Import(served, 2, "2026-11-25");
        (await Simulated(own.Worked, "2026-11-26")).ShouldBe(0, "who is simulated is judged by what holds on the date");
        (await own.Worked.Work("2026-11-26"))["opened"]!.GetValue<long>().ShouldBe(0);
        var after = await own.Worked.Get(address);
        after["parameters"]![3]!["value"]!.GetValue<string>().ShouldBe("999999999.5");
        await Save(served, address, Values(minimum: "5"), "2026-11-26", after["etag"]!.GetValue<string>());
        (await Simulated(own.Worked, "2026-11-26")).ShouldBeGreaterThan(0, "what simulations keep goes with a changed parameter");
        Minimum(Workplace.Open(served.Database)).ShouldBe("5");
        using var reader = served.Database.OpenReader();
        var kept = RunTerms.Read(reader.Text("SELECT calendar FROM run WHERE tenant_id = 1 ORDER BY business_date DESC, number DESC LIMIT 1"));
        Minimum(Workplace.Open(served.Database, kept)).ShouldBe("999999999.5");
        (await own.Worked.Get(address))["history"]!.AsArray().Select(row => row!["reason"]!.GetValue<string>()).ShouldBe(["As the board decided", "As the board decided"]);
        (await own.Worked.Get("/api/audit?subject=parameters/sample"))["items"]![0]!["what"]!.GetValue<string>().ShouldBe("setting.save");
    }

    [Theory]
    [InlineData("minimum balance", "a lot", "number")]
    [InlineData("minimum balance", "0.1234567891", "9 decimals")]
    [InlineData("minimum balance", "", "not taken away")]
    [InlineData("minimum balance", null, "not taken away")]
    [InlineData("late from", "89", "after 'early to', which is 89; found 89")]
    [InlineData("early to", "0", "after 'early from'")]
    [InlineData("largest balance", "1", "'largest balance'")]
    public async Task A_value_that_a_mapping_could_not_give_and_stages_out_of_order_are_refused(string name, string? value, string expected)
    {
        var values = Values();
        values[name] = value;
        var answer = await worked.Served.Send(HttpMethod.Put, await AddressOf(worked), new { values, from = Next, reason = "x" }, "\"0\"");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain(expected);
    }

    [Fact]
    public async Task A_change_has_a_reason_and_the_revision_that_was_read()
    {
        var address = await AddressOf(worked);
        (await worked.Served.Send(HttpMethod.Put, address, new { values = Values(), from = Next, reason = " " }, "\"0\"")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await worked.Served.Send(HttpMethod.Put, address, new { values = Values(), from = Next, reason = "x" }, "\"7\"")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await worked.Served.Send(HttpMethod.Put, address, new { values = Values(), from = Next, reason = "x" })).StatusCode.ShouldBe((HttpStatusCode)428);
        (await worked.Served.Send(HttpMethod.Get, "/api/settings/parameters/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string?> Values(string minimum = "0") => new() { ["early from"] = "1", ["early to"] = "89", ["late from"] = "90", ["minimum balance"] = minimum };

    private static string Minimum(Workplace workplace) => ParameterSetting.Text(workplace.Facts().Parameters.Single(parameter => parameter.Name == "minimum balance"));

    private static async Task<string> AddressOf(WorkedPortfolio portfolio) => $"/api/settings/parameters/{(await portfolio.Get("/api/portfolios"))[0]!["name"]}";

    private static async Task Save(ServedDatabase served, string address, Dictionary<string, string?> values, string from, string tag)
    {
        var saved = await served.Send(HttpMethod.Put, address, new { values, from, reason = "As the board decided" }, tag);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
    }

    /// <summary>How many cases of cards would begin if everybody came in anew.</summary>
    private static async Task<long> Simulated(WorkedPortfolio portfolio, string date)
    {
        var draft = await portfolio.Get("/api/strategies/early-cards");
        var answer = await portfolio.Served.Send(HttpMethod.Post, "/api/strategies/early-cards/simulate", new { bpmn = draft["bpmn"], files = draft["files"], date, everybody = true });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await ServedDatabase.Json(answer))["cases"]!.GetValue<long>();
    }

    private static async Task Import(ServedDatabase served, int day, string position)
    {
        using var file = HandedInFile.Of(HandedInFile.Portfolio(WorkedPortfolio.Accounts, day));
        (await served.Client.PostAsync(new Uri($"/api/portfolios/import?mapping=sample&position={position}", UriKind.Relative), file)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private sealed class OwnPortfolio : IAsyncDisposable
    {
        public WorkedPortfolio Worked { get; } = new();

        public async ValueTask DisposeAsync() => await Worked.DisposeAsync();
    }
}
