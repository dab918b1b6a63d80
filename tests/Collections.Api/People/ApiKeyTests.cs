using System.Net;
using System.Net.Http.Json;

namespace Collections.Api.People;

public class ApiKeyTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Theory]
    [InlineData("ApiKey")]
    [InlineData("Bearer")]
    public async Task A_program_reads_and_writes_with_its_key_alone(string scheme)
    {
        using var program = Program(await Key($"works-{scheme}", "admin"), scheme);
        (await program.GetAsync("/api/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.PostAsJsonAsync("/api/people", new { name = $"by-{scheme}", roles = new[] { "auditor" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        var used = await Row($"works-{scheme}");
        used["lastUsedAt"].ShouldNotBeNull();
        used.ToJsonString().ShouldNotContain("digest", Case.Insensitive);
    }

    [Fact]
    public async Task A_key_opens_what_its_roles_allow()
    {
        using var program = Program(await Key("narrow", "collector"));
        (await program.GetAsync("/api/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_key_that_is_revoked_or_was_never_made_opens_nothing()
    {
        using var program = Program(await Key("revoked", "auditor"));
        (await program.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await served.Client.DeleteAsync("/api/keys/revoked")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var invented = Program("collections_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        (await invented.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var unsigned = Program("eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.", "Bearer");
        (await unsigned.GetAsync("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await served.Send(HttpMethod.Post, "/api/keys", new { name = "revoked", roles = new[] { "auditor" } })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_key_is_good_for_a_year_at_most()
    {
        var answer = await served.Send(HttpMethod.Post, "/api/keys", new { name = "eternal", roles = new[] { "auditor" }, expiresAt = "2999-01-01T00:00:00Z" });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_program_makes_no_keys_and_has_no_second_factor()
    {
        using var program = Program(await Key("maker", "admin"));
        (await program.PostAsJsonAsync("/api/keys", new { name = "offspring", roles = new[] { "admin" } })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await program.GetAsync("/api/session/second-factor")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> Key(string name, params string[] roles) =>
        (await ServedDatabase.Json(await served.Send(HttpMethod.Post, "/api/keys", new { name, roles })))["key"]!.GetValue<string>();

    private async Task<System.Text.Json.Nodes.JsonNode> Row(string name) =>
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/keys"))).AsArray().Single(key => key!["name"]!.GetValue<string>() == name)!;

    private HttpClient Program(string key, string scheme = "ApiKey")
    {
        var client = served.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"{scheme} {key}");
        return client;
    }
}
