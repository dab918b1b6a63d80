using Collections.Domain.Customers;

namespace Collections.Testing.Portfolios;

/// <summary>A customer as the memory store keeps it.</summary>
public sealed class MemoryCustomer
{
    public required int Id { get; init; }

    public required string Reference { get; init; }

    public CustomerKind Kind { get; set; }

    public string Name { get; set; } = "";

    public int Accounts { get; set; }

    /// <summary>Addresses at which the customer is not contacted.</summary>
    public HashSet<(ContactPointKind Kind, string Value)> Held { get; } = [];

    public SortedDictionary<(ContactPointKind Kind, string Value), Consent> ContactPoints { get; } = [];
}
