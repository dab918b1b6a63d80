using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Collections.Server.People;

/// <summary>Signs programs in: <c>Authorization: ApiKey …</c>, or <c>Bearer …</c> for tools that know nothing else.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "ApiKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || header.Split(' ', 2) is not [var scheme, var token]) return AuthenticateResult.NoResult();
        if (!scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase) && !scheme.Equals(PersonTokenHandler.Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await keys.Use(token.Trim()).ConfigureAwait(false) is not { } key) return AuthenticateResult.Fail("no key, or one that was revoked or is out of date");
        return AuthenticateResult.Success(new AuthenticationTicket(Caller.Program(key), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Scheme;
        return Task.CompletedTask;
    }
}
