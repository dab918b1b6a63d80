using System.Security.Claims;
using Collections.Persistence.People;
using Collections.Server.Deployments;

namespace Collections.Server.People;

/// <summary>Whoever sent a request: a person with a session or a token, or a program with a key.</summary>
internal static class Caller
{
    /// <summary>The claim that holds the security stamp which the session began with.</summary>
    public const string Stamp = "stamp";

    /// <summary>The claim that names the person who made the key.</summary>
    public const string Owner = "owner";

    /// <summary>A claim that names a company whose debts are seen; without one those of all are.</summary>
    public const string Company = "company";

    /// <summary>The claim that names the firm whose placements are seen by its portal; without one there are none.</summary>
    public const string FirmCode = "firm";

    /// <summary>Identity of a person in a session.</summary>
    public static ClaimsPrincipal Person(Person person) =>
        Of(SessionCookie.Scheme, person.Name, RoleTable.Read(person.Roles), CompanyNames.Read(person.Companies), [new(ClaimTypes.NameIdentifier, person.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), new(Stamp, person.SecurityStamp), .. OfFirm(person.Firm)]);

    /// <summary>Identity of a person with an access token.</summary>
    public static ClaimsPrincipal TokenOf(string id, string name, IEnumerable<string> roles, IEnumerable<string> companies, string firm) =>
        Of(PersonTokenHandler.Scheme, name, roles, companies, [new(ClaimTypes.NameIdentifier, id), .. OfFirm(firm)]);

    /// <summary>Identity of a program.</summary>
    public static ClaimsPrincipal Program(ApiKey key) =>
        Of(ApiKeyHandler.Scheme, $"key:{key.Name}", RoleTable.Read(key.Roles), CompanyNames.Read(key.Companies), [new(ClaimTypes.NameIdentifier, $"key:{key.Name}"), new(Owner, key.CreatedBy), .. OfFirm(key.Firm)]);

    /// <summary>The companies whose debts alone whoever sent a request sees; null for all.</summary>
    public static IReadOnlyList<string>? Companies(ClaimsPrincipal caller) => caller.FindAll(Company).Select(company => company.Value).ToList() is { Count: > 0 } found ? found : null;

    /// <summary>Code of the firm to which whoever sent a request belongs; null for the house.</summary>
    public static string? Firm(ClaimsPrincipal caller) => caller.FindFirstValue(FirmCode) is { Length: > 0 } firm ? firm : null;

    /// <summary>Whether it is a person, as opposed to a program or nobody.</summary>
    public static bool IsPerson(ClaimsPrincipal caller) => caller.Identity is { IsAuthenticated: true, AuthenticationType: SessionCookie.Scheme or PersonTokenHandler.Scheme };

    /// <summary>Whether it is a person whose browser sends the cookie of a session by itself.</summary>
    public static bool IsInSession(ClaimsPrincipal caller) => caller.Identity is { IsAuthenticated: true, AuthenticationType: SessionCookie.Scheme };

    public static IEnumerable<string> Roles(ClaimsPrincipal caller) => caller.FindAll(ClaimTypes.Role).Select(role => role.Value);

    /// <summary>Whether the roles of whoever sent a request allow it.</summary>
    public static bool May(HttpContext context, string permission) => context.RequestServices.GetRequiredService<RoleTable>().Allows(Roles(context.User), permission);

    /// <summary>Who stands for what the request changes: for a program also the person who made its key.</summary>
    public static Author Author(ClaimsPrincipal caller)
    {
        var name = caller.Identity?.Name ?? "nobody";
        return new Author(name, caller.FindFirstValue(Owner) is { } owner ? [name, owner] : [name]);
    }

    private static IEnumerable<Claim> OfFirm(string firm) => firm.Length == 0 ? [] : [new(FirmCode, firm)];

    private static ClaimsPrincipal Of(string scheme, string name, IEnumerable<string> roles, IEnumerable<string> companies, IEnumerable<Claim> others) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, name), .. roles.Select(role => new Claim(ClaimTypes.Role, role)), .. companies.Select(company => new Claim(Company, company)), .. others], scheme));
}
