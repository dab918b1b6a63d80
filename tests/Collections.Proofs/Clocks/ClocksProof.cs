using Collections.Proofs.Harness;
using Collections.Proofs.Placements;

namespace Collections.Proofs.Clocks;

/// <summary>
/// Clocks on walls do what they like: zones put them forward and back while a night is at work, the network corrects them
/// by an hour, three days, ten years. Nights, timers, leases and messages take no notice. Holds stop the clocks of cases, and
/// what was left goes on; so do terms of placements, and what holidays that are declared late move.
/// </summary>
internal sealed class ClocksProof : IProof
{
    /// <inheritdoc/>
    public string Verb => "clocks";

    /// <inheritdoc/>
    public string Promise => "P8";

    /// <inheritdoc/>
    public string Sentence => "whatever the clocks on the wall do, each business date has one night, each timer fires when it has to, and the state is the same";

    /// <inheritdoc/>
    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var zones = new ZoneTrials(tally);
        var jumps = new JumpTrials(tally);
        await zones.Run(cancellation).ConfigureAwait(false);
        await jumps.Run(!options.Soak, cancellation).ConfigureAwait(false);
        await new CommandTrials(tally).Run(!options.Soak, cancellation).ConfigureAwait(false);
        var holds = new HoldTrials(tally);
        await holds.Run(options.TrialsOr(3, 60), options.Seed, cancellation).ConfigureAwait(false);
        await holds.Plant(options.Seed).ConfigureAwait(false);
        var placements = new PlacementTrials(Verb, tally);
        await placements.Run(options.TrialsOr(1, 60), options.Seed, cancellation).ConfigureAwait(false);
        await placements.PlantTerms(options.Seed).ConfigureAwait(false);
        await new PlantedClockBugs(zones, jumps, tally).Plant(cancellation).ConfigureAwait(false);
    }
}
