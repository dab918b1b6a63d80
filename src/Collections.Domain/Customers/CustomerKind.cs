namespace Collections.Domain.Customers;

/// <summary>Who owes: a person or an organisation. Consumer law applies to the first.</summary>
public enum CustomerKind
{
    /// <summary>A natural person.</summary>
    Natural,

    /// <summary>A legal person: a company, a foundation, a public body.</summary>
    Legal,
}
