using Microsoft.AspNetCore.StaticFiles;

namespace Collections.Server.Web;

/// <summary>How long browsers keep the designer's files: those that have a digest of what they hold in their name for a year, the page that names them not without asking.</summary>
internal static class FileCaching
{
    private const string Assets = "/assets";
    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskFirst = "no-cache";

    /// <summary>For all files that lie in the folder of the designer.</summary>
    public static StaticFileOptions Options { get; } = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments(Assets, StringComparison.Ordinal) ? Forever : AskFirst,
    };
}
