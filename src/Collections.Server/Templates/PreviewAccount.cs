namespace Collections.Server.Templates;

/// <summary>An account with which a template can be looked at.</summary>
/// <param name="Id">Number of the account: text, as it does not fit the numbers of every reader of JSON.</param>
/// <param name="Account">Its reference.</param>
/// <param name="Customer">Reference of the customer.</param>
/// <param name="Name">What the customer is called; empty where it is not held.</param>
/// <param name="Product">Null where it is not known.</param>
/// <param name="DaysPastDue">Null where they are not known.</param>
internal sealed record PreviewAccount(string Id, string Account, string Customer, string Name, string? Product, long? DaysPastDue)
{
    /// <summary>As somebody sees it who may not read personal data.</summary>
    public PreviewAccount Hidden() => this with { Account = Masked.Reference(Account), Customer = Masked.Reference(Customer), Name = Masked.Name(Name) };
}
