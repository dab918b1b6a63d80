using Collections.Server.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Collections.Server.People.Provider;

/// <summary>The way to the identity provider and back, where there is one.</summary>
internal static class ProviderEndpoints
{
    public static void Map(RouteGroupBuilder provider) => provider.MapGet("/", Begin).AllowAnonymous().WithName("BeginProviderSession");

    /// <summary>Where the browser goes so that the provider forgets the person too; null where the session did not begin there, or it offers no such way.</summary>
    public static async Task<string?> WayOut(HttpContext context)
    {
        if (context.RequestServices.GetService<ProviderSettings>() is not { } settings) return null;
        var session = await context.AuthenticateAsync(SessionCookie.Scheme).ConfigureAwait(false);
        if (session.Properties?.GetTokenValue(ProviderHandler.IdToken) is not { } token) return null;
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<ProviderOptions>>().Get(ProviderHandler.Scheme);
        if (await End(options).ConfigureAwait(false) is not { Length: > 0 } end) return null;
        return QueryHelpers.AddQueryString(end, new Dictionary<string, string?>
        {
            ["id_token_hint"] = token,
            ["client_id"] = settings.ClientId,
            ["post_logout_redirect_uri"] = $"{context.Request.Scheme}://{context.Request.Host}/",
        });
    }

    private static async Task<string?> End(ProviderOptions options)
    {
        try
        {
            return (await options.Discovery.GetConfigurationAsync(default).ConfigureAwait(false)).EndSessionEndpoint;
        }
        catch (InvalidOperationException)
        {
            // It does not answer; the session here ends all the same.
            return null;
        }
    }

    private static Results<ChallengeHttpResult, ProblemHttpResult> Begin(string? returnTo, HttpContext context)
    {
        if (context.RequestServices.GetService<ProviderSettings>() is null) return Problems.Missing("an identity provider", "none");
        // Nobody is sent on to another site with our blessing.
        var back = RedirectHttpResult.IsLocalUrl(returnTo) ? returnTo! : "/";
        return TypedResults.Challenge(new AuthenticationProperties { RedirectUri = back }, [ProviderHandler.Scheme]);
    }
}
