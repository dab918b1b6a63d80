namespace Collections.Domain.Cases;

/// <summary>What a strategy works as one case. The numbers are stored.</summary>
public enum CaseLevel
{
    /// <summary>Each account by itself.</summary>
    Account,

    /// <summary>All accounts of a customer with one company.</summary>
    Customer,

    /// <summary>The accounts of a customer with one company that are of one product and currency.</summary>
    Family,

    /// <summary>The accounts of a customer with one company for which the same persons stand as guarantors. Accounts without one are none.</summary>
    Guarantors,

    /// <summary>A management object of an installation's own: a complaint, a guarantee, a tax file.</summary>
    Object,
}
