using Collections.Proofs.Harness;
using Collections.Testing.Reference;

namespace Collections.Proofs.Differential;

/// <summary>
/// The vectorised engine against an interpreter that works one case at a time: random models, accounts, calendars and
/// news; in memory and on a database; parts of 1, 7, 1,000 and all; numbers shuffled; runs broken off and taken up again.
/// </summary>
internal sealed class DifferentialProof : IProof
{
    private const int Cases = 20;
    private const int ManyCases = 1_050;
    private const int ShareOnDatabase = 10;
    private const int ShareOfManyCases = 100;

    /// <inheritdoc/>
    public string Verb => "differential";

    /// <inheritdoc/>
    public string Promise => "P3";

    /// <inheritdoc/>
    public string Sentence => "the same input gives the same state, whatever the parts, the order of rows and the breaks, and step by step that of a slow interpreter";

    /// <inheritdoc/>
    public Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        using var work = new DifferentialTrials(options, tally);
        var trials = options.TrialsOr(100, 2_000);
        foreach (var seed in Corpus.Seeds(Verb)) work.Try(RandomTrial.Of(seed, options.Cases ?? Cases), onDatabase: true);
        for (var i = 0; i < trials; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var seed = options.Seed + i;
            var isLarge = options.Cases is null && trials > 1 && i % ShareOfManyCases == ShareOfManyCases - 1;
            work.Try(RandomTrial.Of(seed, isLarge ? ManyCases : options.Cases ?? Cases), options.Soak || trials == 1 || i % ShareOnDatabase == 0 || isLarge);
        }
        work.Report(trials);
        if (trials > 1) PlantedBugs.Plant(options.Seed, tally);
        return Task.CompletedTask;
    }
}
