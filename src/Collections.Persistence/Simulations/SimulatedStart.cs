namespace Collections.Persistence.Simulations;

/// <summary>From where simulated nights begin.</summary>
/// <param name="Date">Business date of the first.</param>
/// <param name="Everybody">Whether the whole portfolio comes in anew: nobody has a case, and no news waits.</param>
/// <param name="GoesOn">Whether more nights follow the first: then all cases are kept in memory.</param>
/// <param name="Payments">Who is taken to pay from one night to the next; null for nobody.</param>
public sealed record SimulatedStart(DateOnly Date, bool Everybody, bool GoesOn, AssumedPayments? Payments = null);
