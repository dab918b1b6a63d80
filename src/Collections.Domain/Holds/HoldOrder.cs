using System.Text.Json;
using Collections.Domain.Events;

namespace Collections.Domain.Holds;

/// <summary>That somebody wants an account, or its customer, to be left alone: what an event named <see cref="EventName"/> says.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Text">The same in free words; empty where there are none.</param>
/// <param name="By">Who wants it; empty where the sender of the event is meant.</param>
public sealed record HoldOrder(HoldReason Reason, string Text, string By)
{
    /// <summary>Name of the event that sets a hold; strategies may catch it.</summary>
    public const string EventName = "hold";

    /// <summary>The most characters of a text.</summary>
    public const int LongestText = 2000;

    /// <summary>What it is for.</summary>
    public HoldScope Scope { get; init; } = HoldScope.Account;

    /// <summary>Who is bound.</summary>
    public HoldBound Bound { get; init; } = HoldBound.Everybody;

    /// <summary>Which clocks stop.</summary>
    public HoldClocks Clocks { get; init; } = HoldClocks.All;

    /// <summary>The date from whose beginning it binds; null = from the moment of the event on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first date on which it does not bind any more; null = until it is released.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Name of the event, of the account or its customer, that releases it; null = none does.</summary>
    public string? UntilEvent { get; init; }

    /// <summary>The payload of the event, JSON.</summary>
    public string Write() => JsonSerializer.Serialize(new
    {
        reason = HoldWords.Of(Reason),
        text = Text,
        by = By,
        scope = HoldWords.Of(Scope),
        binds = HoldWords.Of(Bound),
        clocks = HoldWords.Of(Clocks),
        from = EventPayload.Iso(From),
        until = EventPayload.Iso(Until),
        untilEvent = UntilEvent,
    });

    /// <summary>Reads the payload of an event: a JSON object of which only the reason is needed.</summary>
    public static HoldOrderReading Read(string? payload) => EventPayload.Read(payload, Read, HoldOrderReading.Of("a JSON object with 'reason' was expected as payload"));

    private static HoldOrderReading Read(JsonElement payload)
    {
        if (HoldWords.Reason(EventPayload.Text(payload, "reason")) is not { } reason)
            return HoldOrderReading.Of($"one of {string.Join(", ", HoldWords.Reasons)} was expected as 'reason', found '{EventPayload.Text(payload, "reason")}'");
        if (HoldWords.Scope(EventPayload.Text(payload, "scope") ?? HoldWords.Of(HoldScope.Account)) is not { } scope)
            return HoldOrderReading.Of($"one of {string.Join(", ", HoldWords.Scopes)} was expected as 'scope', found '{EventPayload.Text(payload, "scope")}'");
        if (HoldWords.BoundOf(Words(payload, "binds")) is not { } bound)
            return HoldOrderReading.Of($"some of {string.Join(", ", HoldWords.Bound)}, or all or none, were expected as 'binds'");
        if (HoldWords.ClocksOf(Words(payload, "clocks")) is not { } clocks)
            return HoldOrderReading.Of($"some of {string.Join(", ", HoldWords.Clocks)}, or all or none, were expected as 'clocks', and terms with timers only");
        if (!EventPayload.TryDate(payload, "from", out var from) || !EventPayload.TryDate(payload, "until", out var until)) return HoldOrderReading.Of("dates such as 2026-12-21 were expected as 'from' and 'until'");
        if (until is not null && until <= from) return HoldOrderReading.Of("a date after 'from' was expected as 'until'");
        var text = EventPayload.Text(payload, "text") ?? "";
        if (text.Length > LongestText) return HoldOrderReading.Of($"at most {LongestText} characters were expected as 'text', found {text.Length}");
        var order = new HoldOrder(reason, text, EventPayload.Text(payload, "by") ?? "") { Scope = scope, Bound = bound, Clocks = clocks, From = from, Until = until, UntilEvent = EventPayload.Text(payload, "untilEvent") };
        return new HoldOrderReading(order, null);
    }

    private static IEnumerable<string> Words(JsonElement payload, string name) => !payload.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? [HoldWords.All]
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(word => word.ToString())]
        : [value.ToString()];
}

/// <summary>What an event says of a hold, or what was expected instead of what was found.</summary>
/// <param name="Order">Null where there is a problem.</param>
/// <param name="Problem">Null where there is an order.</param>
public sealed record HoldOrderReading(HoldOrder? Order, string? Problem)
{
    internal static HoldOrderReading Of(string problem) => new(null, problem);
}
