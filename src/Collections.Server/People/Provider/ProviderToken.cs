using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Collections.Server.People.Provider;

/// <summary>Whether an identity token is the provider's, for us, for this sign-in, and of now (OpenID Connect Core, 3.1.3.7).</summary>
internal sealed class ProviderToken(ProviderOptions options, TimeProvider time)
{
    private const int MostBytes = 64 * 1024;

    // Clocks of two machines.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // Signatures by keys that only the provider has: a secret that we know too proves nothing.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MostBytes };

    /// <summary>Whom the provider speaks of.</summary>
    /// <exception cref="SecurityTokenException">The token is none that counts.</exception>
    public async Task<KnownToProvider> Read(string token, string nonce)
    {
        var read = await Validate(token).ConfigureAwait(false);
        if (read.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may sign with a key that is younger than what it said of itself.
            options.ForgetProvider();
            read = await Validate(token).ConfigureAwait(false);
        }
        if (!read.IsValid || read.SecurityToken is not JsonWebToken signed) throw read.Exception ?? new SecurityTokenException("An identity token was expected.");
        if (nonce.Length == 0 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Text(signed, JwtRegisteredClaimNames.Nonce)), Encoding.UTF8.GetBytes(nonce)))
            throw new SecurityTokenException("The nonce of this sign-in was expected, found another.");
        if (signed.Audiences.Skip(1).Any() && Text(signed, JwtRegisteredClaimNames.Azp) != options.ClientId) throw new SecurityTokenException("A token for us was expected, found one for somebody else too.");
        if (signed.Subject is not { Length: > 0 } subject) throw new SecurityTokenException("A subject was expected, found none.");
        return new KnownToProvider($"{signed.Issuer} {subject}", Text(signed, options.Settings.NameClaim), [.. signed.Claims.Where(claim => claim.Type == options.Settings.RoleClaim).Select(claim => claim.Value)]);
    }

    private async Task<TokenValidationResult> Validate(string token)
    {
        var provider = await options.Discovery.GetConfigurationAsync(default).ConfigureAwait(false);
        if (provider.Issuer?.TrimEnd('/') != options.Settings.Authority.AbsoluteUri.TrimEnd('/')) throw new SecurityTokenInvalidIssuerException("The provider was expected to name itself as it is configured here.");
        return await Handler.ValidateTokenAsync(token, Asked(provider)).ConfigureAwait(false);
    }

    private TokenValidationParameters Asked(OpenIdConnectConfiguration provider) => new()
    {
        ValidIssuer = provider.Issuer,
        ValidAudience = options.ClientId,
        IssuerSigningKeys = provider.SigningKeys,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => time.GetUtcNow().UtcDateTime is var now && (from is null || from <= now + Skew) && now - Skew < until,
    };

    private static string Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var text) ? text : "";
}

/// <summary>Somebody whom the provider has let in.</summary>
/// <param name="Subject">The provider and its number for them, which never becomes another's.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Groups">The values of the claim of roles.</param>
internal sealed record KnownToProvider(string Subject, string Name, IReadOnlyList<string> Groups);
