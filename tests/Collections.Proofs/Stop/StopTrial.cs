using System.Diagnostics;
using System.Globalization;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Offices;
using Collections.Proofs.Workers;
using Collections.Server.Dispatching;
using Collections.Server.Nightly;

namespace Collections.Proofs.Stop;

/// <summary>One worker that is asked to end in the midst of its work: how it ends, what it leaves, and how the next begins.</summary>
internal sealed class StopTrial(Ground ground, string verb, Leftovers undisturbed)
{
    private const string InFlight = "SELECT count(*) FROM outbox WHERE state = 1";
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(2);

    /// <summary>How long an end may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether the request came in the midst of the work.</summary>
    public bool HasLanded { get; private set; }

    /// <summary>How long the end took.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>Works it; gives what was bad.</summary>
    /// <param name="delay">From the opening of the database to the request.</param>
    /// <param name="worker">The words of a worker that stands still at a phase, and is asked there; null = the product's own verb.</param>
    /// <param name="cancellation">Ends the proof.</param>
    public async Task<IReadOnlyList<string>> Work(TimeSpan delay, Func<WorkerOrder, string[]>? worker, CancellationToken cancellation)
    {
        var order = ground.Fresh();
        using var process = WorkerProcess.Start(worker?.Invoke(order) ?? ProductWords.Of(verb, order));
        while (!File.Exists(order.Database + ".lock")) await Task.Delay(Step, cancellation).ConfigureAwait(false);
        if (worker is null) await Task.Delay(delay, cancellation).ConfigureAwait(false);
        else await Standing(process, cancellation).ConfigureAwait(false);
        var start = Stopwatch.GetTimestamp();
        Signals.Terminate(process.Id);
        var bad = new List<string>();
        var code = await EndOf(process, cancellation).ConfigureAwait(false);
        Took = Stopwatch.GetElapsedTime(start);
        HasLanded = code != 0;
        if (code is null) bad.Add(string.Create(CultureInfo.InvariantCulture, $"an end within {Patience.TotalSeconds} s was expected, and did not come"));
        else if (code != 0 && (code != 1 || !process.Complaints.Contains("Stopped between two", StringComparison.Ordinal)))
            bad.Add($"exit code 1 and a sentence that it stopped between two parts were expected, found {code}: {process.Complaints.Split('\n')[^1]}");
        bad.AddRange(await Next(order, cancellation).ConfigureAwait(false));
        Directory.Delete(Path.GetDirectoryName(order.Database)!, recursive: true);
        return bad;
    }

    private static async Task Standing(WorkerProcess process, CancellationToken cancellation)
    {
        while (await process.Line(cancellation).ConfigureAwait(false) is { } line)
        {
            if (line.StartsWith(WorkerWords.Stopped, StringComparison.Ordinal)) return;
        }
        throw new InvalidOperationException($"The worker ended before it stood still: {process.Complaints}");
    }

    private async Task<int?> EndOf(WorkerProcess process, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            while (await process.Line(patience.Token).ConfigureAwait(false) is not null)
            {
            }
            return await process.End(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill();
            await process.End(cancellation).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>The next one begins at once: opening throws where the former still holds the database.</summary>
    private async Task<IReadOnlyList<string>> Next(WorkerOrder order, CancellationToken cancellation)
    {
        var bad = new List<string>();
        using (var database = SqliteDatabase.Open(order.Database))
        {
            database.Migrate();
            bad.AddRange(Invariants.Broken(database));
            using (var reader = database.OpenReader())
            {
                var select = reader.Prepare(InFlight);
                if (select.Step() && select.ColumnLong(0) is > 0 and var flying) bad.Add($"{flying} messages stand as being sent");
                select.Reset();
            }
            if (verb == ProductWords.Run)
                await new NightlyRun(database, TimeProvider.System) { WithStateHash = false }.Execute(new NightRequest(order.Date, order.Portfolio, order.Mapping, null, null, order.Workflows), cancellation).ConfigureAwait(false);
            else
                await new OutboxDispatch(database, order.Spool).Execute(order.Date, cancellation).ConfigureAwait(false);
        }
        bad.AddRange(Leftovers.Of(order, []).DifferencesFrom(undisturbed));
        return bad;
    }
}
