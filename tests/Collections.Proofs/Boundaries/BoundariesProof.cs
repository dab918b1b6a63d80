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
        var chosen = Chosen(points, options.TrialsOr(ShortTrials, points.Count), options.Seed);
        await Parallel.ForEachAsync(
            chosen.Select((point, place) => (point, place)),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            async (chosen, _) => await Try(run, chosen.point, chosen.place % SomeGoToTheEnd == 0, options, tally).ConfigureAwait(false)).ConfigureAwait(false);
        // Whether an event that is applied twice shows, depends on the cases it meets: in the short form's run it does.
        using var shown = options is { Soak: false, Cases: null, Seed: ShownSeed } ? null : await SmallRun.Work(Cases, ShownSeed, Days).ConfigureAwait(false);
        foreach (var bug in PlantedBug.All) tally.Planted(bug.Name, await IsCaught(shown ?? run, bug).ConfigureAwait(false));
    }

    private static async Task Try(SmallRun run, BoundaryPoint point, bool toTheEnd, ProofOptions options, Tally tally)
    {
        var trial = new BoundaryTrial(run, point, _ => { });
        var difference = await trial.Work(toTheEnd).ConfigureAwait(false);
        tally.Tried();
        if (trial.HasLanded) tally.Landed();
        if (difference is not null) tally.Bad(string.Create(CultureInfo.InvariantCulture, $"{point}: {difference}; repeat: boundaries --cases {options.CasesOr(Cases, 500)} --seed {options.Seed} --soak"));
    }

    private static async Task<bool> IsCaught(SmallRun run, PlantedBug bug)
    {
        foreach (var point in run.Begins.SelectMany(begin => begin.Points()).Where(bug.Concerns).Take(PlantedBug.MostTrials))
        {
            if (await new BoundaryTrial(run, point, bug.Plant).Work(toTheEnd: false).ConfigureAwait(false) is not null) return true;
        }
        return false;
    }

    /// <summary>Some of the points, spread evenly over all of them from a seeded place on.</summary>
    private static IEnumerable<BoundaryPoint> Chosen(List<BoundaryPoint> points, int count, int seed)
    {
        if (count >= points.Count) return points;
        var chance = new Random(seed);
        return Enumerable.Range(0, count).Select(i => points[(int)((i + chance.NextDouble()) * points.Count / count)]);
    }
}
