using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api.People;

public class RoleTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public async Task A_role_of_the_installation_opens_what_it_allows_and_nothing_else()
    {
        (await Save("reader", ["strategies.read"])).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var person = await served.Person("rita", "reader");
        (await person.GetAsync("/api/strategies")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await person.GetAsync("/api/cases")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var row = await Role("reader");
        row["people"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["rita"]);
        row["isFixed"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_of_a_role_holds_at_once_for_who_is_signed_in()
    {
        var tag = (await Save("widened", ["strategies.read"])).Headers.ETag!.ToString();
        using var person = await served.Person("wanda", "widened");
        (await person.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Save("widened", ["audit.read"], tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await person.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await person.GetAsync("/api/strategies")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_changes_an_older_version_of_a_role_is_refused()
    {
        var tag = (await Save("raced", ["strategies.read"])).Headers.ETag!.ToString();
        (await Save("raced", ["cases.read"], tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Save("raced", ["audit.read"], tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Save("raced", ["audit.read"])).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Permissions("raced")).ShouldBe(["cases.read"]);
    }

    [Theory]
    [InlineData("admin", "strategies.read", HttpStatusCode.Conflict)]
    [InlineData("Boss Of All", "strategies.read", HttpStatusCode.BadRequest)]
    [InlineData("boss", "everything", HttpStatusCode.BadRequest)]
    public async Task Roles_of_the_product_are_fixed_and_names_and_permissions_are_checked(string name, string permission, HttpStatusCode expected) =>
        (await Save(Uri.EscapeDataString(name), [permission])).StatusCode.ShouldBe(expected);

    [Fact]
    public async Task A_role_that_somebody_has_stays_and_one_that_nobody_has_goes()
    {
        var tag = (await Save("held", ["cases.read"])).Headers.ETag!.ToString();
        using var person = await served.Person("hugo", "held");
        var refused = await served.Send(HttpMethod.Delete, "/api/roles/held", ifMatch: tag);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(refused))["detail"]!.GetValue<string>().ShouldContain("hugo");
        await served.Send(HttpMethod.Put, "/api/people/hugo", new { roles = Array.Empty<string>(), isDisabled = false });
        (await served.Send(HttpMethod.Delete, "/api/roles/held", ifMatch: tag)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await served.Send(HttpMethod.Put, "/api/people/hugo", new { roles = new[] { "held" }, isDisabled = false })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_last_role_that_lets_anybody_manage_people_keeps_doing_so()
    {
        await using var few = new OneDatabase();
        await few.Served.InitializeAsync();
        var tag = (await Save(few.Served, "keeper", ["people.manage"])).Headers.ETag!.ToString();
        using var keeper = await few.Served.Person("karl", "keeper");
        (await ServedDatabase.Send(keeper, HttpMethod.Put, $"/api/people/{ServedDatabase.Admin}", new { roles = new[] { "auditor" }, isDisabled = false })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ServedDatabase.Send(keeper, HttpMethod.Put, "/api/roles/keeper", new { permissions = new[] { "audit.read" } }, tag)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await keeper.GetAsync("/api/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_role_that_edits_and_approves_is_pointed_out_and_still_approves_nothing_of_its_own()
    {
        await Save("both", ["strategies.read", "strategies.edit", "strategies.approve", "strategies.publish"]);
        (await Role("both"))["mayApproveOwnKind"]!.GetValue<bool>().ShouldBeTrue();
        (await Role("analyst"))["mayApproveOwnKind"]!.GetValue<bool>().ShouldBeFalse();
        using var alone = await served.Person("berta", "both");
        var bpmn = Collections.Testing.Engine.EngineTest.Strategy().StartEvent("s").EndEvent("A").ToXml();
        var saved = await ServedDatabase.Send(alone, HttpMethod.Put, "/api/strategies/of-both", new { bpmn }, isNew: true);
        var requested = await ServedDatabase.Send(alone, HttpMethod.Post, "/api/strategies/of-both/approval", new { comment = "Mine" }, saved.Headers.ETag!.ToString());
        (await ServedDatabase.Send(alone, HttpMethod.Post, "/api/strategies/of-both/approve", new { }, requested.Headers.ETag!.ToString())).IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_may_not_read_cases_sees_templates_with_name_and_references_masked()
    {
        await using var worked = new OneDatabase();
        await worked.Served.InitializeAsync();
        using var file = HandedInFile.Of(HandedInFile.Portfolio(50));
        (await worked.Served.Client.PostAsync(new Uri("/api/portfolios/import?mapping=sample&position=2026-11-23", UriKind.Relative), file)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Save(worked.Served, "writer", ["strategies.read", "strategies.edit"]);
        using var writer = await worked.Served.Person("willa", "writer");
        var known = (await ServedDatabase.Json(await worked.Served.Send(HttpMethod.Get, "/api/templates/accounts")))[0]!;
        var offered = (await ServedDatabase.Json(await writer.GetAsync("/api/templates/accounts")))[0]!;
        offered["name"]!.GetValue<string>().ShouldMatch("^(.•••• ?)+$");
        var answer = await ServedDatabase.Send(writer, HttpMethod.Post, "/api/templates/preview", new
        {
            strategy = "x", files = new[] { new { path = "templates/a.sms.es.hbs", content = "{{customer.name}} {{account.reference}} {{money [past due]}}" } }, account = offered["id"]!.GetValue<string>(),
        });
        var preview = await ServedDatabase.Json(answer);
        preview["isMasked"]!.GetValue<bool>().ShouldBeTrue();
        var body = preview["texts"]![0]!["body"]!.GetValue<string>();
        body.ShouldNotContain(known["name"]!.GetValue<string>());
        body.ShouldNotContain(known["account"]!.GetValue<string>());
        (await writer.GetAsync("/api/templates/accounts?search=a")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<JsonNode> Role(string name) => (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/roles")))["roles"]!.AsArray().Single(role => role!["name"]!.GetValue<string>() == name)!;

    private async Task<IEnumerable<string>> Permissions(string name) => (await Role(name))["permissions"]!.AsArray().Select(permission => permission!.GetValue<string>()).ToList();

    private Task<HttpResponseMessage> Save(string name, string[] permissions, string? tag = null) => Save(served, name, permissions, tag);

    private static Task<HttpResponseMessage> Save(ServedDatabase on, string name, string[] permissions, string? tag = null) =>
        on.Send(HttpMethod.Put, $"/api/roles/{name}", new { permissions }, tag, isNew: tag is null);

    private sealed class OneDatabase : IAsyncDisposable
    {
        public ServedDatabase Served { get; } = new();

        public async ValueTask DisposeAsync() => await Served.DisposeAsync();
    }
}
