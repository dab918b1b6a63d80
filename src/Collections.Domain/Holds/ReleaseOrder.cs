using System.Globalization;
using System.Text.Json;
using Collections.Domain.Events;

namespace Collections.Domain.Holds;

/// <summary>That holds of an account and its customer are over: what an event named <see cref="EventName"/> says.</summary>
/// <param name="Hold">Number of the hold; null = whichever.</param>
/// <param name="Reason">Only holds of this reason; null = whichever.</param>
/// <param name="Why">Why they are over; empty where it is not said.</param>
/// <param name="By">Who says so; empty where the sender of the event is meant.</param>
public sealed record ReleaseOrder(long? Hold, HoldReason? Reason, string Why, string By)
{
    /// <summary>Name of the event that releases holds; strategies may catch it.</summary>
    public const string EventName = "release";

    /// <summary>The payload of the event, JSON.</summary>
    public string Write() => JsonSerializer.Serialize(new
    {
        hold = Hold?.ToString(CultureInfo.InvariantCulture),
        reason = Reason is { } reason ? HoldWords.Of(reason) : null,
        why = Why,
        by = By,
    });

    /// <summary>Reads the payload of an event: nothing, or a JSON object; null where it is another, or names no hold and no reason that there is.</summary>
    public static ReleaseOrder? Read(string? payload) => payload is null ? new ReleaseOrder(null, null, "", "") : EventPayload.Read(payload, Read, null);

    private static ReleaseOrder? Read(JsonElement payload)
    {
        var (number, reason) = (Text(payload, "hold"), Text(payload, "reason"));
        var hold = 0L;
        if (number.Length > 0 && !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out hold)) return null;
        if (reason.Length > 0 && HoldWords.Reason(reason) is null) return null;
        return new ReleaseOrder(number.Length > 0 ? hold : null, HoldWords.Reason(reason), Text(payload, "why"), Text(payload, "by"));
    }

    private static string Text(JsonElement payload, string name) => payload.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";
}
