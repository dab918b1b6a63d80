namespace Collections.Domain.Offers;

/// <summary>One payment of a plan.</summary>
/// <param name="Number">0 for the down payment, instalments from 1.</param>
/// <param name="Due">For when, a day number.</param>
/// <param name="CountsUntil">The last date on which it is in time, its grace included.</param>
/// <param name="Amount">In hundredths, from 0.</param>
public readonly record struct PlanInstalment(int Number, int Due, int CountsUntil, long Amount);
