using System.Globalization;
using Collections.Proofs.Harness;
using Collections.Proofs.Syscalls;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Hostile;

/// <summary>
/// Expressions and models of an enemy, fed to processes that have little memory: each ends in a value or in an error that says
/// what and where, soon, and with the process alive.
/// </summary>
internal sealed class HostileProof : IProof
{
    private const int InputsOfAWorker = 500;

    public string Verb => "hostile";

    public string Promise => "S4, S6";

    public string Sentence => "No expression, decision model or drawing ends the process, hangs it or takes its memory, and no document opens a file.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        await Feed(HostileKind.Feel, options.TrialsOr(quick: 2_000, soak: 100_000), options.Seed, tally, cancellation).ConfigureAwait(false);
        await Feed(HostileKind.Dmn, options.TrialsOr(quick: 500, soak: 10_000), options.Seed, tally, cancellation).ConfigureAwait(false);
        await Feed(HostileKind.Bpmn, options.TrialsOr(quick: 500, soak: 10_000), options.Seed, tally, cancellation).ConfigureAwait(false);
        await Feed(HostileKind.Xml, HostileDocuments.All.Count, options.Seed, tally, cancellation).ConfigureAwait(false);
        await Watch(options.Seed, tally, cancellation).ConfigureAwait(false);
        foreach (var plant in Enum.GetValues<HostilePlant>().Where(plant => plant is not (HostilePlant.None or HostilePlant.Opens)))
        {
            var found = await HostileBatch.Of(HostileKind.Feel, options.Seed, 0, 3, plant, cancellation).ConfigureAwait(false);
            tally.Planted(plant.ToString().ToLowerInvariant(), !found.IsAlive || found.Findings.Count > 0);
        }
    }

    /// <summary>What the system sees of a process that reads the documents: it opens nothing that they name, and talks to nobody.</summary>
    private static async Task Watch(int seed, Tally tally, CancellationToken cancellation)
    {
        if (Strace.Missing is { } reason)
        {
            tally.Figure("xml: opened", reason);
            return;
        }
        var opened = await Opened(seed, HostilePlant.None, cancellation).ConfigureAwait(false);
        foreach (var line in opened) tally.Bad($"xml: nothing was to be opened, found {line}");
        tally.Figure("xml: opened or connected", opened.Count);
        tally.Planted("opens", (await Opened(seed, HostilePlant.Opens, cancellation).ConfigureAwait(false)).Count > 0);
    }

    private static async Task<List<string>> Opened(int seed, HostilePlant plant, CancellationToken cancellation)
    {
        var trace = Path.GetTempFileName();
        try
        {
            var before = Strace.Command(trace, "open,openat,connect", []);
            await HostileBatch.Of(HostileKind.Xml, seed, 0, HostileDocuments.All.Count, plant, cancellation, before).ConfigureAwait(false);
            return [.. File.ReadLines(trace).Where(line => line.Contains(HostileDocuments.Mark, StringComparison.Ordinal) || line.Contains("sin_port", StringComparison.Ordinal))];
        }
        finally
        {
            File.Delete(trace);
        }
    }

    private static async Task Feed(HostileKind kind, int count, int seed, Tally tally, CancellationToken cancellation)
    {
        var (longest, heaviest) = (0L, 0L);
        var gate = new Lock();
        var starts = Enumerable.Range(0, (count + InputsOfAWorker - 1) / InputsOfAWorker).Select(place => place * InputsOfAWorker);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(starts, parallel, async (from, token) =>
        {
            var some = Math.Min(InputsOfAWorker, count - from);
            var found = await HostileBatch.Of(kind, seed, from, some, HostilePlant.None, token).ConfigureAwait(false);
            tally.Tried(some);
            tally.Landed(some);
            foreach (var finding in found.Findings) tally.Bad($"{kind.Name} {finding}");
            if (!found.IsAlive) tally.Bad($"{kind.Name} {await Fatal(kind, seed, from, some, token).ConfigureAwait(false)} ({found.Complaint})");
            lock (gate) (longest, heaviest) = (Math.Max(longest, found.LongestMilliseconds), Math.Max(heaviest, found.MostAlive));
        }).ConfigureAwait(false);
        tally.Figure($"{kind.Name}: inputs", count);
        tally.Figure($"{kind.Name}: longest ms of processor", longest);
        tally.Figure($"{kind.Name}: most MiB alive for one", heaviest >> 20);
    }

    /// <summary>Which input of a range ends its process, found by halves.</summary>
    private static async Task<string> Fatal(HostileKind kind, int seed, int from, int count, CancellationToken cancellation)
    {
        while (count > 1)
        {
            var half = count / 2;
            var first = await HostileBatch.Of(kind, seed, from, half, HostilePlant.None, cancellation).ConfigureAwait(false);
            if (first.IsAlive) (from, count) = (from + half, count - half);
            else count = half;
        }
        var last = await HostileBatch.Of(kind, seed, from, 1, HostilePlant.None, cancellation).ConfigureAwait(false);
        return last.IsAlive
            ? string.Create(CultureInfo.InvariantCulture, $"seed {seed}: a worker died of several inputs, the last {from}, and of none alone")
            : string.Create(CultureInfo.InvariantCulture, $"input {from} of seed {seed} ends the process: {last.Complaint}");
    }
}
