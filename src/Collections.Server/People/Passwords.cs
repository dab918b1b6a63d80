using Collections.Persistence.People;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.People;

/// <summary>
/// What a password is held to: length, and not the name. Rules about kinds of characters make passwords that people
/// write down (NIST SP 800-63B, 3.1.1.2).
/// </summary>
internal sealed class Passwords : IPasswordValidator<Person>
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>Most characters: stretching a longer one would cost the server more than the sender.</summary>
    public const int Longest = 256;

    /// <summary>Rounds of PBKDF2 with SHA-512 (OWASP password storage).</summary>
    public const int Rounds = 210_000;

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var length = password?.Length ?? 0;
        if (length is < Shortest or > Longest)
            return Task.FromResult(Wrong($"Expected a password of {Shortest} to {Longest} characters, found {length}."));
        if (password!.Contains(user.Name, StringComparison.OrdinalIgnoreCase)) return Task.FromResult(Wrong("Expected a password without the name in it, found one with it."));
        if (password.Distinct().Count() < 5) return Task.FromResult(Wrong("Expected a password of at least 5 different characters, found fewer."));
        return Task.FromResult(IdentityResult.Success);
    }

    private static IdentityResult Wrong(string description) => IdentityResult.Failed(new IdentityError { Code = "Password", Description = description });
}
