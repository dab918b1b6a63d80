namespace Collections.Domain.Facts;

/// <summary>Where a fact comes from.</summary>
public enum FactSource
{
    /// <summary>Delivered with the account.</summary>
    Account,

    /// <summary>Delivered with the customer, held with each account.</summary>
    Customer,

    /// <summary>
    /// Computed over all accounts of the customer whenever facts are loaded (<see cref="CustomerAggregates"/>);
    /// never stored with the account.
    /// </summary>
    Aggregate,

    /// <summary>Declared by an admin or a mapping.</summary>
    Attribute,

    /// <summary>Set for a whole portfolio: the same for each of its accounts; never stored with the account.</summary>
    Parameter,

    /// <summary>Worked out by intake from delivered facts.</summary>
    Derived,

    /// <summary>Computed from the customer's reference whenever facts are loaded (<see cref="Customers.CustomerKey"/>); never stored.</summary>
    Reference,

    /// <summary>Worked out of what happened to the account's cases whenever facts are loaded (<see cref="HistoryFact"/>); never stored.</summary>
    History,

    /// <summary>Worked out of amounts by the rates of the position date whenever facts are loaded (<see cref="RateFact"/>); never stored.</summary>
    Rate,
}
