using System.Diagnostics;
using System.Globalization;
using Collections.Proofs.Harness;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Boundaries;

/// <summary>
/// A fault before or after every command and every operation of the disk of a small run: the state and what the world has
/// seen are in the end what they are without.
/// </summary>
internal sealed class BoundariesProof : IProof
{
    private const int Days = 2;
    private const int ShortTrials = 60;
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    public string Verb => "boundaries";

    public string Promise => "P2";

    public string Sentence => "A crash, a refusal or a lost answer at any boundary changes nothing.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        using var run = new SmallRun(options.CasesOr(500, 2_000), options.Seed, Days);
        var (expected, commands, operations) = await Reference(run, options.Seed, cancellation).ConfigureAwait(false);
        tally.AtLeast("messages sent", 50, expected.Delivered.Count);
        tally.AtLeast("commands", 100, commands);
        tally.AtLeast("disk operations", 100, operations);
        var points = Points(commands, operations).ToList();
        tally.Figure("points", points.Count);
        var chosen = Chosen(points, options.TrialsOr(ShortTrials, points.Count), options.Seed);
        foreach (var point in chosen) await Try(run, point, expected, options, tally, cancellation).ConfigureAwait(false);
    }

    private static async Task<(Outcome Expected, long Commands, long Operations)> Reference(SmallRun run, int seed, CancellationToken cancellation)
    {
        CommandFault? counting = null;
        var (before, disk) = (0L, default(Disks.SimulatedDisk));
        var expected = await run.Work(seed, simulated =>
        {
            counting = new CommandFault(simulated.Disk, -1, Fault.Throws);
            counting.Arm(simulated);
            (before, disk) = (simulated.Disk.Operations, simulated.Disk);
        }, cancellation).ConfigureAwait(false);
        if (expected.Broken.Count > 0) throw new InvalidOperationException(string.Join("; ", expected.Broken));
        return (expected, counting!.Count, disk!.Operations - before);
    }

    private static async Task Try(SmallRun run, BoundaryPoint point, Outcome expected, ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        tally.Tried();
        Func<bool> hasLanded = () => false;
        tally.Say(point.ToString());
        var start = Stopwatch.GetTimestamp();
        string? difference;
        try
        {
            var found = await run.Work((int)point.Number, simulated => hasLanded = point.Arm(simulated), cancellation).ConfigureAwait(false);
            difference = found.Difference(expected);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            difference = $"it did not come to an end: {failure.Message}";
        }
        if (hasLanded()) tally.Landed();
        if (difference is not null) tally.Bad(string.Create(CultureInfo.InvariantCulture, $"{point}: {difference}; repeat: boundaries --cases {options.CasesOr(500, 2_000)} --seed {options.Seed}"));
        if (Stopwatch.GetElapsedTime(start).TotalSeconds > 20) tally.Bad($"{point}: more than 20 seconds");
    }

    private static IEnumerable<BoundaryPoint> Points(long commands, long operations) =>
        from layer in new[] { (IsDisk: false, Count: commands), (IsDisk: true, Count: operations) }
        from number in Enumerable.Range(1, (int)layer.Count)
        from fault in Faults
        select new BoundaryPoint(layer.IsDisk, number, fault);

    /// <summary>Some of the points, spread evenly over all of them from a seeded place on.</summary>
    private static IEnumerable<BoundaryPoint> Chosen(List<BoundaryPoint> points, int count, int seed)
    {
        if (count >= points.Count) return points;
        var chance = new Random(seed);
        return Enumerable.Range(0, count).Select(i => points[(int)((i + chance.NextDouble()) * points.Count / count)]);
    }
}
