namespace Collections.Server.Portal;

/// <summary>What a firm owes, or has said, of a case that it has no more. Nothing in it is of the customer.</summary>
/// <param name="Id">The reference number of the placement.</param>
/// <param name="To">When the case was taken back.</param>
/// <param name="Due">By when the firm states that it has deleted the data.</param>
/// <param name="StatedOn">When it has stated so; null where it has not.</param>
/// <param name="IsOverdue">Whether the date is over without a statement.</param>
internal sealed record FirmStatementRow(string Id, DateOnly To, DateOnly Due, DateOnly? StatedOn, bool IsOverdue)
{
    /// <summary>What was stated; empty where nothing was.</summary>
    public string Text { get; init; } = "";
}
