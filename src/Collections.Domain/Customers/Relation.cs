namespace Collections.Domain.Customers;

/// <summary>A link from the customer who owes to another customer.</summary>
/// <param name="Kind">What the other is to the one who owes.</param>
/// <param name="To">The other.</param>
public sealed record Relation(RelationKind Kind, CustomerId To);
