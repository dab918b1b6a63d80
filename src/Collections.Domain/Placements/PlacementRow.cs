using Collections.Domain.Customers;

namespace Collections.Domain.Placements;

/// <summary>What a firm is told of one account. Amounts are in hundredths.</summary>
/// <param name="AccountReference">The creditor's number of the account.</param>
/// <param name="CustomerReference">The creditor's number of the customer.</param>
/// <param name="CustomerName">The name to address.</param>
/// <param name="Product">Card, loan …</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Principal">What was lent.</param>
/// <param name="Interest">Interest so far.</param>
/// <param name="Fees">Fees.</param>
/// <param name="Costs">Costs of collection.</param>
/// <param name="TotalDue">What is owed in all.</param>
/// <param name="DaysPastDue">Age of the oldest unpaid item.</param>
/// <param name="ContactPoints">Where the customer can be reached.</param>
public sealed record PlacementRow(
    string AccountReference,
    string CustomerReference,
    string CustomerName,
    string Product,
    string Currency,
    long Principal,
    long Interest,
    long Fees,
    long Costs,
    long TotalDue,
    int DaysPastDue,
    IReadOnlyList<ContactPoint> ContactPoints);
