using Collections.Domain.Customers;

namespace Collections.Domain.Portfolios;

/// <summary>One contact point per row: a portfolio with a telephone and an e-mail address has two of these.</summary>
public sealed class ContactColumn(ContactPointKind kind, Utf8Arena arena, int capacity)
{
    /// <summary>What sort of address the values are.</summary>
    public ContactPointKind Kind { get; } = kind;

    /// <summary>The addresses; empty where a row has none.</summary>
    public Utf8Column Values { get; } = new(arena, capacity);

    /// <summary>What is known of the consent.</summary>
    public Consent[] Consents { get; } = new Consent[capacity];

    /// <summary>Addresses that too many customers share: kept, but nobody is contacted there.</summary>
    public bool[] IsHeld { get; } = new bool[capacity];
}
