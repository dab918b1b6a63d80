using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Strategies.Packages;
using Collections.Testing.Engine;

namespace Collections.Api;

public class AuditTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public async Task Every_step_of_a_strategy_has_its_row_with_who_and_what()
    {
        using var author = await served.Person("writer", "analyst");
        using var approver = await served.Person("reader", "approver");
        var bpmn = EngineTest.Strategy().StartEvent("s").EndEvent("A").ToXml();
        var saved = await ServedDatabase.Send(author, HttpMethod.Put, "/api/strategies/audited", new { bpmn }, isNew: true);
        var requested = await ServedDatabase.Send(author, HttpMethod.Post, "/api/strategies/audited/approval", new { comment = "Go" }, saved.Headers.ETag!.ToString());
        var approved = await ServedDatabase.Send(approver, HttpMethod.Post, "/api/strategies/audited/approve", new { }, requested.Headers.ETag!.ToString());
        await ServedDatabase.Send(author, HttpMethod.Post, "/api/strategies/audited/publish", new { }, approved.Headers.ETag!.ToString());
        await ServedDatabase.Send(author, HttpMethod.Post, "/api/strategies/audited/retract", new { });
        await ServedDatabase.Send(author, HttpMethod.Post, "/api/strategies/audited/revert", new { version = 1 });
        (await Deeds("subject=audited")).ShouldBe(
        [
            "writer strategy.revert", "writer strategy.retract", "writer strategy.publish", "reader strategy.approve", "writer strategy.request-approval", "writer strategy.save",
        ]);
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_no_row()
    {
        await ServedDatabase.Send(served.Client, HttpMethod.Post, "/api/strategies/never-there/retract", new { });
        await ServedDatabase.Send(served.Client, HttpMethod.Post, "/api/people", new { name = "nobody", roles = new[] { "king" } });
        (await Deeds("subject=never-there")).ShouldBeEmpty();
        (await Deeds("subject=nobody")).ShouldBeEmpty();
    }

    [Fact]
    public async Task People_sessions_and_keys_are_in_it_and_no_secret_is()
    {
        var invited = await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/people", new { name = "secretive", roles = new[] { "auditor" } }));
        var token = invited["invitation"]!.GetValue<string>();
        using var browser = served.Anonymous();
        await ServedDatabase.TakeSession(browser, await browser.PostAsJsonAsync("/api/session/invitation", new { token, password = "the secret password" }));
        await browser.DeleteAsync("/api/session");
        await browser.PostAsJsonAsync("/api/session", new { name = "secretive", password = "not the secret password" });
        await browser.PostAsJsonAsync("/api/session", new { name = "secretive", password = "the secret password" });
        await served.Send(HttpMethod.Put, "/api/people/secretive", new { roles = new[] { "collector" }, isDisabled = true });
        var key = (await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/keys", new { name = "secretive-key", roles = new[] { "auditor" } })))["key"]!.GetValue<string>();
        await served.Client.DeleteAsync("/api/keys/secretive-key");
        (await Deeds("subject=secretive")).ShouldBe(
            ["anna person.change", "secretive session.begin", "secretive session.refuse", "secretive session.end", "secretive person.password", "anna person.create"], ignoreOrder: true);
        (await Deeds("subject=secretive-key")).ShouldBe(["anna key.revoke", "anna key.create"]);
        var all = (await Page("")).ToJsonString();
        foreach (var secret in new[] { token, key, "secret password" }) all.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Pages_hold_fifty_deeds_the_latest_first()
    {
        for (var i = 0; i < 60; i++) await served.Send(HttpMethod.Post, "/api/people", new { name = $"many-{i}", roles = Array.Empty<string>() });
        var first = await Page("by=anna&page=1");
        first["items"]!.AsArray().Count.ShouldBe(50);
        first["items"]![0]!["subject"]!.GetValue<string>().ShouldBe("many-59");
        (await Page("by=anna&page=2"))["items"]![0]!["subject"]!.GetValue<string>().ShouldBe("many-9");
        first["total"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public async Task What_an_operator_deploys_at_the_command_line_is_in_it()
    {
        var package = StrategyFolder.ReadAll(Path.Combine(WorkflowsFolder.Find(), "early-cards")).Single();
        var plan = StrategyFiles.Planner(StrategyFiles.FactsBeside(WorkflowsFolder.Find())).Plan(package).Plan!;
        var deployer = new Deployer(served.Database, TimeProvider.System);
        await deployer.Deploy(package, plan, publish: true, "operator");
        await deployer.Deploy(package, plan, publish: true, "operator");
        var row = (await Page("subject=early-cards"))["items"]!.AsArray().Single()!;
        (row["by"]!.GetValue<string>(), row["what"]!.GetValue<string>(), row["detail"]!.GetValue<string>()).ShouldBe(("operator", "strategy.deploy", "version 1, published, from files"));
    }

    private async Task<IEnumerable<string>> Deeds(string query) =>
        (await Page(query))["items"]!.AsArray().Select(row => $"{row!["by"]} {row["what"]}").ToList();

    private async Task<JsonNode> Page(string query) => await ServedDatabase.Json(await served.Send(HttpMethod.Get, $"/api/audit?{query}"));
}
