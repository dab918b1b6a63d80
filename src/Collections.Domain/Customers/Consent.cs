namespace Collections.Domain.Customers;

/// <summary>Whether a customer agreed to be contacted at a contact point. The order is that of strictness.</summary>
public enum Consent
{
    /// <summary>The customer agreed.</summary>
    Given,

    /// <summary>Nothing is known; what the law makes of that is the contact policy's matter.</summary>
    Unknown,

    /// <summary>The customer refused or withdrew.</summary>
    Refused,
}
