using Collections.Engine.Runs;
using Collections.Proofs.Harness;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Syscalls;

/// <summary>Bugs that a fault at a system call must bring to light, by the same trial as in the proof.</summary>
internal static class SyscallBugs
{
    private const int MostSeeds = 4;

    public static async Task Plant(Tally tally, FaultStage stage, int seed, CancellationToken cancellation)
    {
        tally.Planted("a night goes on after a sync that failed", await IsCaught(stage, FaultKind.NotSynced, seed, "syncs followed", order => OrderFile.Words(WorkerCommand.Stubborn, order), cancellation).ConfigureAwait(false));
        tally.Planted("a part is claimed before it is written", await IsCaught(stage, FaultKind.Full, seed, "state hash", order => OrderFile.Words(WorkerCommand.Night, order with { Bug = PlantedBug.ClaimFirst }), cancellation).ConfigureAwait(false));
    }

    /// <summary>Whether the trial finds what the bug does. A fault may fall where it does no harm: a few are tried.</summary>
    private static async Task<bool> IsCaught(FaultStage stage, FaultKind kind, int seed, string finding, Func<WorkerOrder, string[]> words, CancellationToken cancellation)
    {
        for (var i = 0; i < MostSeeds; i++)
        {
            var (order, fault) = stage.DrawInTheMidst(kind, seed + i);
            var trial = new FaultTrial(stage, order, fault);
            var bad = await trial.Work(words(order with { SubjectsPerPart = RunDefinition.DefaultSubjectsPerPart}), cancellation).ConfigureAwait(false);
            if (trial.HasLanded && bad.Any(found => found.Contains(finding, StringComparison.Ordinal))) return true;
        }
        return false;
    }
}
