using System.Net;
using System.Text.Json.Nodes;
using Collections.Server.Hosting;
using Collections.Server.Settings;

namespace Collections.Api.Settings;

public class SettingTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [Fact]
    public async Task An_attribute_is_declared_with_its_rules_and_says_who_names_it()
    {
        var declared = await Put("/api/settings/attributes/preferred%20branch", new { type = "text", scale = 0, isProtected = true, isReadable = true });
        declared.StatusCode.ShouldBe(HttpStatusCode.OK, await declared.Content.ReadAsStringAsync());
        (await Attribute("preferred branch"))["isProtected"]!.GetValue<bool>().ShouldBeTrue();
        await Put("/api/settings/attributes/preferred%20branch", new { type = "text", scale = 0, isProtected = false, isReadable = true });
        (await Attribute("preferred branch"))["isProtected"]!.GetValue<bool>().ShouldBeFalse();
        var bpmn = Collections.Testing.Engine.EngineTest.Strategy().StartEvent("s").EndEvent("A").ToXml().Replace("name=\"A\"", "name=\"preferred  branch\"", StringComparison.Ordinal);
        await worked.Served.Send(HttpMethod.Put, "/api/strategies/naming", new { bpmn, files = new[] { new { path = "templates/a.sms.es.hbs", content = "{{[preferred branch]}}" } } }, isNew: true);
        (await Attribute("preferred branch"))["namedIn"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["naming"]);
    }

    [Theory]
    [InlineData("days%20past%20due", "number", 0, HttpStatusCode.Conflict)]
    [InlineData("a%2Bb", "number", 0, HttpStatusCode.BadRequest)]
    [InlineData("weight", "stone", 0, HttpStatusCode.BadRequest)]
    [InlineData("weight", "text", 2, HttpStatusCode.BadRequest)]
    [InlineData("weight", "number", 10, HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_declared_is_refused(string name, string type, int scale, HttpStatusCode expected) =>
        (await Put($"/api/settings/attributes/{name}", new { type, scale, isProtected = false, isReadable = true })).StatusCode.ShouldBe(expected);

    [Fact]
    public async Task The_roster_is_that_of_the_file_until_somebody_changes_it_and_then_the_next_run_takes_it()
    {
        var before = await worked.Get("/api/settings/roster");
        before["isFromFile"]!.GetValue<bool>().ShouldBeTrue();
        var tag = before["etag"]!.GetValue<string>();
        var collectors = new[] { new { name = "ANA", queues = new[] { "CALLS" }, skills = new[] { "english" }, absences = new[] { "2026-12-24" }, capacity = (int?)40 } };
        var saved = await Put("/api/settings/roster", new { collectors, reason = "Ana begins" }, tag);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
        var ana = Workplace.Open(worked.Served.Database).Roster.Collectors.Single();
        (ana.Name, ana.Capacity, ana.Takes("CALLS", "english", new DateOnly(2026, 12, 23)), ana.Takes("CALLS", null, new DateOnly(2026, 12, 24))).ShouldBe(("ANA", 40, true, false));
        (await Put("/api/settings/roster", new { collectors, reason = "Again" }, tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await worked.Get("/api/catalog/queues")).AsArray().Select(queue => queue!.GetValue<string>()).ShouldContain("CALLS");
        (await worked.Get("/api/settings/roster/file"))[0]!["name"]!.GetValue<string>().ShouldBe("ANA");
        (await worked.Get("/api/settings/roster"))["history"]![0]!["reason"]!.GetValue<string>().ShouldBe("Ana begins");
        (await worked.Get("/api/audit?subject=roster"))["items"]![0]!["what"]!.GetValue<string>().ShouldBe("setting.save");
    }

    [Fact]
    public async Task A_roster_that_is_none_and_a_change_without_a_reason_are_refused()
    {
        var tag = (await worked.Get("/api/settings/roster"))["etag"]!.GetValue<string>();
        var twice = new[] { new { name = "EVA" }, new { name = " EVA " } };
        (await Put("/api/settings/roster", new { collectors = twice, reason = "x" }, tag)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Put("/api/settings/roster", new { collectors = new[] { new { name = "EVA", capacity = 0 } }, reason = "x" }, tag)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Put("/api/settings/roster", new { collectors = twice.Take(1), reason = " " }, tag)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Put("/api/settings/roster", new { collectors = twice.Take(1), reason = "x" })).StatusCode.ShouldBe((HttpStatusCode)428);
    }

    [Fact]
    public async Task Buckets_are_those_of_the_mapping_until_they_are_set_and_hold_from_a_night_on()
    {
        var portfolio = (await worked.Get("/api/portfolios"))[0]!["name"]!.GetValue<string>();
        var address = $"/api/settings/buckets/{portfolio}";
        var before = await worked.Get(address);
        before["names"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["current", "1-30", "31-60", "61-90", "91-120", "121-180", "181-360", "361+"]);
        before["accounts"]!.AsArray().Sum(count => count!.GetValue<long>()).ShouldBe(WorkedPortfolio.Accounts);
        var saved = await Put(address, new { firstDays = new[] { 1, 8 }, from = "2026-12-10", reason = "Shorter" }, before["etag"]!.GetValue<string>());
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
        var after = (await worked.Get(address))["accounts"]!.AsArray().Select(count => count!.GetValue<long>()).ToList();
        after[0].ShouldBe(before["accounts"]![0]!.GetValue<long>());
        (after.Count, after.Sum()).ShouldBe((3, WorkedPortfolio.Accounts), "accounts are counted by their days, though none was read with these buckets yet");
        BucketSetting.On(worked.Served.Database, portfolio, new DateOnly(2026, 12, 9)).ShouldBeNull();
        BucketSetting.On(worked.Served.Database, portfolio, new DateOnly(2026, 12, 10))!.All.Select(bucket => bucket.Name).ShouldBe(["current", "1-7", "8+"]);
    }

    [Fact]
    public async Task Set_buckets_are_what_the_next_file_is_read_with()
    {
        await using var one = new OneDatabase();
        await one.Served.InitializeAsync();
        await Import(one.Served, 0, "2026-11-23");
        var address = "/api/settings/buckets/" + (await ServedDatabase.Json(await one.Served.Send(HttpMethod.Get, "/api/portfolios")))[0]!["name"]!.GetValue<string>();
        (await one.Served.Send(HttpMethod.Put, address, new { firstDays = new[] { 1 }, from = "2020-01-01", reason = "Two are enough" }, "\"0\"")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Import(one.Served, 1, "2026-11-24");
        using var reader = one.Served.Database.OpenReader();
        reader.Scalar("SELECT max(f_bucket) FROM account WHERE last_feed = 1").ShouldBeGreaterThan(1, "accounts that the second file does not have keep what the first said");
        reader.Scalar("SELECT max(f_bucket) FROM account WHERE last_feed = 2").ShouldBe(1);
        reader.Scalar("SELECT count(*) FROM account WHERE last_feed = 2 AND f_bucket = 1 AND f_days_past_due > 30").ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[0,30]")]
    [InlineData("[1,30,30]")]
    [InlineData("[1,30,20]")]
    [InlineData("[1,99999]")]
    public async Task Buckets_with_gaps_or_out_of_order_are_refused(string firstDays)
    {
        var portfolio = (await worked.Get("/api/portfolios"))[0]!["name"]!.GetValue<string>();
        (await Put($"/api/settings/buckets/{portfolio}", new { firstDays = JsonNode.Parse(firstDays), from = "2026-12-10", reason = "x" }, "\"0\"")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await worked.Served.Send(HttpMethod.Get, "/api/settings/buckets/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Products_are_those_of_the_accounts_and_get_names_that_conditions_are_offered_with()
    {
        var portfolio = (await worked.Get("/api/portfolios"))[0]!["name"]!.GetValue<string>();
        var before = await worked.Get($"/api/settings/products/{portfolio}");
        before["products"]!.AsArray().Sum(row => row!["accounts"]!.GetValue<long>()).ShouldBe(WorkedPortfolio.Accounts);
        var names = new[] { new { product = "card", family = "Cards", english = "Credit card", spanish = "Tarjeta de crédito" } };
        var saved = await Put($"/api/settings/products/{portfolio}", new { names, reason = "As customers call it" }, before["etag"]!.GetValue<string>());
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
        var card = (await worked.Get("/api/catalog/products")).AsArray().Single(row => row!["product"]!.GetValue<string>() == "card")!;
        card["spanish"]!.GetValue<string>().ShouldBe("Tarjeta de crédito");
        (await Put($"/api/settings/products/{portfolio}", new { names, reason = "Again" }, before["etag"]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Put($"/api/settings/products/{portfolio}", new { names = names.Concat(names), reason = "Twice" }, "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task Import(ServedDatabase served, int day, string position)
    {
        using var file = HandedInFile.Of(HandedInFile.Portfolio(400, day));
        (await served.Client.PostAsync(new Uri($"/api/portfolios/import?mapping=sample&position={position}", UriKind.Relative), file)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<JsonNode> Attribute(string name) => (await worked.Get("/api/settings/attributes")).AsArray().Single(row => row!["name"]!.GetValue<string>() == name)!;

    private Task<HttpResponseMessage> Put(string address, object body, string? tag = null) => worked.Served.Send(HttpMethod.Put, address, body, tag);

    private sealed class OneDatabase : IAsyncDisposable
    {
        public ServedDatabase Served { get; } = new();

        public async ValueTask DisposeAsync() => await Served.DisposeAsync();
    }
}
