using Collections.Server.Elsa.Studio;

namespace Collections.Server.Web;

/// <summary>What a browser is told about every answer.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Scripts, styles and everything else from this server only. The components of the designer put styles into elements,
    /// so those are admitted inline; scripts never are. The modeller's icons are data.
    /// </summary>
    public const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>
    /// The same for Elsa Studio, whose package is WebAssembly that names its base in the page and works in blobs. It has one
    /// script in its page, its hot keys, which is admitted by its hash: another one is not.
    /// </summary>
    public const string StudioPolicy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc='; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        // An answer that failed is begun anew, and without what was set before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(StudioPage.Address, StringComparison.Ordinal) ? StudioPolicy : ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
