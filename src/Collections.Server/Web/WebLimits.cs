namespace Collections.Server.Web;

/// <summary>How much a request may hold.</summary>
internal static class WebLimits
{
    /// <summary>Bytes of a body, where the endpoint does not say otherwise.</summary>
    public const long BodyBytes = 32 * 1024 * 1024;

    /// <summary>Bytes of all headers together.</summary>
    public const int HeaderBytes = 16 * 1024;

    /// <summary>Nesting of JSON.</summary>
    public const int JsonDepth = 32;
}
