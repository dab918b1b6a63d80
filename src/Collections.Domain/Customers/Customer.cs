namespace Collections.Domain.Customers;

/// <summary>Who owes.</summary>
/// <param name="Id">The dense number.</param>
/// <param name="Reference">The number under which the creditor's own systems know the customer.</param>
/// <param name="Kind">Natural or legal person.</param>
/// <param name="Name">The name to address; empty where the portfolio gives none.</param>
/// <param name="ContactPoints">Where the customer can be reached.</param>
/// <param name="Relations">Whom the customer's debts also concern.</param>
public sealed record Customer(
    CustomerId Id,
    string Reference,
    CustomerKind Kind,
    string Name,
    IReadOnlyList<ContactPoint> ContactPoints,
    IReadOnlyList<Relation> Relations);
