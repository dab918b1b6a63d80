using System.Security.Cryptography;
using System.Text;
using Collections.Persistence.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.People;

/// <content>The second factor: its key is stored encrypted, recovery codes as digests.</content>
internal sealed partial class PersonStore : IUserTwoFactorStore<Person>, IUserAuthenticatorKeyStore<Person>, IUserTwoFactorRecoveryCodeStore<Person>
{
    public Task<bool> GetTwoFactorEnabledAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.HasSecondFactor);

    public Task SetTwoFactorEnabledAsync(Person user, bool enabled, CancellationToken cancellationToken)
    {
        user.HasSecondFactor = enabled;
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } stored ? secrets.Unprotect(stored) : null);

    public Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = secrets.Protect(key);
        return Task.CompletedTask;
    }

    public Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryCodes = string.Join(' ', recoveryCodes.Select(DigestOf));
        return Task.CompletedTask;
    }

    public Task<int> CountCodesAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(Codes(user).Count);

    public async Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        var left = Codes(user);
        if (!left.Remove(DigestOf(code))) return false;
        user.RecoveryCodes = string.Join(' ', left);
        return (await UpdateAsync(user, cancellationToken).ConfigureAwait(false)).Succeeded;
    }

    private static List<string> Codes(Person user) => [.. (user.RecoveryCodes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string DigestOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.ToUpperInvariant())));
}
