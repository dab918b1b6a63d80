using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Collections.Server.People;

/// <summary>Signs people in by an access token: <c>Authorization: Bearer …</c>.</summary>
internal sealed class PersonTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PersonTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "token";

    public const string Bearer = "Bearer";

    /// <summary>The bearer token of a request, if it is none of a program; otherwise null.</summary>
    public static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.Split(' ', 2) is [var scheme, var token]
        && scheme.Equals(Bearer, StringComparison.OrdinalIgnoreCase) && !token.Trim().StartsWith(ApiKeys.Prefix, StringComparison.Ordinal)
            ? token.Trim()
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { } token) return AuthenticateResult.NoResult();
        return await tokens.Read(token).ConfigureAwait(false) is { } person
            ? AuthenticateResult.Success(new AuthenticationTicket(person, Scheme))
            : AuthenticateResult.Fail("no token, or one that is out of date");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Bearer;
        return Task.CompletedTask;
    }
}
