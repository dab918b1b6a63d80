using Collections.Persistence.People;

namespace Collections.Server.People;

/// <summary>A person in the list.</summary>
/// <param name="Name">With which the person signs in.</param>
/// <param name="Email">Null where it is not known.</param>
/// <param name="Roles">By name.</param>
/// <param name="IsDisabled">Whether the person has no way in.</param>
/// <param name="HasSecondFactor">Whether a code is asked for.</param>
/// <param name="IsInvited">Whether a password is still to be chosen.</param>
/// <param name="Companies">Whose debts alone the person sees; empty for those of all companies.</param>
/// <param name="Firm">Code of the firm whose placements alone the person sees, by its portal; empty for the house.</param>
internal sealed record PersonRow(string Name, string? Email, IReadOnlyList<string> Roles, bool IsDisabled, bool HasSecondFactor, bool IsInvited, IReadOnlyList<string> Companies, string Firm)
{
    public static PersonRow Of(Person person) =>
        new(person.Name, person.Email, RoleTable.Read(person.Roles), person.IsDisabled, person.HasSecondFactor, person.PasswordHash is null, CompanyNames.Read(person.Companies), person.Firm);
}

/// <summary>A person with the token that is shown once, to be handed over: with it the person chooses a password.</summary>
internal sealed record InvitedPerson(string Name, string? Email, IReadOnlyList<string> Roles, bool IsDisabled, bool HasSecondFactor, string Invitation, DateTimeOffset InvitationUntil, IReadOnlyList<string> Companies, string Firm)
{
    public static InvitedPerson Of(Person person, string invitation) =>
        new(person.Name, person.Email, RoleTable.Read(person.Roles), person.IsDisabled, person.HasSecondFactor, invitation, person.InvitationUntil!.Value, CompanyNames.Read(person.Companies), person.Firm);
}

/// <summary>Somebody new.</summary>
/// <param name="Name">With which the person signs in.</param>
/// <param name="Email">Null where it is not known.</param>
/// <param name="Roles">By name.</param>
/// <param name="Companies">Whose debts alone the person sees; empty or null for those of all companies.</param>
/// <param name="Firm">Code of the firm to which the person belongs; empty or null for the house.</param>
internal sealed record NewPersonRequest(string Name, string? Email, IReadOnlyList<string>? Roles, IReadOnlyList<string>? Companies = null, string? Firm = null);

/// <summary>All roles that a person has from now on, whose debts the person sees, and whether there is a way in.</summary>
/// <param name="Roles">By name.</param>
/// <param name="IsDisabled">Whether the person has no way in.</param>
/// <param name="Companies">Whose debts alone the person sees, empty for those of all companies; null for what held before.</param>
/// <param name="Firm">Code of the firm to which the person belongs, empty for the house; null for what held before.</param>
internal sealed record PersonChange(IReadOnlyList<string>? Roles, bool IsDisabled, IReadOnlyList<string>? Companies = null, string? Firm = null);

/// <summary>Whether the authenticator is lost, too.</summary>
internal sealed record InvitationOptions(bool RemovesSecondFactor);
