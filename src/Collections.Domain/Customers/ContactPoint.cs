namespace Collections.Domain.Customers;

/// <summary>One way to reach a customer.</summary>
/// <param name="Kind">What sort of address <paramref name="Value"/> is.</param>
/// <param name="Value">The number or address, as delivered.</param>
/// <param name="Consent">Whether the customer agreed to be reached there.</param>
/// <param name="IsValid">False once it is known to reach nobody or somebody else.</param>
public sealed record ContactPoint(ContactPointKind Kind, string Value, Consent Consent = Consent.Unknown, bool IsValid = true);
