using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Commands;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Runs;

/// <summary>
/// Works nights that people or the scheduler start, one at a time, beside what else the server does. A night that the server's end breaks
/// off is ended by the next one, as any other.
/// </summary>
internal sealed partial class NightDesk(SqliteDatabase database, TimeProvider time, NightNews news, ILogger<NightDesk> log) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stop = new();
    private Task<string?>? working;
    private DateOnly date;

    /// <summary>Whether a night is being worked.</summary>
    public bool IsWorking
    {
        get
        {
            lock (gate) return working is { IsCompleted: false };
        }
    }

    /// <summary>Waits until the night that was begun last has ended; gives why it was not worked, null where it was.</summary>
    public Task<string?> Ended()
    {
        lock (gate) return working ?? Task.FromResult<string?>(null);
    }

    /// <summary>Begins a night, and waits until it has its number or is refused.</summary>
    public async Task<NightStart> Start(DateOnly wanted)
    {
        var begun = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<string?> night;
        lock (gate)
        {
            if (working is { IsCompleted: false })
                return NightStart.Refuse($"The night of {date:yyyy-MM-dd} is being worked: expected it to end before the next is started.");
            date = wanted;
            working = night = Task.Run(() => Work(wanted, begun), stop.Token);
        }
        await Task.WhenAny(begun.Task, night).ConfigureAwait(false);
        if (begun.Task.IsCompletedSuccessfully) return NightStart.Of(await begun.Task.ConfigureAwait(false));
        return NightStart.Refuse(await night.ConfigureAwait(false) ?? $"The night of {wanted:yyyy-MM-dd} was worked before: a later date was expected.");
    }

    /// <summary>Stops the night after the part that it is at, and waits for it.</summary>
    public void Dispose()
    {
        stop.Cancel();
        try
        {
            working?.Wait();
        }
        catch (AggregateException)
        {
            // It was told and logged when it failed.
        }
        stop.Dispose();
    }

    /// <summary>Why the night was not worked; null where it was.</summary>
    private async Task<string?> Work(DateOnly wanted, TaskCompletionSource<long> begun)
    {
        var share = 0.0;
        void Tell(string text, string state) => news.Tell(new NightProgress(wanted, text, share, state));
        var night = new NightlyRun(database, time)
        {
            Begun = number => begun.TrySetResult(number),
            PartDone = (_, done, of) => share = (double)done / of,
            Progress = new Relay<string>(text => Tell(text, NightProgress.Working)),
        };
        try
        {
            Tell($"{wanted:yyyy-MM-dd}: begins", NightProgress.Working);
            var report = await night.Execute(new NightRequest(wanted, null, null, null, null, WorkflowsFolder.Find()), stop.Token).ConfigureAwait(false);
            share = 1;
            Tell($"{wanted:yyyy-MM-dd}: {report.Result}", NightProgress.Done);
            return null;
        }
        catch (UsageException wrong)
        {
            Tell(UsageSentence.Of(wrong), NightProgress.Failed);
            return UsageSentence.Of(wrong);
        }
        catch (OperationCanceledException)
        {
            Tell($"{wanted:yyyy-MM-dd}: stopped; the next night ends it first", NightProgress.Failed);
            return "The server is being stopped.";
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            NightFailed(log, wanted, failure);
            Tell($"{wanted:yyyy-MM-dd}: broken off: {failure.Message}", NightProgress.Failed);
            return failure.Message;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The night of {Date} was broken off.")]
    private static partial void NightFailed(ILogger log, DateOnly date, Exception failure);
}

/// <summary>What became of the wish for a night.</summary>
/// <param name="Run">Number of the run that began; 0 where none did.</param>
/// <param name="Refusal">Why none began; null where one did.</param>
internal sealed record NightStart(long Run, string? Refusal)
{
    public static NightStart Of(long run) => new(run, null);

    public static NightStart Refuse(string why) => new(0, why);
}
