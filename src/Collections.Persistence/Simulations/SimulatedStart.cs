namespace Collections.Persistence.Simulations;

/// <summary>From where simulated nights begin.</summary>
/// <param name="Date">Business date of the first.</param>
/// <param name="Everybody">Whether the whole portfolio comes in anew: nobody has a case, and no news waits.</param>
/// <param name="GoesOn">Whether more nights follow the first: then all cases are kept in memory.</param>
/// <param name="Versions">The versions that are looked at: their tasks are followed.</param>
/// <param name="News">What is taken to happen from one night to the next; null for nothing.</param>
public sealed record SimulatedStart(DateOnly Date, bool Everybody, bool GoesOn, IReadOnlySet<long> Versions, AssumedNews? News = null);
