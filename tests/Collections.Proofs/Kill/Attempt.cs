using System.Diagnostics;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Kill;

/// <summary>What one worker process said until its end.</summary>
internal sealed class Attempt
{
    /// <summary>A worker that takes longer than this is stuck.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Whether it came to the end of night and dispatch.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether it was killed after it had begun, and before it was done.</summary>
    public bool HasLanded { get; private set; }

    /// <summary>Its last phase; null where it reached none.</summary>
    public Phase? Last { get; private set; }

    /// <summary>Time from its first phase to its end.</summary>
    public TimeSpan Lasted { get; private set; }

    /// <summary>How it failed by itself; null where it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Runs a worker on an order, and kills it as planned.</summary>
    /// <param name="order">What it is to do.</param>
    /// <param name="kill">When it is killed; null = not at all.</param>
    /// <param name="span">Within which a kill after a time falls.</param>
    /// <param name="letters">Is given the keys of the letters that leave.</param>
    /// <param name="cancellation">Ends the proof.</param>
    public static async Task<Attempt> Make(WorkerOrder order, PlannedKill? kill, TimeSpan span, ICollection<string> letters, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Longest);
        var attempt = new Attempt();
        using var worker = WorkerProcess.Start(OrderFile.Words(WorkerCommand.Night, order with { Stop = kill?.Stop }));
        try
        {
            await attempt.Listen(worker, kill, span, letters, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            attempt.Failure = $"stuck: no end after {Longest}, last phase {attempt.Last?.ToString() ?? "none"}";
        }
        return attempt;
    }

    /// <summary>Works an order in this process, which is not killed: a resumed night costs no start of a process.</summary>
    public static async Task<Attempt> MakeHere(WorkerOrder order, ICollection<string> letters, CancellationToken cancellation)
    {
        long first = 0;
        var attempt = new Attempt();
        var voice = new WorkerVoice(line =>
        {
            if (first == 0 && line.StartsWith(WorkerWords.Phase, StringComparison.Ordinal)) first = Stopwatch.GetTimestamp();
            if (line.StartsWith(WorkerWords.Sent, StringComparison.Ordinal)) letters.Add(line[WorkerWords.Sent.Length..]);
            attempt.IsDone |= line == WorkerWords.Done;
        });
        try
        {
            await new WorkerNight(order, voice).Execute(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            attempt.Failure = $"the worker ended by itself: {failure}";
        }
        attempt.Lasted = Since(first);
        return attempt;
    }

    private async Task Listen(WorkerProcess worker, PlannedKill? kill, TimeSpan span, ICollection<string> letters, CancellationToken cancellation)
    {
        Task later = Task.CompletedTask;
        long first = 0;
        var hasBegun = false;
        while (await worker.Line(cancellation).ConfigureAwait(false) is { } line)
        {
            if (line == WorkerWords.Began)
            {
                hasBegun = true;
                if (kill is { Stop: null, FromFirstPhase: false }) later = KillAfter(worker, span * kill.Share, cancellation);
            }
            else if (line.StartsWith(WorkerWords.Phase, StringComparison.Ordinal))
            {
                Last = Enum.Parse<Phase>(line.AsSpan(WorkerWords.Phase.Length));
                if (first != 0) continue;
                first = Stopwatch.GetTimestamp();
                if (kill is { Stop: null, FromFirstPhase: true }) later = KillAfter(worker, span * kill.Share, cancellation);
            }
            else if (line.StartsWith(WorkerWords.Sent, StringComparison.Ordinal)) letters.Add(line[WorkerWords.Sent.Length..]);
            else if (line.StartsWith(WorkerWords.Stopped, StringComparison.Ordinal)) worker.Kill();
            else if (line == WorkerWords.Done) IsDone = true;
        }
        Lasted = Since(first);
        var code = await worker.End(cancellation).ConfigureAwait(false);
        await later.ConfigureAwait(false);
        var isKilled = code == WorkerProcess.KilledCode;
        HasLanded = isKilled && hasBegun && !IsDone;
        if (!IsDone && (!isKilled || kill is null)) Failure = $"the worker ended by itself with {code}: {worker.Complaints}";
    }

    private static async Task KillAfter(WorkerProcess worker, TimeSpan delay, CancellationToken cancellation)
    {
        await Task.Delay(delay, cancellation).ConfigureAwait(false);
        worker.Kill();
    }

    private static TimeSpan Since(long instant) => instant == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(instant);
}
