namespace Collections.Domain.Placements;

/// <summary>The words by which events, files and screens know what happened to placements.</summary>
public static class PlacementEventText
{
    private static readonly string[] Words =
    [
        "", "acknowledged", "action", "promise", "dispute", "objection", "objection upheld", "objection refused", "refused", "returned", "deleted", "inbound", "kept",
        "pending recall", "recalled", "continued",
    ];

    /// <summary>What may be reported from outside, by the firm, or by the house where that is its part.</summary>
    public static IReadOnlyList<PlacementEventKind> Reported { get; } = [.. Enum.GetValues<PlacementEventKind>().Where(kind => kind <= PlacementEventKind.Inbound)];

    /// <summary>What the firm is told by its file of the day.</summary>
    public static IReadOnlyList<PlacementEventKind> ToldToFirm { get; } = [PlacementEventKind.ObjectionUpheld, PlacementEventKind.ObjectionRefused, .. Enum.GetValues<PlacementEventKind>().Where(kind => kind >= PlacementEventKind.Inbound)];

    /// <summary>The word of a kind.</summary>
    public static string Of(PlacementEventKind kind) => Words[(int)kind];

    /// <summary>The kind that a word means among those that may be reported; null where it means none.</summary>
    public static PlacementEventKind? Parse(string? word) => Reported.Where(kind => Of(kind) == word).Select(kind => (PlacementEventKind?)kind).FirstOrDefault();
}
