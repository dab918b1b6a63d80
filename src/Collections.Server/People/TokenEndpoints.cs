using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.People;

/// <summary>Signing in without a browser: a pair of tokens for name, password and code, and the next pair for a refresh token.</summary>
internal static class TokenEndpoints
{
    public static void Map(RouteGroupBuilder tokens)
    {
        tokens.MapPost("/", Begin).AllowAnonymous().AuditsItself().WithName("BeginTokens");
        tokens.MapPost("/refresh", GoOn).AllowAnonymous().AuditsItself().WithName("RefreshTokens");
    }

    private static async Task<Results<Ok<TokenPair>, ProblemHttpResult>> Begin(SignInRequest request, SignIn signIn, PersonTokens tokens, HttpContext context)
    {
        var tried = await signIn.Try(context, request, SignIn.ByToken).ConfigureAwait(false);
        if (tried.Wait is { } wait) return Problems.TooMany(context, wait);
        return tried.Person is { } person ? TypedResults.Ok(tokens.Begin(person)) : Problems.NotSignedIn(tried.IsCodeMissing);
    }

    private static async Task<Results<Ok<TokenPair>, ProblemHttpResult>> GoOn(RefreshRequest request, PersonTokens tokens) =>
        await tokens.GoOn(request.RefreshToken ?? "").ConfigureAwait(false) is { } next
            ? TypedResults.Ok(next)
            : Problems.NotSignedIn("Expected the latest refresh token of a sign-in that goes on, found another; sign in again.");
}

/// <summary>What the next pair is asked for with.</summary>
internal sealed record RefreshRequest(string RefreshToken);
