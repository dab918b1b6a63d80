using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Collections.Server.People;

/// <summary>The cookie of a session: no script reads it, no other site has it sent, and it dies with the person's security stamp.</summary>
internal static class SessionCookie
{
    public const string Scheme = "session";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "collections-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => Answer(context.HttpContext, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.HttpContext, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = Validate;
    }

    /// <summary>Begins the session of a person, for the rest of this request too.</summary>
    public static async Task Begin(HttpContext context, Persistence.People.Person person)
    {
        var principal = Caller.Person(person);
        await context.SignInAsync(Scheme, principal).ConfigureAwait(false);
        context.User = principal;
    }

    private static Task Validate(CookieValidatePrincipalContext context)
    {
        var stamps = context.HttpContext.RequestServices.GetRequiredService<LiveStamps>();
        var principal = context.Principal!;
        var isAlive = long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && stamps.Of(id) is { } stamp
            && stamp == principal.FindFirstValue(Caller.Stamp);
        if (!isAlive) context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
