namespace Collections.Domain.Objects;

/// <summary>What is stored about an object that a delivery names.</summary>
/// <param name="Id">Its key among the subjects; 0 where it is not known yet.</param>
/// <param name="Customer">Number of the customer to whom it belongs; 0 where there is none of that name.</param>
/// <param name="Position">The date of which its facts speak, as a day number.</param>
/// <param name="State">Its state; null for a new one.</param>
/// <param name="Since">Since when it has been open, as a day number; null in a final state.</param>
public sealed record StoredObject(long Id, long Customer, int Position, string? State, int? Since)
{
    /// <summary>Why it cannot be taken; none where it can.</summary>
    public ObjectDefect Defect { get; init; }
}
