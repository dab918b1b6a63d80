using System.Globalization;
using System.Security.Claims;
using Collections.Persistence.People;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Collections.Server.People;

/// <summary>
/// Tokens of people for clients without cookies: a short one that opens the API, and one that is given for the next pair.
/// Both die with the person's security stamp, as sessions do.
/// </summary>
internal sealed class PersonTokens(TokenKeys keys, LiveStamps stamps, TokenFamilies families, TimeProvider time)
{
    /// <summary>How long an access token is good.</summary>
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromMinutes(10);

    /// <summary>How long the tokens of one sign-in follow each other: as long as a session.</summary>
    public static readonly TimeSpan FamilyLifetime = TimeSpan.FromHours(8);

    private const string Issuer = "collections";
    private const string Access = "at+jwt";
    private const string Refresh = "rt+jwt";
    private const string Roles = "roles";
    private const string Companies = "companies";
    private const string Firm = "firm";
    private const string Family = "sid";
    private const int MostBytes = 8 * 1024;

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = MostBytes };

    /// <summary>The first pair of somebody who has just shown who they are.</summary>
    public TokenPair Begin(Person person)
    {
        var (family, first, until) = (OneTimeToken.New(), OneTimeToken.New(), time.GetUtcNow() + FamilyLifetime);
        families.GoOn(family, null, first, until);
        return Pair(
            new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = person.Id.ToString(CultureInfo.InvariantCulture),
                [JwtRegisteredClaimNames.Name] = person.Name,
                [Caller.Stamp] = DigestOf(person.SecurityStamp),
                [Roles] = RoleTable.Read(person.Roles),
                [Companies] = CompanyNames.Read(person.Companies),
                [Firm] = person.Firm,
                [Family] = family,
            },
            first,
            until);
    }

    /// <summary>Whose access token it is; null where it opens nothing.</summary>
    public async Task<ClaimsPrincipal?> Read(string token) => await Alive(token, Access).ConfigureAwait(false) is { } alive
        ? Caller.TokenOf(Text(alive, JwtRegisteredClaimNames.Sub), Text(alive, JwtRegisteredClaimNames.Name), All(alive, Roles), All(alive, Companies), Text(alive, Firm))
        : null;

    /// <summary>The next pair for a refresh token; null where it is good for none, and all that came after it with it.</summary>
    public async Task<TokenPair?> GoOn(string token)
    {
        if (await Alive(token, Refresh).ConfigureAwait(false) is not { } alive) return null;
        var next = OneTimeToken.New();
        var until = new DateTimeOffset(alive.ValidTo, TimeSpan.Zero);
        if (!families.GoOn(Text(alive, Family), Text(alive, JwtRegisteredClaimNames.Jti), next, until)) return null;
        var claims = new[] { JwtRegisteredClaimNames.Sub, JwtRegisteredClaimNames.Name, Caller.Stamp, Firm, Family }.ToDictionary(name => name, object (name) => Text(alive, name), StringComparer.Ordinal);
        (claims[Roles], claims[Companies]) = (All(alive, Roles), All(alive, Companies));
        return Pair(claims, next, until);
    }

    private async Task<JsonWebToken?> Alive(string token, string kind)
    {
        var read = await Handler.ValidateTokenAsync(token, Asked(kind)).ConfigureAwait(false);
        if (!read.IsValid || read.SecurityToken is not JsonWebToken signed) return null;
        var isAlive = long.TryParse(signed.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && stamps.Of(id) is { } stamp
            && DigestOf(stamp) == Text(signed, Caller.Stamp);
        return isAlive ? signed : null;
    }

    private TokenValidationParameters Asked(string kind) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = kind,
        ValidTypes = [kind],
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKeyResolver = (_, _, id, _) => keys.Find(id),
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        // The clock is that which issued it.
        LifetimeValidator = (from, until, _, _) => time.GetUtcNow().UtcDateTime is var now && from <= now && now < until,
    };

    private TokenPair Pair(Dictionary<string, object> claims, string refreshId, DateTimeOffset until)
    {
        var now = time.GetUtcNow();
        var end = now + AccessLifetime < until ? now + AccessLifetime : until;
        return new TokenPair(Signed(Access, claims, OneTimeToken.New(), now, end), Signed(Refresh, claims, refreshId, now, until), end);
    }

    private string Signed(string kind, Dictionary<string, object> claims, string id, DateTimeOffset now, DateTimeOffset until) => Handler.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = kind,
        TokenType = kind,
        Claims = new Dictionary<string, object>(claims) { [JwtRegisteredClaimNames.Jti] = id },
        IssuedAt = now.UtcDateTime,
        NotBefore = now.UtcDateTime,
        Expires = until.UtcDateTime,
        SigningCredentials = new SigningCredentials(keys.Current.Key, SecurityAlgorithms.HmacSha256),
    });

    private static string[] All(JsonWebToken token, string claim) => [.. token.Claims.Where(found => found.Type == claim).Select(found => found.Value)];

    private static string Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var text) ? text : "";

    /// <summary>Everybody can read what stands in a token, and the stamp is nobody's business.</summary>
    private static string DigestOf(string stamp) => Convert.ToHexStringLower(OneTimeToken.DigestOf(stamp));
}

/// <summary>What a client without cookies is given.</summary>
/// <param name="AccessToken">For the header Authorization: Bearer ….</param>
/// <param name="RefreshToken">For the next pair; good once.</param>
/// <param name="ExpiresAt">From when on the access token opens nothing.</param>
internal sealed record TokenPair(string AccessToken, string RefreshToken, DateTimeOffset ExpiresAt);
