using Collections.Proofs.Workers;

namespace Collections.Proofs.Kill;

/// <summary>When a worker is to be killed.</summary>
/// <param name="Stop">At a phase; null = after a time.</param>
/// <param name="Share">The time, as a share of the span within which it is drawn, from 0 to 1.</param>
/// <param name="FromFirstPhase">Whether the time counts from the first phase on, or from the worker's beginning.</param>
internal sealed record PlannedKill(PhaseStop? Stop, double Share, bool FromFirstPhase)
{
    public override string ToString() => Stop is null
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"after {Share:P0} of the span from {(FromFirstPhase ? "the first phase" : "the beginning")}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"at {Stop.Phase} {Stop.Occurrence}");
}
