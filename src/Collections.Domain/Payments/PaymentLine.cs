namespace Collections.Domain.Payments;

/// <summary>The part of a payment that goes to one part of the balance.</summary>
/// <param name="Line">The number of the line in its payment, from 1.</param>
/// <param name="Part">What it reduces.</param>
/// <param name="Amount">More than 0, in the account's currency.</param>
public sealed record PaymentLine(int Line, BalancePart Part, decimal Amount);
