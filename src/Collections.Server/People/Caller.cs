using System.Security.Claims;
using Collections.Server.Deployments;

namespace Collections.Server.People;

/// <summary>Whoever sent a request: a person with a session or a token, or a program with a key.</summary>
internal static class Caller
{
    /// <summary>The claim that holds the security stamp which the session began with.</summary>
    public const string Stamp = "stamp";

    /// <summary>The claim that names the person who made the key.</summary>
    public const string Owner = "owner";

    /// <summary>Identity of a person in a session.</summary>
    public static ClaimsPrincipal Person(long id, string name, string stamp, IEnumerable<string> roles) =>
        Of(SessionCookie.Scheme, name, roles, [new(ClaimTypes.NameIdentifier, id.ToString(System.Globalization.CultureInfo.InvariantCulture)), new(Stamp, stamp)]);

    /// <summary>Identity of a person with an access token.</summary>
    public static ClaimsPrincipal TokenOf(string id, string name, IEnumerable<string> roles) => Of(PersonTokenHandler.Scheme, name, roles, [new(ClaimTypes.NameIdentifier, id)]);

    /// <summary>Identity of a program.</summary>
    public static ClaimsPrincipal Program(string key, string owner, IEnumerable<string> roles) =>
        Of(ApiKeyHandler.Scheme, $"key:{key}", roles, [new(ClaimTypes.NameIdentifier, $"key:{key}"), new(Owner, owner)]);

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

    private static ClaimsPrincipal Of(string scheme, string name, IEnumerable<string> roles, IEnumerable<Claim> others) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, name), .. roles.Select(role => new Claim(ClaimTypes.Role, role)), .. others], scheme));
}
