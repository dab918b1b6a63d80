using Collections.Persistence.People;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.People.Provider;

/// <summary>
/// Who somebody is here whom the provider has let in: the person who came by it before; for the first time, a person of
/// that name who has no password, so that no name chosen at the provider takes over somebody who signs in here.
/// </summary>
internal sealed class ProviderPeople(UserManager<Person> people, PersonStore store, FirstAdmin first, RoleTable table, ProviderSettings settings)
{
    /// <summary>The person, whose session begins.</summary>
    /// <exception cref="ProviderRefusal">There is none, or one who may not.</exception>
    public async Task<Person> Find(KnownToProvider known)
    {
        var person = store.FindKnown(known.Subject) ?? await First(known).ConfigureAwait(false);
        if (person.IsDisabled) throw new ProviderRefusal(ProviderRefusal.Disabled);
        store.Note(person.Name, SignIn.BySession, person.Name, "by the identity provider");
        var stored = person.Id == 0 ? await people.CreateAsync(person).ConfigureAwait(false) : await Update(person, settings.RolesOf(known.Groups, table) ?? person.Roles).ConfigureAwait(false);
        return stored.Succeeded ? person : throw new ProviderRefusal(ProviderRefusal.Unknown);
    }

    private async Task<Person> First(KnownToProvider known)
    {
        var name = known.Name.Trim();
        if (name.Length is 0 or > NewPerson.LongestName) throw new ProviderRefusal(ProviderRefusal.Unknown);
        // Whoever came first would be somebody without a role, and nobody could give them one.
        if (first.IsNeeded) throw new ProviderRefusal(ProviderRefusal.Unknown);
        var person = await people.FindByNameAsync(name).ConfigureAwait(false);
        if (person is { PasswordHash: not null } or { ProviderSubject: not null }) throw new ProviderRefusal(ProviderRefusal.Taken);
        if (person is null && !settings.MakesPeople) throw new ProviderRefusal(ProviderRefusal.Unknown);
        if (person is null) store.Note(name, "person.create", name, "known to the identity provider");
        person ??= NewPerson.Of(name, null, settings.RolesOf(known.Groups, table) ?? "");
        person.ProviderSubject = known.Subject;
        person.InvitationDigest = null;
        person.InvitationUntil = null;
        return person;
    }

    /// <summary>Other roles end what was signed in with those before.</summary>
    private Task<IdentityResult> Update(Person person, string roles)
    {
        if (roles == person.Roles) return people.UpdateAsync(person);
        store.ExpectManager(person, roles);
        store.Note(person.Name, "person.change", person.Name, $"roles {roles}, by the identity provider");
        person.Roles = roles;
        return people.UpdateSecurityStampAsync(person);
    }
}
