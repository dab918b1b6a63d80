using System.Security.Claims;
using System.Text.Encodings.Web;
using Collections.Persistence.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Collections.Server.People.Provider;

/// <summary>
/// Signs people in by the identity provider: code flow with PKCE, state and nonce. The identity token is validated
/// though it comes from the provider itself; who it is of is looked up among the people here.
/// </summary>
internal sealed partial class ProviderHandler(IOptionsMonitor<ProviderOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<ProviderOptions>(options, logger, encoder)
{
    public new const string Scheme = "provider";

    /// <summary>What the cookie of the session keeps the identity token as, to end the provider's session with it.</summary>
    public const string IdToken = "id_token";

    private const string Nonce = "nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            await Discover().ConfigureAwait(false);
        }
        catch (InvalidOperationException failure)
        {
            DoesNotAnswer(Logger, failure);
            Response.Redirect($"/?refused={ProviderRefusal.WordOf(failure)}");
            return;
        }
        await base.HandleChallengeAsync(properties).ConfigureAwait(false);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        await Discover().ConfigureAwait(false);
        return await base.HandleRemoteAuthenticateAsync().ConfigureAwait(false);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = OneTimeToken.New();
        properties.Items[Nonce] = nonce;
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        using var answer = tokens;
        var token = answer.Response?.RootElement.TryGetProperty(IdToken, out var given) == true ? given.GetString() : null;
        var nonce = properties.Items.TryGetValue(Nonce, out var sent) ? sent : null;
        var known = await new ProviderToken(Options, TimeProvider).Read(token ?? "", nonce ?? "").ConfigureAwait(false);
        var person = await Context.RequestServices.GetRequiredService<ProviderPeople>().Find(known).ConfigureAwait(false);
        properties.Items.Remove(Nonce);
        properties.StoreTokens([new AuthenticationToken { Name = IdToken, Value = token! }]);
        return new AuthenticationTicket(Principal(person), properties, Scheme);
    }

    private async Task Discover()
    {
        OpenIdConnectConfiguration configuration = await Options.Discovery.GetConfigurationAsync(Context.RequestAborted).ConfigureAwait(false);
        Options.AuthorizationEndpoint = configuration.AuthorizationEndpoint;
        Options.TokenEndpoint = configuration.TokenEndpoint;
    }

    [LoggerMessage(LogLevel.Warning, "The identity provider was expected to say what it is, and does not.")]
    private static partial void DoesNotAnswer(ILogger logger, Exception failure);

    private static ClaimsPrincipal Principal(Person person) => Caller.Person(person);
}
