namespace Collections.Domain.Payments;

/// <summary>What a payment line reduces.</summary>
public enum BalancePart
{
    /// <summary>Not told apart by the sender.</summary>
    Undivided,

    /// <summary>Capital.</summary>
    Principal,

    /// <summary>Interest.</summary>
    Interest,

    /// <summary>Charges of the creditor.</summary>
    Fees,

    /// <summary>Costs of recovery.</summary>
    Costs,
}
