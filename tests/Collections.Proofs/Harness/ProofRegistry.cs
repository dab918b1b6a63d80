using Collections.Proofs.Durable;
using Collections.Proofs.Kill;
using Collections.Proofs.Memory;
using Collections.Proofs.Stop;
using Collections.Proofs.Syscalls;

namespace Collections.Proofs.Harness;

/// <summary>Every proof, in the order in which <c>all</c> runs them.</summary>
internal static class ProofRegistry
{
    public static IReadOnlyList<IProof> All { get; } =
    [
        new DurableProof(),
        new KillProof(),
        new MemoryProof(),
        new StopProof(),
        new SyscallsProof(),
    ];
}
