using Collections.Proofs.Harness;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Kill;

/// <summary>Bugs that a kill at the right phase must bring to light, by the same comparison as in the proof.</summary>
internal static class KillBugs
{
    private static readonly (PlantedBug Bug, PhaseStop Stop, string Name)[] All =
    [
        (PlantedBug.OutboxApart, new PhaseStop(Phase.WriteOutbox, 2), "the outbox is written in a second transaction"),
        (PlantedBug.ClaimFirst, new PhaseStop(Phase.WriteTokens, 2), "a part is claimed before it is written"),
        (PlantedBug.ForgetfulSink, new PhaseStop(Phase.SenderAck, 1), "the sink does not know what it has"),
    ];

    /// <summary>Plants each of them once, on the night that opens every case.</summary>
    public static async Task Plant(Tally tally, KillTrial trial, CancellationToken cancellation)
    {
        await Parallel.ForEachAsync(All, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation }, async (planted, token) =>
        {
            var bad = await trial.Work([new PlannedKill(planted.Stop, 0, false)], planted.Bug, null, token).ConfigureAwait(false);
            tally.Planted(planted.Name, bad.Count > 0);
        }).ConfigureAwait(false);
    }
}
