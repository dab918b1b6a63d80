namespace Collections.Domain.Objects;

/// <summary>Why a delivered object does not fit what is stored.</summary>
public enum ObjectDefect
{
    /// <summary>It does.</summary>
    None,

    /// <summary>Nobody is known by the reference of the customer.</summary>
    UnknownCustomer,

    /// <summary>The portfolio has no account of that reference.</summary>
    UnknownAccount,

    /// <summary>The account is another customer's, or the object was.</summary>
    OtherCustomer,

    /// <summary>The customer's accounts are of several companies, and nothing says which it concerns.</summary>
    CompanyMissing,
}
