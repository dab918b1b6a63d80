using System.Globalization;
using Collections.Server.Deployments;
using Microsoft.Net.Http.Headers;

namespace Collections.Server.Web;

/// <summary>The version that a client says it has read.</summary>
internal static class EntityTags
{
    /// <summary>The tag of If-Match; <see cref="StoredDefinition.NoTag"/> for If-None-Match: *; null where neither is there.</summary>
    public static string? Expected(HttpRequest request)
    {
        if (request.Headers.IfNoneMatch == "*") return StoredDefinition.NoTag;
        return request.Headers.IfMatch is [{ Length: > 0 } tag] ? tag : null;
    }

    /// <summary>The tag of something whose changes are counted.</summary>
    public static string Of(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>Tells the client the tag of what it gets.</summary>
    public static void Tell(HttpResponse response, string tag) => response.Headers[HeaderNames.ETag] = tag;
}
