namespace Collections.Domain.Placements;

/// <summary>A piece of news for a firm about an account that it has. Amounts are in hundredths.</summary>
/// <param name="On">When it happened; of a payment its value date.</param>
/// <param name="News">What it is: payment, reversal, added, or a word of <see cref="PlacementEventText"/>.</param>
/// <param name="AccountReference">The creditor's number of the account.</param>
/// <param name="CustomerReference">The creditor's number of the customer.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">What was paid, below 0 where it was taken back; null where there is no amount.</param>
/// <param name="TotalDue">What the account owes in all now.</param>
/// <param name="TermEnds">When the term of the placement ends; null where there is none.</param>
/// <param name="Until">The last day of an objection, the new term; null elsewhere.</param>
/// <param name="Note">Why, or what the customer wanted; empty where there is nothing to say.</param>
public sealed record FirmNewsRow(
    DateOnly On,
    string News,
    string AccountReference,
    string CustomerReference,
    string Currency,
    long? Amount,
    long TotalDue,
    DateOnly? TermEnds,
    DateOnly? Until,
    string Note)
{
    /// <summary>The word for a payment.</summary>
    public const string Payment = "payment";

    /// <summary>The word for what takes a payment back.</summary>
    public const string Reversal = "reversal";

    /// <summary>The word for an account that was added to a placement.</summary>
    public const string Added = "added";
}
