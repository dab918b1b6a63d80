using Collections.Persistence.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Collections.Server.People;

/// <summary>The time that a wrong password takes is spent for names that nobody has, too: who guesses learns no name.</summary>
internal sealed class NobodysPassword
{
    private readonly PasswordHasher<Person> hasher;
    private readonly Lazy<string> hash;

    public NobodysPassword(IOptions<PasswordHasherOptions> stretching)
    {
        hasher = new(stretching);
        hash = new(() => hasher.HashPassword(null!, OneTimeToken.New()));
    }

    /// <summary>Takes as long as for somebody's password, and is never right.</summary>
    public void Verify(string password) => hasher.VerifyHashedPassword(null!, hash.Value, password);
}
