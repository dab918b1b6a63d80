using Collections.Domain.Facts;

namespace Collections.Domain.Overrides;

/// <summary>The overrides that bind an account on a date, and what they say as facts: of two that say the same the later one holds.</summary>
/// <param name="LatestFirst">The orders, the latest first.</param>
public sealed record OverridesInForce(IReadOnlyList<OverrideOrder> LatestFirst)
{
    /// <summary>None.</summary>
    public static OverridesInForce None { get; } = new([]);

    /// <summary>What a fact of <see cref="HistoryFact"/> is: a whole number, a text, a flag or a date; null where nothing of the kind is ordered, or the fact speaks of something else.</summary>
    /// <param name="fact">Its number.</param>
    public object? ValueOf(int fact) => fact switch
    {
        HistoryFact.OverrideCount => (long)LatestFirst.Count,
        HistoryFact.OverrideQueue => Latest(OverrideKind.Queue)?.Target,
        HistoryFact.OverrideCollector => Latest(OverrideKind.Queue)?.Value is { Length: > 0 } collector ? collector : null,
        HistoryFact.OverrideSegment => Latest(OverrideKind.Segment)?.Value,
        HistoryFact.OverrideFirm => Latest(OverrideKind.Firm)?.Value,
        HistoryFact.OverrideNoContact => LatestFirst.Any(order => order is { Kind: OverrideKind.Exclude, Target: OverrideWords.Contact }),
        HistoryFact.OverrideUntil => LatestFirst.Count == 0 || LatestFirst.Any(order => order.Until is null) ? null : LatestFirst.Max(order => order.Until),
        HistoryFact.OverrideReason => LatestFirst.Count == 0 ? null : LatestFirst[0].Why,
        _ => null,
    };

    private OverrideOrder? Latest(OverrideKind kind) => LatestFirst.FirstOrDefault(order => order.Kind == kind);
}
