using System.Globalization;
using Collections.Proofs.Harness;

namespace Collections.Proofs.Boundaries;

/// <summary>Trials at points of a small run, each on a copy of its own, on every core.</summary>
/// <param name="run">The run without a fault.</param>
/// <param name="tally">What counts.</param>
/// <param name="repeat">The command that repeats a trial, behind the point.</param>
internal sealed class BoundaryTrials(SmallRun run, Tally tally, string repeat)
{
    /// <summary>Tries some of the points, spread evenly over all of them from a seeded place on.</summary>
    /// <param name="points">All of them, in order.</param>
    /// <param name="count">How many are tried; all where it is not less.</param>
    /// <param name="seed">Seed of the places.</param>
    /// <param name="someGoToTheEnd">Of so many trials one works the rest of the run too.</param>
    /// <param name="cancellation">Stops between trials.</param>
    public Task Work(IReadOnlyList<BoundaryPoint> points, int count, int seed, int someGoToTheEnd, CancellationToken cancellation) => Parallel.ForEachAsync(
        Chosen(points, count, seed).Select((point, place) => (point, place)),
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
        async (chosen, _) => await Try(chosen.point, chosen.place % someGoToTheEnd == 0).ConfigureAwait(false));

    /// <summary>Whether one of the points that a planted bug concerns shows it.</summary>
    public static async Task<bool> IsCaught(SmallRun run, IEnumerable<BoundaryPoint> points, PlantedBug bug)
    {
        foreach (var point in points.Where(bug.Concerns).Take(PlantedBug.MostTrials))
        {
            if (await new BoundaryTrial(run, point, bug.Plant).Work(toTheEnd: false).ConfigureAwait(false) is not null) return true;
        }
        return false;
    }

    private async Task Try(BoundaryPoint point, bool toTheEnd)
    {
        var trial = new BoundaryTrial(run, point, _ => { });
        var difference = await trial.Work(toTheEnd).ConfigureAwait(false);
        tally.Tried();
        if (trial.HasLanded) tally.Landed();
        if (difference is not null) tally.Bad(string.Create(CultureInfo.InvariantCulture, $"{point}: {difference}; repeat: {repeat}"));
    }

    private static IEnumerable<BoundaryPoint> Chosen(IReadOnlyList<BoundaryPoint> points, int count, int seed)
    {
        if (count >= points.Count) return points;
        var chance = new Random(seed);
        return Enumerable.Range(0, count).Select(i => points[(int)((i + chance.NextDouble()) * points.Count / count)]);
    }
}
