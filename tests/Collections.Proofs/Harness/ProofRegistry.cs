using Collections.Proofs.Boundaries;
using Collections.Proofs.Clocks;
using Collections.Proofs.Differential;
using Collections.Proofs.Files;
using Collections.Proofs.Kill;
using Collections.Proofs.Simulation;

namespace Collections.Proofs.Harness;

/// <summary>Every proof, in the order in which <c>all</c> runs them.</summary>
internal static class ProofRegistry
{
    public static IReadOnlyList<IProof> All { get; } =
    [
        new BoundariesProof(),
        new ClocksProof(),
        new DifferentialProof(),
        new FilesProof(),
        new KillProof(),
        new SimulationProof(),
    ];
}
