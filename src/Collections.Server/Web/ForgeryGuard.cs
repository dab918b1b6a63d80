using Collections.Server.People;
using Microsoft.AspNetCore.Antiforgery;

namespace Collections.Server.Web;

/// <summary>
/// Writes of a session carry the token that only our own pages could read. Programs send their key, and tokens are sent, by hand, so nobody can
/// send it for them.
/// </summary>
internal static class ForgeryGuard
{
    public const string Header = "X-CSRF-TOKEN";

    public static void Configure(AntiforgeryOptions options)
    {
        options.HeaderName = Header;
        options.Cookie.Name = "collections-antiforgery";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SuppressXFrameOptionsHeader = true;
    }

    /// <summary>The token for the person that the request is of by now.</summary>
    public static string Token(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken ?? "";

    public static bool IsWrite(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    public static async Task Check(HttpContext context, RequestDelegate next)
    {
        if (Caller.IsInSession(context.User) && IsWrite(context.Request) && !await IsOurs(context).ConfigureAwait(false))
        {
            await Problems.Forged(Header).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }
        await next(context).ConfigureAwait(false);
    }

    private static async Task<bool> IsOurs(HttpContext context)
    {
        // Without the header the framework would look for the token in a form, and read a file of any size for it.
        if (context.Request.Headers[Header].Count == 0) return false;
        return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context).ConfigureAwait(false);
    }
}
