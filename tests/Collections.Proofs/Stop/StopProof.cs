using System.Diagnostics;
using System.Globalization;
using Collections.Intake.Generation;
using Collections.Proofs.Harness;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Stop;

/// <summary>Nights and dispatches of the product are asked to end, as a service manager asks, at any time.</summary>
internal sealed class StopProof : IProof
{
    private const int Purpose = 733;
    private const double MostSeconds = 10;

    /// <summary>Requests fall within this share of what the undisturbed work took: the first time takes longer than the later ones.</summary>
    private const double Within = 0.5;

    public string Verb => "stop";

    public string Promise => "P20";

    public string Sentence => "Asked to end, the program ends within ten seconds between two parts, with nothing in flight, and the next start waits for nothing.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var portfolio = new GeneratedPortfolio(options.CasesOr(quick: 2_500, soak: 100_000), Seed: 7) { LateShare = 1 };
        var trials = options.TrialsOr(quick: 4, soak: 20);
        using var later = await Ground.Later(portfolio, 1, cancellation).ConfigureAwait(false);
        using var toSend = await Ground.ToSend(portfolio, cancellation).ConfigureAwait(false);
        var stages = new (string Verb, Ground Ground, Leftovers Undisturbed, TimeSpan Takes)[]
        {
            await Undisturbed(ProductWords.Run, later, cancellation).ConfigureAwait(false),
            await Undisturbed(ProductWords.Dispatch, toSend, cancellation).ConfigureAwait(false),
        };
        tally.AtLeast("messages of the undisturbed dispatch", 100, stages[1].Undisturbed.Sent);
        var (landed, longest) = (0, TimeSpan.Zero);
        foreach (var seed in Corpus.Seeds(Verb).Concat(Enumerable.Range(options.Seed, trials)))
        {
            var stage = stages[seed % 4 == 0 ? 1 : 0];
            var trial = new StopTrial(stage.Ground, stage.Verb, stage.Undisturbed) { Patience = TimeSpan.FromSeconds(MostSeconds) };
            var share = Within * new SeededDraws(seed, 0, Purpose).Next();
            var bad = await trial.Work(stage.Takes * share, null, cancellation).ConfigureAwait(false);
            tally.Tried();
            if (trial.HasLanded)
            {
                landed++;
                tally.Landed();
                longest = trial.Took > longest ? trial.Took : longest;
            }
            tally.Say(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {stage.Verb} at {share:P0}{(trial.HasLanded ? $", ended after {trial.Took.TotalSeconds:N1} s" : ", which was over")}"));
            if (bad.Count == 0) continue;
            tally.Bad(string.Create(CultureInfo.InvariantCulture, $"{stage.Verb} asked to end at {share:P0}: {string.Join("; ", bad)}; repeat: {Verb} --seed {seed} --trials 1{(options.Soak ? " --soak" : "")}"));
            Corpus.Keep(Verb, seed, bad[0]);
        }
        tally.AtLeast("stopped in the midst", trials / 2, landed);
        tally.Figure("longest seconds to the end", Math.Round(longest.TotalSeconds, 1));
        await Plant(tally, stages[0], cancellation).ConfigureAwait(false);
    }

    private static async Task Plant(Tally tally, (string Verb, Ground Ground, Leftovers Undisturbed, TimeSpan Takes) stage, CancellationToken cancellation)
    {
        StopTrial Trial() => new(stage.Ground, stage.Verb, stage.Undisturbed) { Patience = TimeSpan.FromSeconds(2) };
        Func<WorkerOrder, string[]> Standing(PlantedBug bug) =>
            order => OrderFile.Words(WorkerCommand.Night, order with { Bug = bug, IsSent = false, Stop = new PhaseStop(Phase.WriteTokens, 1) });
        tally.Planted("a worker that does not hear the request", (await Trial().Work(default, Standing(PlantedBug.Deaf), cancellation).ConfigureAwait(false)).Any(bad => bad.StartsWith("an end within", StringComparison.Ordinal)));
        tally.Planted("a worker that ends at once and leaves a part half written", (await Trial().Work(default, Standing(PlantedBug.ClaimFirst), cancellation).ConfigureAwait(false)).Any(bad => bad.StartsWith("state hash", StringComparison.Ordinal)));
    }

    /// <summary>The undisturbed work, and how long it takes from the opening of the database.</summary>
    private static async Task<(string Verb, Ground Ground, Leftovers Undisturbed, TimeSpan Takes)> Undisturbed(string verb, Ground ground, CancellationToken cancellation)
    {
        var order = ground.Fresh();
        using var worker = WorkerProcess.Start(ProductWords.Of(verb, order));
        while (!File.Exists(order.Database + ".lock")) await Task.Delay(1, cancellation).ConfigureAwait(false);
        var start = Stopwatch.GetTimestamp();
        while (await worker.Line(cancellation).ConfigureAwait(false) is not null)
        {
        }
        if (await worker.End(cancellation).ConfigureAwait(false) is not 0 and var code) throw new InvalidOperationException($"The undisturbed {verb} ended with {code}: {worker.Complaints}");
        return (verb, ground, Leftovers.Of(order, []), Stopwatch.GetElapsedTime(start));
    }
}
