using Collections.Engine.Runs;

namespace Collections.Engine.Batches;

/// <summary>A case goes on after a pause.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Time">The time for which it stood still.</param>
/// <param name="HoldsTerms">Whether terms that others count stood still as well.</param>
public readonly record struct Resumption(int Row, PausedTime Time, bool HoldsTerms);
