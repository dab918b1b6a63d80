using System.Globalization;
using Collections.Proofs.Offices;
using Collections.Proofs.Workers;
using Collections.Server.Dispatching;
using Collections.Server.Nightly;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Proofs.Syscalls;

/// <summary>One worker with a fault at one of its calls: how it ended, what it left, and whether the same request goes on from there.</summary>
internal sealed class FaultTrial(FaultStage stage, WorkerOrder order, Fault fault)
{
    private const double MostSeconds = 10;
    private const int Failed = 1;
    private static readonly string[] Named = ["database or disk is full", "disk I/O error", "No space left on device", "Input/output error"];

    /// <summary>Whether the fault hit.</summary>
    public bool HasLanded { get; private set; }

    /// <summary>Seconds from the fault to the end of the process.</summary>
    public double Seconds { get; private set; }

    /// <summary>Syncs of the same files after one that failed.</summary>
    public int Retries { get; private set; }

    /// <summary>Works it; gives what was bad.</summary>
    /// <param name="words">The worker's words; null = the product's own verb.</param>
    /// <param name="cancellation">Ends the proof.</param>
    public async Task<IReadOnlyList<string>> Work(string[]? words, CancellationToken cancellation)
    {
        var trace = order.Database + ".trace";
        using var worker = WorkerProcess.Start(words ?? ProductWords.Of(fault.Verb, order), Strace.Command(trace, Strace.Writes, fault.Paths, fault.Injection));
        var said = new List<string>();
        while (await worker.Line(cancellation).ConfigureAwait(false) is { } line) said.Add(line);
        var code = await worker.End(cancellation).ConfigureAwait(false);
        var ended = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        var calls = Strace.Read(trace);
        var hit = fault.Kind == FaultKind.Killed ? (code == WorkerProcess.KilledCode && calls.Count > 0 ? calls[^1] : null) : calls.FirstOrDefault(call => call.IsInjected);
        HasLanded = hit is not null;
        Seconds = hit is null ? 0 : ended - hit.Seconds;
        Retries = hit is null || fault.Kind != FaultKind.NotSynced ? 0 : calls.Count(call => call.IsSync && call.BeganAt > hit.BeganAt && !call.IsInjected);
        var bad = new List<string>();
        if (HasLanded && fault.Kind != FaultKind.Killed) bad.AddRange(EndOf(code, [.. said, .. worker.Complaints.Split('\n')]));
        if (Seconds > MostSeconds) bad.Add(string.Create(CultureInfo.InvariantCulture, $"an end within {MostSeconds} s was expected, found {Seconds:N1} s"));
        if (Retries > 0) bad.Add($"{Retries} syncs followed one that failed");
        bad.AddRange(await Resume(cancellation).ConfigureAwait(false));
        Directory.Delete(Path.GetDirectoryName(order.Database)!, recursive: true);
        return bad;
    }

    /// <summary>A word about what failed; where the fault stood in nobody's way, the night is done.</summary>
    private IEnumerable<string> EndOf(int code, string[] words)
    {
        if (code is not (0 or Failed)) yield return $"exit code {Failed} was expected, found {code}: {words.LastOrDefault()}";
        // A log that cannot be moved at the end is read by the next start; a file that is not confirmed is not delivered.
        if (code == 0 && fault.Kind == FaultKind.NotSynced && fault.Paths.Count == 1) yield return "a failure was expected, as the disk did not confirm the file, found none";
        if (words.Any(word => word.TrimStart().StartsWith("at Collections", StringComparison.Ordinal))) yield return "a sentence was expected, found a stack";
        if (code == Failed && !words.Any(word => Named.Any(name => word.Contains(name, StringComparison.Ordinal)))) yield return $"a sentence that names what failed was expected, found: {words.LastOrDefault()}";
    }

    private async Task<IReadOnlyList<string>> Resume(CancellationToken cancellation)
    {
        using (var database = SqliteDatabase.Open(order.Database))
        {
            database.Migrate();
            if (Invariants.Broken(database) is { Count: > 0 } broken) return [.. broken.Select(sentence => $"after the fault: {sentence}")];
            if (fault.Verb == ProductWords.Run)
                await new NightlyRun(database, TimeProvider.System) { WithStateHash = false }.Execute(new NightRequest(order.Date, order.Portfolio, order.Mapping, null, null, order.Workflows), cancellation).ConfigureAwait(false);
            else
                await new OutboxDispatch(database, order.Spool).Execute(order.Date, cancellation).ConfigureAwait(false);
        }
        return Leftovers.Of(order, []).DifferencesFrom(stage.Undisturbed);
    }
}
