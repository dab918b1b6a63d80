namespace Collections.Strategies.Tracing;

/// <summary>What a trace takes from its caller; each is the last value allowed.</summary>
public static class TraceLimits
{
    /// <summary>Objects and lists of the JSON of variables and events within one another.</summary>
    public const int JsonDepth = 32;

    /// <summary>Size of the file of events in bytes.</summary>
    public const int EventsBytes = 1 << 20;
}
