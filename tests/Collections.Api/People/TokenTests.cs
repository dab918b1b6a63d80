using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Collections.Server.People;

namespace Collections.Api.People;

public sealed class TokenTests : IAsyncLifetime
{
    private readonly MovedClock clock = new();
    private readonly ServedDatabase served;

    public TokenTests() => served = new ServedDatabase { Clock = clock };

    public Task InitializeAsync() => served.InitializeAsync();

    [Fact]
    public async Task Who_signs_in_without_a_browser_reads_and_writes_with_a_token_alone()
    {
        (await served.Person("by-token", "admin")).Dispose();
        var pair = await Pair("by-token");
        using var program = Bearer(pair["accessToken"]!.GetValue<string>());
        (await program.GetAsync("/api/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.PostAsJsonAsync("/api/people", new { name = "made-by-token", roles = new[] { "auditor" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var deed = (await ServedDatabase.Json(await served.Client.GetAsync("/api/audit?subject=made-by-token")))["items"]![0]!;
        deed["by"]!.GetValue<string>().ShouldBe("by-token");
    }

    [Fact]
    public async Task A_token_opens_what_the_roles_allow_and_nothing_that_is_for_a_browser()
    {
        (await served.Person("narrow", "collector")).Dispose();
        using var program = Bearer((await Pair("narrow"))["accessToken"]!.GetValue<string>());
        (await program.GetAsync("/api/tasks")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync("/api/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await program.GetAsync("/api/session/second-factor")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_wrong_password_gives_none_and_counts_as_a_guess()
    {
        using var nobody = served.Anonymous();
        for (var i = 0; i < SignInTries.PerName; i++) (await Ask(nobody, ServedDatabase.Admin, $"guess number {i}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(nobody, ServedDatabase.Admin)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await nobody.PostAsJsonAsync("/elsa/api/identity/login", new { username = ServedDatabase.Admin, password = ServedDatabase.Password })).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Whoever_has_a_second_factor_gets_none_without_its_code()
    {
        using var browser = await served.Person("careful", "auditor");
        var key = (await ServedDatabase.Json(await browser.GetAsync("/api/session/second-factor")))["key"]!.GetValue<string>();
        (await browser.PostAsJsonAsync("/api/session/second-factor", new { code = TimeCode.Of(key, clock.GetUtcNow()) })).EnsureSuccessStatusCode();
        using var program = served.Anonymous();
        var without = await Ask(program, "careful");
        without.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ServedDatabase.Json(without))["needsCode"]!.GetValue<bool>().ShouldBeTrue();
        var elsa = await ServedDatabase.Json(await program.PostAsJsonAsync("/elsa/api/identity/login", new { username = "careful", password = ServedDatabase.Password }));
        elsa["isAuthenticated"]!.GetValue<bool>().ShouldBeFalse();
        elsa["accessToken"].ShouldBeNull();
        elsa["detail"]!.GetValue<string>().ShouldContain("code of the authenticator");
        clock.Move(TimeSpan.FromSeconds(30));
        (await program.PostAsJsonAsync("/api/session/token", new { name = "careful", password = ServedDatabase.Password, code = TimeCode.Of(key, clock.GetUtcNow()) })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_access_token_is_good_for_ten_minutes_and_its_successors_for_eight_hours()
    {
        using var program = served.Anonymous();
        var pair = await Pair(ServedDatabase.Admin);
        var first = pair["accessToken"]!.GetValue<string>();
        clock.Move(PersonTokens.AccessLifetime);
        await Opens(first, HttpStatusCode.Unauthorized);
        pair = await ServedDatabase.Json((await Refresh(program, pair)).EnsureSuccessStatusCode());
        await Opens(pair["accessToken"]!.GetValue<string>(), HttpStatusCode.OK);
        clock.Move(PersonTokens.FamilyLifetime);
        (await Refresh(program, pair)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_refresh_token_is_good_once_and_a_second_use_ends_what_came_after_it()
    {
        using var program = served.Anonymous();
        var first = await Pair(ServedDatabase.Admin);
        var second = await ServedDatabase.Json((await Refresh(program, first)).EnsureSuccessStatusCode());
        (await Refresh(program, first)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Refresh(program, second)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("roles")]
    [InlineData("disabled")]
    [InlineData("password")]
    [InlineData("everywhere")]
    public async Task Tokens_end_at_once_with_what_ends_sessions(string how)
    {
        var name = $"ending-{how}";
        using var browser = await served.Person(name, "auditor");
        var pair = await Pair(name);
        await Opens(pair["accessToken"]!.GetValue<string>(), HttpStatusCode.OK, "/api/audit");
        var ended = how switch
        {
            "roles" => await served.Send(HttpMethod.Put, $"/api/people/{name}", new { roles = new[] { "auditor", "analyst" }, isDisabled = false }),
            "disabled" => await served.Send(HttpMethod.Put, $"/api/people/{name}", new { roles = new[] { "auditor" }, isDisabled = true }),
            "password" => await browser.PutAsJsonAsync("/api/session/password", new { present = ServedDatabase.Password, next = "a longer new password" }),
            _ => await browser.DeleteAsync("/api/session/all"),
        };
        ended.EnsureSuccessStatusCode();
        await Opens(pair["accessToken"]!.GetValue<string>(), HttpStatusCode.Unauthorized, "/api/audit");
        using var program = served.Anonymous();
        (await Refresh(program, pair)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        if (how == "everywhere") (await browser.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_we_did_not_sign_for_this_purpose_opens_nothing()
    {
        var pair = await Pair(ServedDatabase.Admin);
        var good = pair["accessToken"]!.GetValue<string>();
        var (header, payload) = (ForgedToken.Header(good), ForgedToken.Payload(good));
        await Opens(good, HttpStatusCode.OK);
        var forged = new List<string>
        {
            pair["refreshToken"]!.GetValue<string>(),
            "", ".", "..", "a.b.c", good[..^1], good + "A", good.Split('.')[0] + ".." + good.Split('.')[2],
            ForgedToken.Altered(good, claims => claims["sub"] = "2"),
            ForgedToken.Altered(good, claims => claims["roles"] = new JsonArray("admin", "firm")),
            ForgedToken.Altered(good, claims => claims["exp"] = 4_000_000_000),
        };
        foreach (var none in (string[])["none", "None", "NONE", "nOnE", ""]) forged.Add(ForgedToken.Of(With(header, "alg", none), payload, null));
        foreach (var known in (string[])["", "secret", "sufficiently-large-secret-signing-key", "your-256-bit-secret", new string('\0', 32)]) forged.Add(ForgedToken.Of(header, payload, Encoding.UTF8.GetBytes(known)));
        foreach (var id in (string[])["", "../../../../dev/null", "/dev/null", "2026-01-01-000000000000"]) forged.Add(ForgedToken.Of(With(header, "kid", id), payload, []));
        foreach (var algorithm in (string[])["HS384", "HS512", "RS256", "ES256", "PS256", "dir"]) forged.Add(ForgedToken.Of(With(header, "alg", algorithm), payload, Key(header)));
        foreach (var (claim, value) in ((string, string)[])[("aud", "rt+jwt"), ("aud", "another"), ("iss", "another"), ("stamp", "")]) forged.Add(ForgedToken.Of(header, With(payload, claim, value), Key(header)));
        forged.Add(ForgedToken.Of(With(header, "typ", "JWT"), payload, Key(header)));
        forged.Add(ForgedToken.Of(header, Without(payload, "exp"), Key(header)));
        forged.Add(ForgedToken.Of(Without(header, "kid"), payload, Key(header)));
        foreach (var token in forged) await Opens(token, HttpStatusCode.Unauthorized);
        await Opens(ForgedToken.Of(header, payload, Key(header)), HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_removes_a_key_ends_the_tokens_of_that_key_with_the_next_start()
    {
        var token = (await Pair(ServedDatabase.Admin))["accessToken"]!.GetValue<string>();
        File.Delete(KeyFile(ForgedToken.Header(token)));
        var restarted = TokenKeys.Open(new DirectoryInfo(served.Database.File + ".keys"), clock);
        restarted.Find(ForgedToken.Header(token)["kid"]!.GetValue<string>()).ShouldBeEmpty();
        restarted.Current.Id.ShouldNotBe(ForgedToken.Header(token)["kid"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_client_of_elsa_signs_in_lists_definitions_and_goes_on_with_its_refresh_token_as_the_bearer()
    {
        using var client = served.Anonymous();
        var login = await ServedDatabase.Json(await client.PostAsJsonAsync("/elsa/api/identity/login", new { username = ServedDatabase.Admin, password = ServedDatabase.Password }));
        login["isAuthenticated"]!.GetValue<bool>().ShouldBeTrue();
        await Opens(login["accessToken"]!.GetValue<string>(), HttpStatusCode.OK, "/elsa/api/workflow-definitions");
        using var refreshing = Bearer(login["refreshToken"]!.GetValue<string>());
        (await refreshing.GetAsync("/elsa/api/workflow-definitions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var next = await ServedDatabase.Json(await refreshing.PostAsync("/elsa/api/identity/refresh-token", null));
        next["isAuthenticated"]!.GetValue<bool>().ShouldBeTrue();
        await Opens(next["accessToken"]!.GetValue<string>(), HttpStatusCode.OK, "/elsa/api/workflow-definitions");
        (await client.PostAsync("/elsa/api/identity/refresh-token", null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    public Task DisposeAsync() => served.DisposeAsync();

    private async Task Opens(string token, HttpStatusCode expected, string address = "/api/people")
    {
        using var client = Bearer(token);
        (await client.GetAsync(address)).StatusCode.ShouldBe(expected, token);
    }

    private async Task<JsonNode> Pair(string name)
    {
        using var program = served.Anonymous();
        return await ServedDatabase.Json((await Ask(program, name)).EnsureSuccessStatusCode());
    }

    private HttpClient Bearer(string token)
    {
        var client = served.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return client;
    }

    private string KeyFile(JsonObject header) => Path.Combine(served.Database.File + ".keys", header["kid"]!.GetValue<string>() + TokenKey.Ending);

    private byte[] Key(JsonObject header) => System.Buffers.Text.Base64Url.DecodeFromChars(File.ReadAllText(KeyFile(header)));

    private static JsonObject With(JsonObject part, string name, string value)
    {
        var changed = part.DeepClone().AsObject();
        changed[name] = value;
        return changed;
    }

    private static JsonObject Without(JsonObject part, string name)
    {
        var changed = part.DeepClone().AsObject();
        changed.Remove(name);
        return changed;
    }

    private static Task<HttpResponseMessage> Ask(HttpClient client, string name, string password = ServedDatabase.Password) =>
        client.PostAsJsonAsync("/api/session/token", new { name, password });

    private static Task<HttpResponseMessage> Refresh(HttpClient client, JsonNode pair) =>
        client.PostAsJsonAsync("/api/session/token/refresh", new { refreshToken = pair["refreshToken"]!.GetValue<string>() });
}
