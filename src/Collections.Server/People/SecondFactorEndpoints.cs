using Collections.Persistence.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.People;

/// <summary>The second factor of whoever is signed in.</summary>
internal static class SecondFactorEndpoints
{
    private const string Issuer = "Collections";

    public static void Map(RouteGroupBuilder factor)
    {
        factor.MapGet("/", Read).WithName("ReadSecondFactor");
        factor.MapPost("/", Enable).AuditsItself().WithName("EnableSecondFactor");
        factor.MapDelete("/", Disable).AuditsItself().WithName("DisableSecondFactor");
    }

    private static async Task<Results<Ok<SecondFactorState>, ProblemHttpResult>> Read(UserManager<Person> people, SecondFactor factor, HttpContext context)
    {
        if (await people.GetUserAsync(context.User).ConfigureAwait(false) is not { } person) return Nobody(context);
        if (person.HasSecondFactor) return TypedResults.Ok(new SecondFactorState(true, null, null, await people.CountRecoveryCodesAsync(person).ConfigureAwait(false)));
        var key = await factor.Key(person).ConfigureAwait(false);
        return TypedResults.Ok(new SecondFactorState(false, key, TimeCode.Address(Issuer, person.Name, key), 0));
    }

    private static async Task<Results<Ok<EnabledSecondFactor>, ProblemHttpResult>> Enable(CodeRequest request, UserManager<Person> people, SecondFactor factor, HttpContext context)
    {
        if (await people.GetUserAsync(context.User).ConfigureAwait(false) is not { } person) return Nobody(context);
        if (person.HasSecondFactor) return Problems.Refused("Expected somebody without a second factor, found that it is enabled.");
        if (await factor.Enable(person, request.Code ?? "").ConfigureAwait(false) is not { } codes)
            return Problems.Wrong("Expected the six digits that the authenticator shows now, found others; see whether its clock is right.");
        await SessionCookie.Begin(context, person).ConfigureAwait(false);
        return TypedResults.Ok(new EnabledSecondFactor(codes, ForgeryGuard.Token(context)));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Disable(
        [Microsoft.AspNetCore.Mvc.FromBody] PasswordOnly request, UserManager<Person> people, PersonStore store, SignInTries tries, HttpContext context)
    {
        if (await people.GetUserAsync(context.User).ConfigureAwait(false) is not { } person) return Nobody(context);
        if (tries.Take(($"password {person.Id}", SignInTries.PerName)) is { } wait) return Problems.TooMany(context, wait);
        if (!await people.CheckPasswordAsync(person, request.Password ?? "").ConfigureAwait(false)) return Problems.Wrong("Expected the password, found another.");
        SecondFactor.Remove(person);
        store.Note(person.Name, "person.second-factor", person.Name, "disabled");
        await people.UpdateSecurityStampAsync(person).ConfigureAwait(false);
        await SessionCookie.Begin(context, person).ConfigureAwait(false);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult Nobody(HttpContext context) => Problems.Missing("a person", context.User.Identity?.Name ?? "");
}

/// <summary>What to put into an authenticator, until the second factor is enabled.</summary>
/// <param name="IsEnabled">Whether a code is asked for.</param>
/// <param name="Key">In Base32; null once it is enabled.</param>
/// <param name="Uri">The same as an address that authenticators read; null once it is enabled.</param>
/// <param name="RecoveryCodes">How many are left.</param>
internal sealed record SecondFactorState(bool IsEnabled, string? Key, string? Uri, int RecoveryCodes);

/// <summary>The recovery codes, shown once, and the antiforgery value of the session as it is now.</summary>
internal sealed record EnabledSecondFactor(IReadOnlyList<string> RecoveryCodes, string Antiforgery);

/// <summary>A code of the authenticator.</summary>
internal sealed record CodeRequest(string Code);

/// <summary>The password, to show that it is still the same person.</summary>
internal sealed record PasswordOnly(string Password);
