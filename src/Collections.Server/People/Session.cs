using System.Reflection;

namespace Collections.Server.People;

/// <summary>Who is signed in, and what the designer needs to know to show it.</summary>
/// <param name="Name">Null where nobody is.</param>
/// <param name="Roles">Of that person.</param>
/// <param name="Permissions">What the roles allow.</param>
/// <param name="Antiforgery">The value of the header X-CSRF-TOKEN of every write.</param>
/// <param name="NeedsFirstAdmin">Whether nobody can sign in before the first person is made.</param>
/// <param name="Version">Of the program.</param>
/// <param name="Passwords">Whether everybody may sign in with a password; otherwise only the first admin.</param>
/// <param name="Companies">Whose debts alone the person sees; empty for those of all companies.</param>
/// <param name="Firm">Code of the firm to which the person belongs; null for the house.</param>
/// <param name="Provider">What the identity provider is called by which one may sign in at /api/session/provider; null where there is none.</param>
internal sealed record Session(
    string? Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions, string Antiforgery, bool NeedsFirstAdmin, string Version, bool Passwords, IReadOnlyList<string> Companies, string? Firm, string? Provider)
{
    private static readonly string Program = typeof(Session).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>The session of a request.</summary>
    public static Session Of(HttpContext context)
    {
        var roles = Caller.Roles(context.User).ToList();
        var settings = context.RequestServices.GetRequiredService<Web.WebSettings>();
        return new Session(
            context.User.Identity is { IsAuthenticated: true } identity ? identity.Name : null,
            roles,
            context.RequestServices.GetRequiredService<RoleTable>().PermissionsOf(roles),
            Web.ForgeryGuard.Token(context),
            context.RequestServices.GetRequiredService<FirstAdmin>().IsNeeded,
            Program,
            settings.Passwords,
            Caller.Companies(context.User) ?? [],
            Caller.Firm(context.User),
            settings.Provider?.Title);
    }
}

/// <summary>A session that has ended here.</summary>
/// <param name="WayOut">Where the browser goes to end that of the identity provider, too.</param>
internal sealed record EndedSession(string WayOut);

/// <summary>What somebody signs in with.</summary>
/// <param name="Name">In any case.</param>
/// <param name="Password">As it was chosen.</param>
/// <param name="Code">From the authenticator, or a recovery code; needed where the person has a second factor.</param>
internal sealed record SignInRequest(string Name, string Password, string? Code);

/// <summary>How the first person is made.</summary>
internal sealed record FirstAdminRequest(string Token, string Name, string Password);

/// <summary>How a person who was invited chooses a password.</summary>
internal sealed record InvitationRequest(string Token, string Password);

/// <summary>Another password in place of the present one.</summary>
internal sealed record PasswordRequest(string Present, string Next);
