namespace Collections.Proofs.Workers;

/// <summary>Where a worker stands still until it is killed.</summary>
/// <param name="Phase">At which phase.</param>
/// <param name="Occurrence">At which of its occurrences in that process, from 1.</param>
internal sealed record PhaseStop(Phase Phase, int Occurrence);
