namespace Collections.Persistence.Simulations;

/// <summary>How many of those with an open case are taken to answer from one simulated night to the next: parts from 0 to 1.</summary>
/// <param name="Everybody">The part that pays, where neither segment nor bucket says another.</param>
/// <param name="BySegment">By text code of a segment: the part of its cases that pays. It goes before that of a bucket.</param>
/// <param name="ByBucket">By ordinal of the delinquency bucket: the part that pays; empty where buckets do not matter.</param>
/// <param name="Promises">Who promises to pay; null for nobody.</param>
/// <param name="Seed">From what is drawn.</param>
public sealed record AssumedShares(double Everybody, IReadOnlyDictionary<int, double> BySegment, IReadOnlyList<double> ByBucket, AssumedPromises? Promises, long Seed);
