namespace Collections.Domain.Holds;

/// <summary>What a hold is for.</summary>
public enum HoldScope
{
    /// <summary>One account, and cases of several accounts that it belongs to.</summary>
    Account = 0,

    /// <summary>All accounts that the customer has with the company of the account that is named, or will have.</summary>
    Company = 1,

    /// <summary>All accounts of the customer, of whichever company.</summary>
    Customer = 2,
}
