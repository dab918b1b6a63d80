using System.Net;
using System.Net.Http.Json;
using Collections.Server.People;
using Microsoft.Extensions.DependencyInjection;

namespace Collections.Api.People;

public class SessionTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public async Task Nobody_is_told_that_nobody_is_signed_in()
    {
        using var nobody = served.Anonymous();
        var session = await ServedDatabase.Json(await nobody.GetAsync("/api/session"));
        session["name"].ShouldBeNull();
        session["permissions"]!.AsArray().ShouldBeEmpty();
        session["needsFirstAdmin"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Who_signs_in_has_a_session_until_they_sign_out()
    {
        using var browser = await served.Person("in-and-out", "auditor");
        (await browser.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.DeleteAsync("/api/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await ServedDatabase.TakeSession(browser, await SignIn(browser, "In-And-Out"));
        (await browser.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_signs_in_at_many_places_at_once_is_let_in_at_each()
    {
        (await served.Person("everywhere", "auditor")).Dispose();
        using var browser = served.Anonymous();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SignIn(browser, "everywhere")));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_script_and_no_other_site_gets_at_the_cookie()
    {
        (await served.Person("cookie", "auditor")).Dispose();
        using var browser = served.Anonymous();
        var cookies = (await SignIn(browser, "cookie")).Headers.GetValues("Set-Cookie").ToList();
        cookies.Count.ShouldBe(3);
        cookies.ShouldAllBe(cookie => cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_answered_like_a_wrong_password()
    {
        (await served.Person("known", "auditor")).Dispose();
        using var browser = served.Anonymous();
        var wrong = await SignIn(browser, "known", "not the password");
        var unknown = await SignIn(browser, "unknown", "not the password");
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ServedDatabase.Json(unknown))["detail"]!.GetValue<string>().ShouldBe((await ServedDatabase.Json(wrong))["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("guessed", true)]
    [InlineData("never-there", false)]
    public async Task After_ten_wrong_passwords_none_is_looked_at_any_more_though_it_were_right(string name, bool exists)
    {
        if (exists) (await served.Person(name, "auditor")).Dispose();
        using var browser = served.Anonymous();
        for (var i = 0; i < SignInTries.PerName; i++) (await SignIn(browser, name, $"guess number {i}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var late = await SignIn(browser, name);
        late.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        late.Headers.RetryAfter!.Delta!.Value.TotalMinutes.ShouldBeInRange(14, 15);
    }

    [Fact]
    public async Task Of_a_hundred_guesses_at_once_ten_are_looked_at()
    {
        (await served.Person("stormed", "auditor")).Dispose();
        using var browser = served.Anonymous();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => SignIn(browser, "stormed", $"guess number {i}")));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(SignInTries.PerName);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(40 - SignInTries.PerName);
    }

    [Fact]
    public async Task Who_is_locked_out_by_others_still_gets_in_from_where_they_were_before()
    {
        using var home = await served.Person("at-home", "auditor");
        await SignIn(home, "at-home");
        await home.DeleteAsync("/api/session");
        using var elsewhere = served.Anonymous();
        for (var i = 0; i < SignInTries.PerName; i++) await SignIn(elsewhere, "at-home", $"guess number {i}");
        (await SignIn(elsewhere, "at-home")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await SignIn(home, "at-home")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_write_without_the_antiforgery_value_of_its_session_is_refused_and_changes_nothing()
    {
        using var browser = await served.Person("forged", "admin");
        browser.DefaultRequestHeaders.Remove("X-CSRF-TOKEN");
        var without = await browser.PostAsJsonAsync("/api/people", new { name = "planted", roles = new[] { "admin" } });
        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(without))["detail"]!.GetValue<string>().ShouldContain("X-CSRF-TOKEN");
        browser.DefaultRequestHeaders.Add("X-CSRF-TOKEN", served.Client.DefaultRequestHeaders.GetValues("X-CSRF-TOKEN"));
        (await browser.PostAsJsonAsync("/api/people", new { name = "planted", roles = new[] { "admin" } })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(await browser.GetAsync("/api/people"))).AsArray().ShouldNotContain(person => person!["name"]!.GetValue<string>() == "planted");
    }

    [Fact]
    public async Task Who_changes_their_password_goes_on_here_and_ends_every_other_session()
    {
        using var here = await served.Person("changing", "auditor");
        using var there = served.Anonymous();
        await SignIn(there, "changing");
        var wrong = await here.PutAsJsonAsync("/api/session/password", new { present = "not the password", next = "a longer new password" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await ServedDatabase.TakeSession(here, await here.PutAsJsonAsync("/api/session/password", new { present = ServedDatabase.Password, next = "a longer new password" }));
        (await here.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await there.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignIn(there, "changing")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignIn(there, "changing", "a longer new password")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_first_admin_is_made_where_there_are_people()
    {
        served.Services.GetRequiredService<FirstAdmin>().Issue().ShouldBeNull();
        using var browser = served.Anonymous();
        (await browser.PostAsJsonAsync("/api/session/first-admin", new { token = "", name = "second", password = ServedDatabase.Password })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void The_keys_of_sessions_are_readable_by_the_owner_of_the_database_only()
    {
        if (OperatingSystem.IsWindows()) return;
        File.GetUnixFileMode(served.Database.File + ".keys").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.EnumerateFiles(served.Database.File + ".keys").ShouldNotBeEmpty();
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string name, string password = ServedDatabase.Password) =>
        browser.PostAsJsonAsync("/api/session", new { name, password });
}
