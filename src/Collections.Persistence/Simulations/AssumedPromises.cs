namespace Collections.Persistence.Simulations;

/// <summary>How many of those with an open case are taken to promise, and what becomes of it: parts from 0 to 1.</summary>
/// <param name="Made">The part of those without a promise who do not pay that promises from one night to the next.</param>
/// <param name="Kept">The part of the promises that is kept.</param>
/// <param name="DueOn">By business date of the night that hears of a promise, as a day number: that of the night that hears what became of it. None where that lies behind the last night.</param>
public sealed record AssumedPromises(double Made, double Kept, IReadOnlyDictionary<int, int> DueOn);
