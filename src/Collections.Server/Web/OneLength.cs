namespace Collections.Server.Web;

/// <summary>
/// A request that says its length in two ways is refused, and its connection closed: whoever stands before us and believes
/// the other way takes what follows for the request of somebody else (RFC 9112, 6.1).
/// </summary>
internal static class OneLength
{
    // Kestrel goes by the chunks, and puts the length under this name.
    private const string TheOther = "X-Content-Length";

    public static Task Check(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        if (headers.TransferEncoding.Count == 0 || !headers.ContainsKey(TheOther)) return next(context);
        context.Response.Headers.Connection = "close";
        return Problems.Wrong("Expected either Content-Length or Transfer-Encoding, found both.").ExecuteAsync(context);
    }
}
