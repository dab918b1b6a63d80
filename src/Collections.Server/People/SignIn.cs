using Collections.Persistence.Journal;
using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Web;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.People;

/// <summary>Whether a name, a password and a code open a session. What is wrong about them is not told apart.</summary>
internal sealed class SignIn(UserManager<Person> people, NobodysPassword nobodys, PersonStore store, SignInTries tries, KnownDevice devices, SecondFactor factor, WebSettings settings, SqliteDatabase database, TimeProvider time)
{
    public const string BySession = "session.begin";
    public const string ByToken = "token.begin";

    /// <param name="context">Of the request: the browser and the address from which it comes.</param>
    /// <param name="request">What was sent.</param>
    /// <param name="deed">What the audit calls it where it is right: <see cref="BySession"/> or <see cref="ByToken"/>.</param>
    public async Task<SignInResult> Try(HttpContext context, SignInRequest request, string deed)
    {
        var (name, password, code) = (request.Name ?? "", request.Password ?? "", request.Code);
        var person = await people.FindByNameAsync(name).ConfigureAwait(false);
        var device = devices.Of(context, person);
        var (nameKey, addressKey) = Keys(context, name, device);
        if (tries.Take((nameKey, SignInTries.PerName), (addressKey, SignInTries.PerAddress)) is { } wait) return SignInResult.TooMany(wait);
        if (person is not { IsDisabled: false, PasswordHash: not null } || !(settings.Passwords || person.Id == FirstAdmin.Id) || (device is null && person.LockedUntil > time.GetUtcNow()))
        {
            nobodys.Verify(password);
            await Refused(person).ConfigureAwait(false);
            return SignInResult.Wrong;
        }
        if (!await people.CheckPasswordAsync(person, password).ConfigureAwait(false)) return await Failed(person).ConfigureAwait(false);
        if (person.HasSecondFactor)
        {
            if (string.IsNullOrWhiteSpace(code)) return SignInResult.NeedsCode;
            if (!await factor.Takes(person, code).ConfigureAwait(false)) return await Failed(person).ConfigureAwait(false);
        }
        tries.Right(addressKey, nameKey);
        store.Note(person.Name, deed, person.Name);
        if (await Right(person).ConfigureAwait(false) is not { } known) return SignInResult.Wrong;
        if (device is null) devices.Remember(context, known);
        return SignInResult.Of(known);
    }

    /// <summary>Earlier failures do not count any more. Who signs in at two places at once is read again where the other was faster; null where what lets them in has changed.</summary>
    private async Task<Person?> Right(Person person)
    {
        for (var found = person; found is { IsDisabled: false } && found.SecurityStamp == person.SecurityStamp; found = await people.FindByNameAsync(person.Name).ConfigureAwait(false))
        {
            found.FailedSignIns = 0;
            found.LockedUntil = null;
            if ((await people.UpdateAsync(found).ConfigureAwait(false)).Succeeded) return found;
        }
        return null;
    }

    private async Task<SignInResult> Failed(Person person)
    {
        store.Note(person.Name, "session.refuse", person.Name);
        await people.AccessFailedAsync(person).ConfigureAwait(false);
        return SignInResult.Wrong;
    }

    /// <summary>A name that nobody has is not written down, for people type passwords there; the row takes the time that one of a person takes.</summary>
    private Task Refused(Person? person) => database.Writer.Write(session =>
        AuditLog.Append(session.Context(), time.GetUtcNow(), person?.Name ?? "nobody", "session.refuse", person?.Name ?? "", person is null ? "a name that nobody has" : "disabled, locked or without a password"));

    private (string Name, string Address) Keys(HttpContext context, string name, string? device) =>
        ($"name {device ?? people.NormalizeName(name)}", AddressKey(context));

    /// <summary>What tries from one address are counted under.</summary>
    public static string AddressKey(HttpContext context) => $"address {context.Connection.RemoteIpAddress}";
}

/// <summary>What came of a try to sign in.</summary>
/// <param name="Person">Whose session begins; null where none does.</param>
/// <param name="IsCodeMissing">The password was right, and a code is asked for.</param>
/// <param name="Wait">How long nothing is looked at any more.</param>
internal sealed record SignInResult(Person? Person, bool IsCodeMissing, TimeSpan? Wait)
{
    public static SignInResult Wrong { get; } = new(null, false, null);

    public static SignInResult NeedsCode { get; } = new(null, true, null);

    public static SignInResult TooMany(TimeSpan wait) => new(null, false, wait);

    public static SignInResult Of(Person person) => new(person, false, null);
}
