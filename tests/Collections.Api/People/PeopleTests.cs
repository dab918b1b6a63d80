using System.Net;
using System.Net.Http.Json;

namespace Collections.Api.People;

public class PeopleTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public async Task Somebody_new_is_invited_chooses_a_password_and_is_listed()
    {
        var invited = await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/people", new { name = "carla", email = "carla@example.test", roles = new[] { "analyst", "approver" } }));
        using var browser = served.Anonymous();
        (await browser.PostAsJsonAsync("/api/session", new { name = "carla", password = "" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var session = await ServedDatabase.Json(await browser.PostAsJsonAsync("/api/session/invitation", new { token = invited["invitation"]!.GetValue<string>(), password = ServedDatabase.Password }));
        session["roles"]!.AsArray().Select(role => role!.GetValue<string>()).ShouldBe(["analyst", "approver"]);
        var row = (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/people"))).AsArray().Single(person => person!["name"]!.GetValue<string>() == "carla")!;
        (row["email"]!.GetValue<string>(), row["isDisabled"]!.GetValue<bool>(), row["hasSecondFactor"]!.GetValue<bool>()).ShouldBe(("carla@example.test", false, false));
    }

    [Fact]
    public async Task A_name_that_differs_by_case_only_is_taken()
    {
        (await served.Person("dora", "auditor")).Dispose();
        (await served.Send(HttpMethod.Post, "/api/people", new { name = "DORA", roles = new[] { "auditor" } })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_role_that_is_none_is_refused_with_those_that_are()
    {
        var answer = await served.Send(HttpMethod.Post, "/api/people", new { name = "emil", roles = new[] { "king" } });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldBe("Expected roles of analyst, approver, admin, supervisor, collector, auditor, firm, found 'king'.");
    }

    [Fact]
    public async Task The_session_of_somebody_who_is_disabled_dies_at_once()
    {
        using var browser = await served.Person("fired", "auditor");
        (await browser.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await served.Send(HttpMethod.Put, "/api/people/fired", new { roles = new[] { "auditor" }, isDisabled = true })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.PostAsJsonAsync("/api/session", new { name = "fired", password = ServedDatabase.Password })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_loses_a_role_loses_what_it_allowed_at_once()
    {
        using var browser = await served.Person("moved", "auditor", "collector");
        (await served.Send(HttpMethod.Put, "/api/people/moved", new { roles = new[] { "collector" }, isDisabled = false })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await ServedDatabase.TakeSession(browser, await browser.PostAsJsonAsync("/api/session", new { name = "moved", password = ServedDatabase.Password }));
        (await browser.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_last_who_may_manage_people_stays()
    {
        (await served.Send(HttpMethod.Put, $"/api/people/{ServedDatabase.Admin}", new { roles = new[] { "auditor" }, isDisabled = false })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await served.Send(HttpMethod.Put, $"/api/people/{ServedDatabase.Admin}", new { roles = new[] { "admin" }, isDisabled = true })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Of_two_who_disable_one_another_at_once_one_stays()
    {
        await using var few = new FewPeople();
        await few.InitializeAsync();
        using var other = await few.Served.Person("other", "admin");
        var both = await Task.WhenAll(
            few.Served.Send(HttpMethod.Put, "/api/people/other", new { roles = new[] { "admin" }, isDisabled = true }),
            ServedDatabase.Send(other, HttpMethod.Put, $"/api/people/{ServedDatabase.Admin}", new { roles = new[] { "admin" }, isDisabled = true }));
        both.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
    }

    private sealed class FewPeople : IAsyncDisposable
    {
        public ServedDatabase Served { get; } = new();

        public Task InitializeAsync() => Served.InitializeAsync();

        public async ValueTask DisposeAsync() => await Served.DisposeAsync();
    }
}
