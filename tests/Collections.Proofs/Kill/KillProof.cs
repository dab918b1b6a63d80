using System.Globalization;
using Collections.Intake.Generation;
using Collections.Proofs.Harness;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Kill;

/// <summary>
/// A night and its dispatch are killed over and over, at named phases and at any time, and resumed with the same request.
/// </summary>
internal sealed class KillProof : IProof
{
    private const int Parts = 20;
    private const int ZombieCases = 1_000;
    private const int QuickChain = 7;
    private const int SoakChain = 20;
    private const int PhaseFloor = 5;

    public string Verb => "kill";

    public string Promise => "P1";

    public string Sentence => "A worker that is killed at any moment loses nothing, sends nothing twice, and its night ends as if nothing had been.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        var cases = options.CasesOr(quick: 3_000, soak: 100_000);
        var trials = options.TrialsOr(quick: 2 * QuickChain, soak: 200);
        var length = Math.Min(trials, options.Soak ? SoakChain : QuickChain);
        var seeds = Corpus.Seeds(Verb).Concat(Enumerable.Range(options.Seed, (trials + length - 1) / length)).ToArray();
        var portfolio = new GeneratedPortfolio(cases, Seed: 3) { LateShare = 1 };
        using var first = Ground.First(portfolio, Parts);
        using var later = await Ground.Later(portfolio, Parts, cancellation).ConfigureAwait(false);
        var grounds = await Task.WhenAll(KillTrial.On(first, options.Soak, cancellation), KillTrial.On(later, options.Soak, cancellation)).ConfigureAwait(false);
        foreach (var ground in grounds) tally.Say(string.Create(CultureInfo.InvariantCulture, $"undisturbed: {ground.Undisturbed.Hash[..12]}, {ground.Undisturbed.Sent:N0} messages sent, {ground.Undisturbed.Standing}"));
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation }, async (seed, token) =>
        {
            foreach (var bad in await grounds[seed % 2].Work(KillPlan.Chain(seed, length), PlantedBug.None, tally, token).ConfigureAwait(false))
            {
                tally.Bad(string.Create(CultureInfo.InvariantCulture, $"{bad}; repeat: {Verb} --seed {seed} --trials {length} --cases {cases}{(options.Soak ? " --soak" : "")}"));
                Corpus.Keep(Verb, seed, bad);
            }
            tally.Say(string.Create(CultureInfo.InvariantCulture, $"seed {seed} is worked"));
        }).ConfigureAwait(false);
        Count(grounds, tally, trials, options.Soak);
        await Zombie.Prove(tally, new GeneratedPortfolio(ZombieCases, Seed: 5) { LateShare = 1 }, Parts, cancellation).ConfigureAwait(false);
        await KillBugs.Plant(tally, grounds[0], cancellation).ConfigureAwait(false);
    }

    private static void Count(IReadOnlyList<KillTrial> grounds, Tally tally, int trials, bool soak)
    {
        tally.AtLeast("messages of the undisturbed runs", 100, grounds.Sum(ground => ground.Undisturbed.Sent));
        tally.AtLeast("nights compared", 1, grounds.Sum(ground => ground.Completed));
        tally.Figure("killed after a time", grounds.Sum(ground => ground.Timed));
        tally.Figure("letters that came again with their key", grounds.Sum(ground => ground.Again));
        var total = grounds.Sum(ground => ground.Timed + ground.AtPhases.Sum());
        tally.AtLeast("kills that landed", trials / 2, total);
        foreach (var phase in Enum.GetValues<Phase>())
            tally.AtLeast($"killed at {phase}", trials < 2 * QuickChain ? 0 : soak ? PhaseFloor : 1, grounds.Sum(ground => ground.AtPhases[(int)phase]));
    }
}
