namespace Collections.Server.Placements;

/// <summary>A placement as people look at it. Amounts are texts with two decimals.</summary>
/// <param name="Case">Id of the case.</param>
/// <param name="Seq">The visit of the placement.</param>
/// <param name="Account">Reference of the account at which the case stands.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Firm">The firm's code.</param>
/// <param name="From">From when on the firm has it.</param>
/// <param name="Standing">placed, kept, pending recall, objection, objection refused or recalled.</param>
internal sealed record PlacementRow(string Case, int Seq, string Account, string Customer, string Strategy, string Firm, DateOnly From, string Standing)
{
    /// <summary>Until when it stands so: the new term of what is kept, the last day of an objection; null elsewhere.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why it stands so, in the words of whoever decided; empty where nothing was said.</summary>
    public string Why { get; init; } = "";

    /// <summary>When its term ends; null where it has none.</summary>
    public DateOnly? TermEnds { get; init; }

    /// <summary>When it was taken back; null while the firm has it.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What was placed.</summary>
    public required string Amount { get; init; }

    /// <summary>How many accounts the firm has by it.</summary>
    public required int Accounts { get; init; }

    /// <summary>Commission in per cent.</summary>
    public required decimal Rate { get; init; }

    /// <summary>The firm's first recorded action; null where there is none.</summary>
    public DateOnly? FirstAction { get; init; }

    /// <summary>Its last one.</summary>
    public DateOnly? LastAction { get; init; }

    /// <summary>By when the firm states that it has deleted the data; null while it has the case.</summary>
    public DateOnly? DeletionDue { get; init; }

    /// <summary>When it has stated so; null where it has not.</summary>
    public DateOnly? DeletedOn { get; init; }
}
