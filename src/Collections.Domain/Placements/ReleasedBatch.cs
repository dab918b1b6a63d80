namespace Collections.Domain.Placements;

/// <summary>Cases handed to a firm as a whole, with the balances of the day of release.</summary>
/// <param name="Key">What it is called outside.</param>
/// <param name="Firm">The firm's code.</param>
/// <param name="FirmType">Agency or law firm.</param>
/// <param name="ReleasedOn">The business date from which the firm may work.</param>
/// <param name="TermEnds">The last date; null where there is no term.</param>
/// <param name="Rows">One for each account, in the order of their references; may be read only once, and is read while it is asked for.</param>
public sealed record ReleasedBatch(
    PlacementBatchKey Key,
    string Firm,
    FirmType FirmType,
    DateOnly ReleasedOn,
    DateOnly? TermEnds,
    IEnumerable<PlacementRow> Rows);
