using Collections.Persistence.Journal;
using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.People.Provider;
using Collections.Server.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.People;

/// <summary>Signing in and out, and choosing a password: what is open to those who have no session yet.</summary>
internal static class SessionEndpoints
{
    public static void Map(RouteGroupBuilder session)
    {
        session.MapGet("/", Session.Of).AllowAnonymous().WithName("ReadSession");
        session.MapPost("/", Begin).AllowAnonymous().AuditsItself().WithName("BeginSession");
        session.MapDelete("/", End).AllowAnonymous().AuditsItself().WithName("EndSession");
        session.MapDelete("/all", EndAll).OfOneself().AuditsItself().WithName("EndAllSessions");
        session.MapPost("/first-admin", MakeFirst).AllowAnonymous().AuditsItself().WithName("MakeFirstAdmin");
        session.MapPost("/invitation", Accept).AllowAnonymous().AuditsItself().WithName("AcceptInvitation");
        session.MapPut("/password", Change).OfOneself().AuditsItself().WithName("ChangePassword");
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> Begin(SignInRequest request, SignIn signIn, HttpContext context)
    {
        var tried = await signIn.Try(context, request, SignIn.BySession).ConfigureAwait(false);
        if (tried.Wait is { } wait) return Problems.TooMany(context, wait);
        if (tried.Person is not { } person) return Problems.NotSignedIn(tried.IsCodeMissing);
        return await Ok(context, person).ConfigureAwait(false);
    }

    private static async Task<Results<NoContent, Ok<EndedSession>>> End(HttpContext context, SqliteDatabase database, TimeProvider time)
    {
        if (Caller.IsInSession(context.User) && context.User.Identity!.Name is { } name)
            await database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), name, "session.end", name)).ConfigureAwait(false);
        var wayOut = await ProviderEndpoints.WayOut(context).ConfigureAwait(false);
        await context.SignOutAsync(SessionCookie.Scheme).ConfigureAwait(false);
        return wayOut is null ? TypedResults.NoContent() : TypedResults.Ok(new EndedSession(wayOut));
    }

    /// <summary>Wherever the person is signed in, with sessions and tokens: it ends.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> EndAll(UserManager<Person> people, PersonStore store, HttpContext context)
    {
        if (await people.GetUserAsync(context.User).ConfigureAwait(false) is not { } person) return Problems.Missing("a person", context.User.Identity?.Name ?? "");
        store.Note(person.Name, "session.end-all", person.Name);
        var ended = await people.UpdateSecurityStampAsync(person).ConfigureAwait(false);
        if (!ended.Succeeded) return Problems.Conflict(NewPerson.Reasons(ended));
        await context.SignOutAsync(SessionCookie.Scheme).ConfigureAwait(false);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> MakeFirst(
        FirstAdminRequest request, FirstAdmin first, UserManager<Person> people, PersonStore store, SignInTries tries, HttpContext context)
    {
        if (tries.Take((SignIn.AddressKey(context), SignInTries.PerAddress)) is { } wait) return Problems.TooMany(context, wait);
        var person = NewPerson.Of(request.Name ?? "", null, RoleTable.Admin);
        var result = await first.Redeem(request.Token ?? "", async () =>
        {
            store.Note(person.Name, "person.create", person.Name, "first admin");
            var created = await people.CreateAsync(person, request.Password ?? "").ConfigureAwait(false);
            return (created, created.Succeeded);
        }).ConfigureAwait(false);
        if (result is null) return Problems.Forbidden("Expected the token that the console showed when the server started, found one that is wrong, used or older than 30 minutes; a new start shows a new one.");
        tries.Right(SignIn.AddressKey(context));
        return result.Succeeded ? await Ok(context, person).ConfigureAwait(false) : Problems.Wrong(NewPerson.Reasons(result));
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> Accept(
        InvitationRequest request, UserManager<Person> people, PersonStore store, SignInTries tries, TimeProvider time, WebSettings settings, HttpContext context)
    {
        if (tries.Take((SignIn.AddressKey(context), SignInTries.PerAddress)) is { } wait) return Problems.TooMany(context, wait);
        if (!settings.Passwords) return Problems.Forbidden("Expected somebody who comes by the identity provider, found a password that is to be chosen; passwords are switched off here.");
        if (store.FindInvited(OneTimeToken.DigestOf(request.Token ?? ""), time.GetUtcNow()) is not { IsDisabled: false } person)
            return Problems.Forbidden("Expected the token of an invitation, found one that is wrong, used or out of date.");
        tries.Right(SignIn.AddressKey(context));
        person.InvitationDigest = null;
        person.InvitationUntil = null;
        person.FailedSignIns = 0;
        person.LockedUntil = null;
        person.PasswordHash = null;
        store.Note(person.Name, "person.password", person.Name, "by invitation");
        var result = await people.AddPasswordAsync(person, request.Password ?? "").ConfigureAwait(false);
        if (!result.Succeeded) return Problems.Wrong(NewPerson.Reasons(result));
        // The password is chosen; a second factor is asked for as ever.
        return person.HasSecondFactor ? Problems.NotSignedIn(isCodeMissing: true) : await Ok(context, person).ConfigureAwait(false);
    }

    private static async Task<Results<Ok<Session>, ProblemHttpResult>> Change(
        PasswordRequest request, UserManager<Person> people, PersonStore store, SignInTries tries, HttpContext context)
    {
        if (await people.GetUserAsync(context.User).ConfigureAwait(false) is not { } person) return Problems.Missing("a person", context.User.Identity?.Name ?? "");
        if (tries.Take(($"password {person.Id}", SignInTries.PerName)) is { } wait) return Problems.TooMany(context, wait);
        store.Note(person.Name, "person.password", person.Name);
        var result = await people.ChangePasswordAsync(person, request.Present ?? "", request.Next ?? "").ConfigureAwait(false);
        return result.Succeeded ? await Ok(context, person).ConfigureAwait(false) : Problems.Wrong(NewPerson.Reasons(result));
    }

    private static async Task<Ok<Session>> Ok(HttpContext context, Person person)
    {
        await SessionCookie.Begin(context, person).ConfigureAwait(false);
        return TypedResults.Ok(Session.Of(context));
    }
}
