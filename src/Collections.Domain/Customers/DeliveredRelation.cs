namespace Collections.Domain.Customers;

/// <summary>What a delivery says of a person who is bound to an account.</summary>
/// <param name="Account">The account that the relation concerns.</param>
/// <param name="Kind">What the person is to whoever owes.</param>
/// <param name="Person">The person's reference; empty: the account has nobody of this kind.</param>
/// <param name="Line">Where it stands in the delivery, from 1.</param>
public sealed record DeliveredRelation(string Account, RelationKind Kind, string Person, long Line)
{
    /// <summary>The person's name; empty where nothing is said of it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who comes first among those of an account and kind, from 1; then by reference.</summary>
    public int Order { get; init; } = 1;

    /// <summary>Whether the person may be contacted about the debt.</summary>
    public Consent Permission { get; init; } = Consent.Unknown;

    /// <summary>Where the person can be reached, as far as the delivery says.</summary>
    public IReadOnlyList<ContactPoint> ContactPoints { get; init; } = [];
}
