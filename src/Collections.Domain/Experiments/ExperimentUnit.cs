namespace Collections.Domain.Experiments;

/// <summary>What is put into an arm as a whole.</summary>
public enum ExperimentUnit
{
    /// <summary>A customer with all accounts.</summary>
    Customer = 0,

    /// <summary>Each account by itself.</summary>
    Account = 1,

    /// <summary>Customers that a fact puts together: a household, a debtor with the guarantors.</summary>
    Group = 2,
}
