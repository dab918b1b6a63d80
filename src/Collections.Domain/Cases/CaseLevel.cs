namespace Collections.Domain.Cases;

/// <summary>What a strategy works as one case.</summary>
public enum CaseLevel
{
    /// <summary>Each account by itself.</summary>
    Account,

    /// <summary>All debts of a customer with one company.</summary>
    Customer,
}
