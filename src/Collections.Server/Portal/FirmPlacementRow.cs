namespace Collections.Server.Portal;

/// <summary>A case that a firm has, as the firm sees it in a list. Amounts are texts with two decimals.</summary>
/// <param name="Id">The reference number of the placement.</param>
/// <param name="Account">Reference of the account at which the case stands.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="Name">What the customer is called; empty where it is not held.</param>
/// <param name="From">From when on the firm has it.</param>
/// <param name="Standing">placed, acknowledged, kept, pending recall, objection or objection refused.</param>
internal sealed record FirmPlacementRow(string Id, string Account, string Customer, string Name, DateOnly From, string Standing)
{
    /// <summary>Until when it stands so: the last day of an objection, the new term of what is kept; null elsewhere.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>When its term ends; null where it has none.</summary>
    public DateOnly? TermEnds { get; init; }

    /// <summary>Currency of the amounts; empty where it is not known.</summary>
    public required string Currency { get; init; }

    /// <summary>What was owed when it was handed over.</summary>
    public required string Amount { get; init; }

    /// <summary>What the accounts of that currency that the firm has by it owe now.</summary>
    public required string Due { get; init; }

    /// <summary>Stage of the debt; empty where none was set.</summary>
    public required string Stage { get; init; }
}
