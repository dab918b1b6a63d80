using Collections.Persistence.People;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.People;

/// <summary>A person before there is one.</summary>
internal static class NewPerson
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 64;

    /// <summary>Not stored yet; Identity adds what it computes.</summary>
    public static Person Of(string name, string? email, string roles) => new()
    {
        Name = name.Trim(),
        NormalizedName = "",
        Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim(),
        Roles = roles,
        SecurityStamp = OneTimeToken.New(),
        ConcurrencyStamp = OneTimeToken.New(),
    };

    /// <summary>Why Identity did not do it, in sentences.</summary>
    public static string Reasons(IdentityResult result) => string.Join(' ', result.Errors.Select(error => error.Description));
}
