using Collections.Proofs.Batches;
using Collections.Proofs.Boundaries;
using Collections.Proofs.Clocks;
using Collections.Proofs.Differential;
using Collections.Proofs.Durable;
using Collections.Proofs.Events;
using Collections.Proofs.Files;
using Collections.Proofs.Guessing;
using Collections.Proofs.Hostile;
using Collections.Proofs.Kill;
using Collections.Proofs.Memory;
using Collections.Proofs.Money;
using Collections.Proofs.Poison;
using Collections.Proofs.Schedules;
using Collections.Proofs.Simulation;
using Collections.Proofs.Stop;
using Collections.Proofs.Syscalls;
using Collections.Proofs.VersionChanges;
using Collections.Proofs.Withdrawals;

namespace Collections.Proofs.Harness;

/// <summary>Every proof, in the order in which they are run.</summary>
internal static class ProofRegistry
{
    /// <summary>The verbs of those that measure neither time nor memory: they may run beside other work.</summary>
    public static IReadOnlySet<string> SideBySide { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "batches", "boundaries", "clocks", "differential", "durable", "files", "kill", "migration", "money", "poison", "schedule", "simulation", "syscalls", "withdrawal",
    };

    public static IReadOnlyList<IProof> All { get; } =
    [
        new BatchesProof(),
        new BoundariesProof(),
        new ClocksProof(),
        new DifferentialProof(),
        new DurableProof(),
        new EventsProof(),
        new FilesProof(),
        new GuessingProof(),
        new HostileProof(),
        new KillProof(),
        new MemoryProof(),
        new MigrationProof(),
        new MoneyProof(),
        new PoisonProof(),
        new ScheduleProof(),
        new SimulationProof(),
        new StopProof(),
        new SyscallsProof(),
        new WithdrawalProof(),
    ];
}
