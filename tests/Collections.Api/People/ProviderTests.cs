using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Collections.Server.People;
using Collections.Server.People.Provider;
using Collections.Server.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Collections.Api.People;

public sealed class ProviderTests : IAsyncLifetime
{
    private IdentityProvider provider = null!;
    private ServedDatabase served = null!;

    public async Task InitializeAsync()
    {
        provider = await IdentityProvider.Start();
        served = await Serve(settings => settings);
    }

    [Fact]
    public async Task Whoever_was_made_here_without_a_password_comes_in_by_the_provider()
    {
        await Make("petra", "auditor");
        using var browser = Browser();
        var end = await GoThrough(browser, "/cases");
        end.Headers.Location!.OriginalString.ShouldBe("/cases");
        var session = await Session(browser);
        (session["name"]!.GetValue<string>(), session["provider"]!.GetValue<string>()).ShouldBe(("petra", "The bank"));
        (await browser.GetAsync("/api/audit?subject=petra")).StatusCode.ShouldBe(HttpStatusCode.OK);
        provider.LastAsked["code_challenge_method"].ShouldBe("S256");
        provider.LastAsked["scope"].ShouldBe("openid profile");
        provider.LastAsked["response_type"].ShouldBe("code");
    }

    [Fact]
    public async Task The_session_is_one_like_any_other()
    {
        await Make("petra", "auditor");
        using var browser = Browser();
        await GoThrough(browser);
        (await browser.PostAsJsonAsync("/api/strategies/check", new { })).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "writes need the antiforgery value");
        await served.Send(HttpMethod.Put, "/api/people/petra", new { roles = new[] { "auditor" }, isDisabled = true });
        (await browser.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await GoThrough(browser)).Headers.Location!.OriginalString.ShouldBe("/?refused=disabled");
    }

    [Fact]
    public async Task Who_comes_by_the_provider_counts_among_those_who_may_manage_people()
    {
        await Make("petra", "admin");
        using var browser = Browser();
        await GoThrough(browser);
        string[] before = ["people.manage"], after = ["audit.read"];
        var tag = (await served.Send(HttpMethod.Put, "/api/roles/keeper", new { permissions = before }, isNew: true)).Headers.ETag!.ToString();
        using var keeper = await served.Person("karl", "keeper");
        (await ServedDatabase.Send(keeper, HttpMethod.Put, $"/api/people/{ServedDatabase.Admin}", new { roles = new[] { "auditor" }, isDisabled = false })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ServedDatabase.Send(keeper, HttpMethod.Put, "/api/roles/keeper", new { permissions = after }, tag)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whom_nobody_here_knows_is_refused_and_the_page_is_told_why()
    {
        using var browser = Browser();
        (await GoThrough(browser)).Headers.Location!.OriginalString.ShouldBe("/?refused=unknown");
        (await Session(browser))["name"].ShouldBeNull();
    }

    [Fact]
    public async Task Where_the_operator_lets_the_provider_make_people_its_groups_are_their_roles_each_time_they_come()
    {
        await using var another = await Served(settings => settings with { MakesPeople = true, Roles = new Dictionary<string, string> { ["Auditors"] = "auditor", ["Desk"] = "collector" } });
        provider.Groups = ["Auditors", "Everybody"];
        using var first = Browser(another.Value);
        await GoThrough(first);
        (await Session(first))["roles"]!.AsArray().Select(role => role!.GetValue<string>()).ShouldBe(["auditor"]);
        provider.Groups = ["Desk"];
        using var second = Browser(another.Value);
        await GoThrough(second);
        (await Session(second))["roles"]!.AsArray().Select(role => role!.GetValue<string>()).ShouldBe(["collector"]);
        (await first.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_name_that_was_chosen_at_the_provider_takes_over_nobody_who_signs_in_here()
    {
        provider.Name = ServedDatabase.Admin;
        using var browser = Browser();
        (await GoThrough(browser)).Headers.Location!.OriginalString.ShouldBe("/?refused=taken");
        (await Session(browser))["name"].ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_came_once_is_known_by_the_provider_s_number_and_not_by_the_name()
    {
        await Make("petra", "auditor");
        using var browser = Browser();
        await GoThrough(browser);
        provider.Name = "petra-married";
        await GoThrough(browser);
        (await Session(browser))["name"]!.GetValue<string>().ShouldBe("petra");
        (provider.Subject, provider.Name) = ("4712", "petra");
        using var namesake = Browser();
        (await GoThrough(namesake)).Headers.Location!.OriginalString.ShouldBe("/?refused=taken");
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("nonce")]
    [InlineData("exp")]
    [InlineData("azp")]
    [InlineData("sub")]
    [InlineData("no-expiry")]
    [InlineData("alg-none")]
    [InlineData("alg-of-our-secret")]
    [InlineData("another-key")]
    [InlineData("another-signature")]
    [InlineData("no-token")]
    public async Task A_token_that_is_not_the_provider_s_for_us_and_for_now_lets_nobody_in(string lie)
    {
        await Make("petra", "auditor");
        provider.Writes = (header, payload, sign) => Lie(lie, header, payload, sign);
        using var browser = Browser();
        (await GoThrough(browser)).Headers.Location!.OriginalString.ShouldBe("/?refused=failed");
        (await Session(browser))["name"].ShouldBeNull();
    }

    [Fact]
    public async Task A_way_back_that_another_browser_began_lets_nobody_in()
    {
        await Make("petra", "auditor");
        using var victim = Browser();
        using var attacker = Browser();
        var asked = await attacker.GetAsync("/api/session/provider");
        var back = (await attacker.GetAsync(asked.Headers.Location)).Headers.Location!;
        (await victim.GetAsync(back)).Headers.Location!.OriginalString.ShouldBe("/?refused=failed");
        (await Session(victim))["name"].ShouldBeNull();
        (await victim.GetAsync("/api/session/provider/callback?code=x&state=y")).Headers.Location!.OriginalString.ShouldBe("/?refused=failed");
        (await victim.GetAsync("/api/session/provider/callback?error=access_denied")).Headers.Location!.OriginalString.ShouldBe("/?refused=failed");
    }

    [Fact]
    public async Task A_way_back_is_good_once()
    {
        await Make("petra", "auditor");
        using var browser = Browser();
        var asked = await browser.GetAsync("/api/session/provider");
        var back = (await browser.GetAsync(asked.Headers.Location)).Headers.Location!;
        (await browser.GetAsync(back)).Headers.Location!.OriginalString.ShouldBe("/");
        (await browser.GetAsync(back)).Headers.Location!.OriginalString.ShouldBe("/?refused=failed");
    }

    [Fact]
    public async Task A_key_that_the_provider_has_only_now_is_asked_for()
    {
        await Make("petra", "auditor");
        using var browser = Browser();
        await GoThrough(browser);
        provider.TakeAnotherKey();
        using var later = Browser();
        (await GoThrough(later)).Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_on_to_another_site(string returnTo)
    {
        await Make("petra", "auditor");
        using var browser = Browser();
        (await GoThrough(browser, returnTo)).Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task Who_signs_out_is_shown_the_way_to_end_the_provider_s_session_too()
    {
        await Make("petra", "auditor");
        using var browser = Browser();
        await GoThrough(browser);
        browser.DefaultRequestHeaders.Add("X-CSRF-TOKEN", (await Session(browser))["antiforgery"]!.GetValue<string>());
        var ended = await ServedDatabase.Json(await browser.DeleteAsync("/api/session"));
        (await Session(browser))["name"].ShouldBeNull();
        var left = await browser.GetAsync(ended["wayOut"]!.GetValue<string>());
        (provider.SignedOut, left.Headers.Location).ShouldBe((1, new Uri(served.Client.BaseAddress!, "/")));
    }

    [Fact]
    public async Task Where_passwords_are_switched_off_the_first_admin_alone_has_one()
    {
        await using var another = await Served(settings => settings, passwords: false);
        using var browser = Browser(another.Value);
        (await browser.PostAsJsonAsync("/api/session", new { name = ServedDatabase.Admin, password = ServedDatabase.Password })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var invited = await ServedDatabase.Json(await another.Value.Send(HttpMethod.Post, "/api/people", new { name = "petra", roles = new[] { "auditor" } }));
        using var petra = Browser(another.Value);
        (await petra.PostAsJsonAsync("/api/session/invitation", new { token = invited["invitation"]!.GetValue<string>(), password = ServedDatabase.Password })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await GoThrough(petra);
        var session = await Session(petra);
        (session["name"]!.GetValue<string>(), session["passwords"]!.GetValue<bool>()).ShouldBe(("petra", false));
    }

    [Theory]
    [InlineData("Collections__Oidc__Authority", "http://provider.example")]
    [InlineData("Collections__Oidc__ClientId", "")]
    [InlineData("Collections__Oidc__ClientSecret", "")]
    [InlineData("Collections__Oidc__Roles", "Auditors")]
    [InlineData("Collections__Oidc__Roles", "Auditors=")]
    [InlineData("Collections__Oidc__MakesPeople", "perhaps")]
    public void A_setting_of_the_provider_that_is_none_is_refused_by_name(string variable, string value)
    {
        var variables = new Dictionary<string, string> { ["Collections__Oidc__Authority"] = "https://provider.example", ["Collections__Oidc__ClientId"] = "x", ["Collections__Oidc__ClientSecret"] = "y" };
        ProviderSettings.Of(variables.GetValueOrDefault)!.Title.ShouldBe("provider.example");
        variables[variable] = value;
        Should.Throw<Server.Commands.UsageException>(() => ProviderSettings.Of(variables.GetValueOrDefault)).Message.ShouldStartWith(variable);
    }

    [Fact]
    public void A_group_that_leads_to_no_role_keeps_the_server_from_starting()
    {
        var settings = new ProviderSettings(new Uri(provider.Authority), "x", "y") { Roles = new Dictionary<string, string> { ["Auditors"] = "king" } };
        Should.Throw<Server.Commands.UsageException>(() => settings.ExpectRoles(served.Services.GetRequiredService<RoleTable>())).Message.ShouldContain("found 'king'");
    }

    public async Task DisposeAsync()
    {
        await served.DisposeAsync();
        await provider.DisposeAsync();
    }

    private static string? Lie(string lie, JsonObject header, JsonObject payload, Func<byte[], byte[]> sign)
    {
        if (lie is "iss" or "nonce") payload[lie] = "another";
        if (lie == "aud") payload["aud"] = "another";
        if (lie == "azp") (payload["aud"], payload["azp"]) = (new JsonArray(IdentityProvider.ClientId, "another"), "another");
        if (lie == "exp") payload["exp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 300;
        if (lie == "sub") payload.Remove("sub");
        if (lie == "no-expiry") payload.Remove("exp");
        if (lie == "another-key") header["kid"] = "key-99";
        using var key = RSA.Create(2048);
        if (lie is "another-key" or "another-signature") return ForgedToken.Signed(header, payload, signed => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        if (lie == "alg-none") return ForgedToken.Of(new JsonObject { ["alg"] = "none" }, payload, null);
        if (lie == "alg-of-our-secret") return ForgedToken.Of(new JsonObject { ["alg"] = "HS256", ["kid"] = header["kid"]!.GetValue<string>() }, payload, Encoding.UTF8.GetBytes(IdentityProvider.ClientSecret));
        return lie == "no-token" ? null : ForgedToken.Signed(header, payload, sign);
    }

    private Task Make(string name, params string[] roles) => served.Send(HttpMethod.Post, "/api/people", new { name, roles });

    private static async Task<JsonNode> Session(HttpClient browser) => await ServedDatabase.Json(await browser.GetAsync("/api/session"));

    private static async Task<HttpResponseMessage> GoThrough(HttpClient browser, string returnTo = "/")
    {
        var asked = await browser.GetAsync($"/api/session/provider?returnTo={Uri.EscapeDataString(returnTo)}");
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var back = await browser.GetAsync(asked.Headers.Location);
        return await browser.GetAsync(back.Headers.Location);
    }

    private HttpClient Browser(ServedDatabase? of = null) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = (of ?? served).Client.BaseAddress };

    private async Task<ServedDatabase> Serve(Func<ProviderSettings, ProviderSettings> change, bool passwords = true)
    {
        var settings = change(new ProviderSettings(new Uri(provider.Authority), IdentityProvider.ClientId, IdentityProvider.ClientSecret) { Title = "The bank" });
        var database = new ServedDatabase { Settings = new WebSettings(NeedsApproval: true, Passwords: passwords, Provider: settings) };
        await database.InitializeAsync();
        return database;
    }

    private async Task<Ending> Served(Func<ProviderSettings, ProviderSettings> change, bool passwords = true) => new(await Serve(change, passwords));

    private sealed record Ending(ServedDatabase Value) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Value.DisposeAsync();
    }
}
