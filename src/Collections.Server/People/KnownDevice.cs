using System.Globalization;
using System.Security.Cryptography;
using Collections.Persistence.People;
using Microsoft.AspNetCore.DataProtection;

namespace Collections.Server.People;

/// <summary>
/// Remembers in a browser that somebody signed in from it before. Whoever guesses at a name from elsewhere locks out
/// others who guess, not the person at their own desk.
/// </summary>
internal sealed class KnownDevice(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Cookie = "collections-device";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("known device").ToTimeLimitedDataProtector();

    /// <summary>What stands for the browser, where the person signed in from it before; otherwise null.</summary>
    public string? Of(HttpContext context, Person? person)
    {
        if (person is null || !context.Request.Cookies.TryGetValue(Cookie, out var value)) return null;
        try
        {
            return protector.Unprotect(value) is var read && read.StartsWith(Prefix(person), StringComparison.Ordinal) ? read : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>From now on the person is known there.</summary>
    public void Remember(HttpContext context, Person person) => context.Response.Cookies.Append(
        Cookie,
        protector.Protect(Prefix(person) + OneTimeToken.New(), Lifetime),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Expires = time.GetUtcNow() + Lifetime, IsEssential = true });

    private static string Prefix(Person person) => person.Id.ToString(CultureInfo.InvariantCulture) + ":";
}
