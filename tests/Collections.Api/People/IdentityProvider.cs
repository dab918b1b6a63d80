using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Collections.Api.People;

/// <summary>An OpenID Connect provider of this process, on a real port, in which one person is signed in. It keeps the rules of the code flow, and lies where it is asked to.</summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "collections";
    public const string ClientSecret = "a secret of the provider and the client";

    private readonly WebApplication host;
    private readonly ConcurrentDictionary<string, JsonObject> codes = new();
    private RSA key = RSA.Create(2048);
    private int keyNumber = 1;

    private IdentityProvider(WebApplication host) => this.host = host;

    /// <summary>Who is signed in there.</summary>
    public string Subject { get; set; } = "4711";

    public string Name { get; set; } = "petra";

    public IReadOnlyList<string> Groups { get; set; } = [];

    /// <summary>Makes another token out of the right one.</summary>
    internal Func<JsonObject, JsonObject, Func<byte[], byte[]>, string?> Writes { get; set; } = (header, payload, sign) => ForgedToken.Signed(header, payload, sign);

    /// <summary>What the latest browser was sent with.</summary>
    public IReadOnlyDictionary<string, string> LastAsked { get; private set; } = new Dictionary<string, string>();

    /// <summary>How many browsers came to sign out.</summary>
    public int SignedOut { get; private set; }

    public string Authority => host.Urls.Single();

    public static async Task<IdentityProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new IdentityProvider(builder.Build());
        provider.Map();
        await provider.host.StartAsync();
        return provider;
    }

    /// <summary>From now on it signs with another key.</summary>
    public void TakeAnotherKey()
    {
        key = RSA.Create(2048);
        keyNumber++;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        key.Dispose();
    }

    private void Map()
    {
        host.MapGet("/.well-known/openid-configuration", () => Results.Json(new JsonObject
        {
            ["issuer"] = Authority, ["authorization_endpoint"] = $"{Authority}/authorize", ["token_endpoint"] = $"{Authority}/token",
            ["jwks_uri"] = $"{Authority}/keys", ["end_session_endpoint"] = $"{Authority}/logout",
        }));
        host.MapGet("/keys", () => Results.Json(new JsonObject { ["keys"] = new JsonArray(PublicKey()) }));
        host.MapGet("/authorize", Authorize);
        host.MapPost("/token", (Delegate)Token);
        host.MapGet("/logout", (string post_logout_redirect_uri) =>
        {
            SignedOut++;
            return Results.Redirect(post_logout_redirect_uri);
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        LastAsked = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        codes[code] = new JsonObject { ["nonce"] = LastAsked["nonce"], ["challenge"] = LastAsked["code_challenge"], ["redirect"] = LastAsked["redirect_uri"] };
        return Results.Redirect(QueryHelpers.AddQueryString(LastAsked["redirect_uri"], new Dictionary<string, string?> { ["code"] = code, ["state"] = LastAsked["state"] }));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var isRight = form["client_id"] == ClientId && form["client_secret"] == ClientSecret && form["grant_type"] == "authorization_code"
            && codes.TryRemove(form["code"].ToString(), out var asked)
            && asked["redirect"]!.GetValue<string>() == form["redirect_uri"]
            && asked["challenge"]!.GetValue<string>() == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!isRight) return Results.Json(new JsonObject { ["error"] = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        var answer = new JsonObject { ["access_token"] = "opens nothing here", ["token_type"] = "Bearer", ["expires_in"] = 60 };
        if (IdToken(LastAsked["nonce"]) is { } token) answer["id_token"] = token;
        return Results.Json(answer);
    }

    private string? IdToken(string nonce)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var payload = new JsonObject
        {
            ["iss"] = Authority, ["sub"] = Subject, ["aud"] = ClientId, ["iat"] = now, ["exp"] = now + 300, ["nonce"] = nonce,
            ["preferred_username"] = Name, ["groups"] = new JsonArray([.. Groups.Select(group => JsonValue.Create(group))]),
        };
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId };
        return Writes(header, payload, signed => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private JsonObject PublicKey()
    {
        var shown = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = KeyId, ["n"] = Base64Url.EncodeToString(shown.Modulus), ["e"] = Base64Url.EncodeToString(shown.Exponent) };
    }

    private string KeyId => $"key-{keyNumber}";
}
