using Collections.Persistence.People;

namespace Collections.Server.People;

/// <summary>A person in the list.</summary>
/// <param name="Name">With which the person signs in.</param>
/// <param name="Email">Null where it is not known.</param>
/// <param name="Roles">By name.</param>
/// <param name="IsDisabled">Whether the person has no way in.</param>
/// <param name="HasSecondFactor">Whether a code is asked for.</param>
/// <param name="IsInvited">Whether a password is still to be chosen.</param>
internal sealed record PersonRow(string Name, string? Email, IReadOnlyList<string> Roles, bool IsDisabled, bool HasSecondFactor, bool IsInvited)
{
    public static PersonRow Of(Person person) =>
        new(person.Name, person.Email, RoleTable.Read(person.Roles), person.IsDisabled, person.HasSecondFactor, person.PasswordHash is null);
}

/// <summary>A person with the token that is shown once, to be handed over: with it the person chooses a password.</summary>
internal sealed record InvitedPerson(string Name, string? Email, IReadOnlyList<string> Roles, bool IsDisabled, bool HasSecondFactor, string Invitation, DateTimeOffset InvitationUntil)
{
    public static InvitedPerson Of(Person person, string invitation) =>
        new(person.Name, person.Email, RoleTable.Read(person.Roles), person.IsDisabled, person.HasSecondFactor, invitation, person.InvitationUntil!.Value);
}

/// <summary>Somebody new.</summary>
internal sealed record NewPersonRequest(string Name, string? Email, IReadOnlyList<string>? Roles);

/// <summary>All roles that a person has from now on, and whether there is a way in.</summary>
internal sealed record PersonChange(IReadOnlyList<string>? Roles, bool IsDisabled);

/// <summary>Whether the authenticator is lost, too.</summary>
internal sealed record InvitationOptions(bool RemovesSecondFactor);
