using Collections.Proofs.Harness;
using System.Globalization;

namespace Collections.Proofs.Boundaries;

/// <summary>
/// A fault before or after every command and every operation of the disk of a small run: the state and what the world has
/// seen are in the end what they are without.
/// </summary>
internal sealed class BoundariesProof : IProof
{
    private const int Cases = 400;
    private const int ShownSeed = 1;
    private const int Days = 2;
    private const int ShortTrials = 100;
    private const int SomeGoToTheEnd = 16;

    public string Verb => "boundaries";

    public string Promise => "P2";

    public string Sentence => "A crash, a refusal or a lost answer at any boundary changes nothing.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        using var run = await SmallRun.Work(options.CasesOr(Cases, 500), options.Seed, Days).ConfigureAwait(false);
        var points = run.Begins.SelectMany(begin => begin.Points()).ToList();
        tally.AtLeast("messages sent", 50, run.End.Delivered.Count);
        tally.AtLeast("commands", 100, run.Begins.Sum(begin => begin.Commands.Count));
        tally.AtLeast("disk operations", 100, run.Begins.Sum(begin => begin.Operations));
        tally.Figure("points", points.Count);
        foreach (var broken in run.Begins.SelectMany(begin => begin.After.Broken).Distinct(StringComparer.Ordinal)) tally.Bad($"undisturbed: {broken}");
        var trials = new BoundaryTrials(run, tally, string.Create(CultureInfo.InvariantCulture, $"boundaries --cases {options.CasesOr(Cases, 500)} --seed {options.Seed} --soak"));
        await trials.Work(points, options.TrialsOr(ShortTrials, points.Count), options.Seed, SomeGoToTheEnd, cancellation).ConfigureAwait(false);
        // Whether an event that is applied twice shows, depends on the cases it meets: in the short form's run it does.
        using var shown = options is { Soak: false, Cases: null, Seed: ShownSeed } ? null : await SmallRun.Work(Cases, ShownSeed, Days).ConfigureAwait(false);
        foreach (var bug in PlantedBug.All) tally.Planted(bug.Name, await BoundaryTrials.IsCaught(shown ?? run, (shown ?? run).Begins.SelectMany(begin => begin.Points()), bug).ConfigureAwait(false));
    }
}
