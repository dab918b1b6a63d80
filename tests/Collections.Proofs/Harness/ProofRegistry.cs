using Collections.Proofs.Events;
using Collections.Proofs.Files;
using Collections.Proofs.Money;
using Collections.Proofs.Poison;

namespace Collections.Proofs.Harness;

/// <summary>Every proof, in the order in which <c>all</c> runs them.</summary>
internal static class ProofRegistry
{
    public static IReadOnlyList<IProof> All { get; } =
    [
        new EventsProof(),
        new FilesProof(),
        new MoneyProof(),
        new PoisonProof(),
    ];
}
