using Collections.Domain.Customers;

namespace Collections.Domain.Messages;

/// <summary>Whom a message is for: personal data, read at dispatch and kept nowhere else.</summary>
/// <param name="CustomerReference">The creditor's number of the customer.</param>
/// <param name="Name">The name to address; empty where the portfolio gives none.</param>
/// <param name="AccountReference">The creditor's number of the account.</param>
/// <param name="Language">ISO 639-1 code of the language to write in.</param>
/// <param name="ContactPoints">Where the person can be reached.</param>
public sealed record Addressee(
    string CustomerReference,
    string Name,
    string AccountReference,
    string Language,
    IReadOnlyList<ContactPoint> ContactPoints)
{
    /// <summary>The store's number of the person, whose day a contact takes; null where nobody stands in the relation.</summary>
    public long? Number { get; init; }

    /// <summary>References of the holder's further accounts with the company of which something is past due and which the case works, or whose case it governs, with commas; empty where there are none, and for anybody else than the holder.</summary>
    public string OtherAccounts { get; init; } = "";
}
