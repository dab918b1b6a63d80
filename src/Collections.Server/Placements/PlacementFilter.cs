namespace Collections.Server.Placements;

/// <summary>Which placements are looked for.</summary>
/// <param name="State">One of <see cref="States"/>; null for all.</param>
/// <param name="Firm">Those of a firm; null for all.</param>
/// <param name="Search">The beginning of an account's or a customer's reference; null for all.</param>
internal sealed record PlacementFilter(string? State, string? Firm, string? Search)
{
    /// <summary>Text codes of the companies whose placements alone are seen, a JSON list; null for all.</summary>
    public string? Companies { get; init; }

    /// <summary>The firm has the case.</summary>
    public const string Active = "active";

    /// <summary>It is to be taken back, or a person decides about an objection.</summary>
    public const string Pending = "pending";

    /// <summary>It was taken back.</summary>
    public const string Ended = "ended";

    /// <summary>It was taken back, and the firm has still to state that it has deleted the data.</summary>
    public const string Owed = "owed";

    /// <summary>The same, and the date for it is over.</summary>
    public const string Overdue = "overdue";

    /// <summary>It was taken back, and the firm has stated so.</summary>
    public const string Stated = "stated";

    /// <summary>All states.</summary>
    public static IReadOnlyList<string> States { get; } = [Active, Pending, Ended, Owed, Overdue, Stated];
}
