using System.Net;
using System.Net.Http.Json;
using Collections.Server.People;

namespace Collections.Api.People;

public class SecondFactorTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public async Task Once_it_is_enabled_a_password_alone_opens_nothing_and_a_code_opens_once()
    {
        using var browser = await served.Person("coded", "auditor");
        var (key, _) = await Enable(browser);
        using var elsewhere = served.Anonymous();
        var without = await SignIn(elsewhere, "coded", null);
        without.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ServedDatabase.Json(without))["needsCode"]!.GetValue<bool>().ShouldBeTrue();
        (await SignIn(elsewhere, "coded", "000000")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        // The code of the present period enabled it; the next one is good already.
        var code = TimeCode.Of(key, TimeProvider.System.GetUtcNow().AddSeconds(30));
        (await SignIn(elsewhere, "coded", code)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var overlooked = served.Anonymous();
        (await SignIn(overlooked, "coded", code)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        using var browser = await served.Person("recovered", "auditor");
        var (_, codes) = await Enable(browser);
        codes.Count.ShouldBe(10);
        using var elsewhere = served.Anonymous();
        (await SignIn(elsewhere, "recovered", codes[3])).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = served.Anonymous();
        (await SignIn(again, "recovered", codes[3])).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ServedDatabase.Json(await browser.GetAsync("/api/session/second-factor")))["recoveryCodes"]!.GetValue<int>().ShouldBe(9);
    }

    [Fact]
    public async Task Whether_a_code_is_missing_is_told_to_those_only_who_have_the_password()
    {
        using var browser = await served.Person("untold", "auditor");
        await Enable(browser);
        using var elsewhere = served.Anonymous();
        var answer = await elsewhere.PostAsJsonAsync("/api/session", new { name = "untold", password = "not the password" });
        (await ServedDatabase.Json(answer))["needsCode"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_code_enables_nothing_and_the_key_is_not_shown_again_once_one_was_right()
    {
        using var browser = await served.Person("enabling", "auditor");
        (await browser.PostAsJsonAsync("/api/session/second-factor", new { code = "000000" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await Enable(browser);
        var state = await ServedDatabase.Json(await browser.GetAsync("/api/session/second-factor"));
        state["isEnabled"]!.GetValue<bool>().ShouldBeTrue();
        state["key"].ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_lost_the_authenticator_is_invited_anew_without_it()
    {
        using var browser = await served.Person("lost", "auditor");
        await Enable(browser);
        var invited = await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/people/lost/invitation", new { removesSecondFactor = true }));
        (await browser.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var anew = served.Anonymous();
        var token = invited["invitation"]!.GetValue<string>();
        (await anew.PostAsJsonAsync("/api/session/invitation", new { token, password = "another password" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var late = served.Anonymous();
        (await late.PostAsJsonAsync("/api/session/invitation", new { token, password = "another password" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> Enable(HttpClient browser)
    {
        var state = await ServedDatabase.Json(await browser.GetAsync("/api/session/second-factor"));
        var key = state["key"]!.GetValue<string>();
        state["uri"]!.GetValue<string>().ShouldStartWith("otpauth://totp/Collections:");
        var answer = await browser.PostAsJsonAsync("/api/session/second-factor", new { code = TimeCode.Of(key, TimeProvider.System.GetUtcNow()) });
        await ServedDatabase.TakeSession(browser, answer);
        return (key, [.. (await ServedDatabase.Json(answer))["recoveryCodes"]!.AsArray().Select(code => code!.GetValue<string>())]);
    }

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string name, string? code) =>
        browser.PostAsJsonAsync("/api/session", new { name, password = ServedDatabase.Password, code });
}
