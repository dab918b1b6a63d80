using Collections.Server.People;
using Collections.Server.Web;

namespace Collections.Server.Elsa;

/// <summary>
/// Elsa's /identity: how its clients sign in. A wrong password is, as in Elsa, an answer that says so; beside Elsa's members
/// it has a sentence. A code may be sent along, which Elsa does not know of.
/// </summary>
internal static class ElsaIdentityEndpoints
{
    public static void Map(RouteGroupBuilder identity)
    {
        identity.MapPost("/login", LogIn).AllowAnonymous().AuditsItself().WithName("ElsaLogin");
        identity.MapPost("/refresh-token", Refresh).AllowAnonymous().AuditsItself().WithName("ElsaRefreshToken");
    }

    private static async Task<IResult> LogIn(ElsaLogin request, SignIn signIn, PersonTokens tokens, HttpContext context)
    {
        var tried = await signIn.Try(context, new SignInRequest(request.Username ?? "", request.Password ?? "", request.Code), SignIn.ByToken).ConfigureAwait(false);
        if (tried.Wait is { } wait) return Problems.TooMany(context, wait);
        return tried.Person is { } person ? Given(tokens.Begin(person)) : Results.Json(new ElsaLoggedIn(false, null, null, Problems.WhyNotSignedIn(tried.IsCodeMissing)));
    }

    /// <summary>Elsa's clients send the refresh token as the bearer.</summary>
    private static async Task<IResult> Refresh(HttpRequest request, PersonTokens tokens) =>
        PersonTokenHandler.TokenOf(request) is { } token && await tokens.GoOn(token).ConfigureAwait(false) is { } next
            ? Given(next)
            : Problems.NotSignedIn("Expected the latest refresh token of a sign-in that goes on, as the bearer, found another; sign in again.");

    private static IResult Given(TokenPair pair) => Results.Json(new ElsaLoggedIn(true, pair.AccessToken, pair.RefreshToken, null));
}

/// <summary>What Elsa's clients sign in with.</summary>
internal sealed record ElsaLogin(string Username, string Password, string? Code);

/// <summary>What Elsa's clients are given.</summary>
internal sealed record ElsaLoggedIn(bool IsAuthenticated, string? AccessToken, string? RefreshToken, string? Detail);
