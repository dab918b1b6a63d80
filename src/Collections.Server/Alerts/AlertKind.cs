namespace Collections.Server.Alerts;

/// <summary>The kinds of alerts, as they are stored and asked for.</summary>
internal static class AlertKind
{
    public const string FeedRefused = "feedRefused";
    public const string FeedMissing = "feedMissing";
    public const string OutboundHeld = "outboundHeld";
    public const string NightFailed = "nightFailed";

    public static IReadOnlyList<string> All { get; } = [FeedRefused, FeedMissing, OutboundHeld, NightFailed];
}
