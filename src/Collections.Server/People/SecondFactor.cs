using Collections.Persistence.People;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.People;

/// <summary>The code that is asked for after the password: from an authenticator, or one of the recovery codes, each once.</summary>
internal sealed class SecondFactor(UserManager<Person> people, PersonStore store, TimeProvider time)
{
    private const int RecoveryCodes = 10;

    /// <summary>Whether the code is good; it is not a second time.</summary>
    public async Task<bool> Takes(Person person, string code)
    {
        code = code.Trim();
        if (await Period(person, code).ConfigureAwait(false) is { } period)
        {
            person.LastCodePeriod = period;
            return (await people.UpdateAsync(person).ConfigureAwait(false)).Succeeded;
        }
        return (await people.RedeemTwoFactorRecoveryCodeAsync(person, code).ConfigureAwait(false)).Succeeded;
    }

    /// <summary>The key for an authenticator of somebody who has no second factor yet; the same until it is enabled.</summary>
    public async Task<string> Key(Person person)
    {
        if (await people.GetAuthenticatorKeyAsync(person).ConfigureAwait(false) is { } known) return known;
        // Identity's own way would end the session that asks.
        var key = people.GenerateNewAuthenticatorKey();
        await store.SetAuthenticatorKeyAsync(person, key, default).ConfigureAwait(false);
        await people.UpdateAsync(person).ConfigureAwait(false);
        return key;
    }

    /// <summary>Enables it with a code that shows that the authenticator has the key.</summary>
    /// <returns>The recovery codes, which are shown once; null where the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> Enable(Person person, string code)
    {
        if (await Period(person, code.Trim()).ConfigureAwait(false) is not { } period) return null;
        person.LastCodePeriod = period;
        person.HasSecondFactor = true;
        var codes = (await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes).ConfigureAwait(false))!.ToList();
        store.Note(person.Name, "person.second-factor", person.Name, "enabled");
        return (await people.UpdateSecurityStampAsync(person).ConfigureAwait(false)).Succeeded ? codes : null;
    }

    /// <summary>Forgets key and codes; the caller writes the person.</summary>
    public static void Remove(Person person)
    {
        person.HasSecondFactor = false;
        person.AuthenticatorKey = null;
        person.RecoveryCodes = null;
        person.LastCodePeriod = 0;
    }

    private async Task<long?> Period(Person person, string code) =>
        await people.GetAuthenticatorKeyAsync(person).ConfigureAwait(false) is { } key ? TimeCode.Period(key, code, time.GetUtcNow(), person.LastCodePeriod) : null;
}
