using System.Globalization;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Alerts;
using Collections.Server.Commands;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.VersionChanges;
using Collections.Server.Withdrawals;

namespace Collections.Server.Runs;

/// <summary>
/// Works nights and migrations that people or the scheduler start, one at a time, beside what else the server does. A night that the server's end breaks
/// off is ended by the next one, as any other.
/// </summary>
internal sealed partial class NightDesk(SqliteDatabase database, TimeProvider time, NightNews news, ILogger<NightDesk> log) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stop = new();
    private Task<string?>? working;
    private string present = "";

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
    /// <param name="wanted">Its date.</param>
    /// <param name="updates">Whether, where the date was worked, files that came since are told to the cases of which they say something.</param>
    public Task<NightStart> Start(DateOnly wanted, bool updates = false) => Begin(
        $"The night of {wanted:yyyy-MM-dd}", begun => Work(wanted, updates, begun), $"The night of {wanted:yyyy-MM-dd} was worked before: a later date was expected.");

    /// <summary>Begins to bring cases to another version, and waits until the run has its number or is refused.</summary>
    public Task<NightStart> Migrate(MigrationOrder order) => Begin($"The migration of '{order.Strategy}'", begun => Work(order, begun), "The migration did not begin.");

    /// <summary>Begins to take a run back, and waits until the withdrawal has its number or is refused.</summary>
    public Task<NightStart> Withdraw(WithdrawalOrder order) => Begin($"The withdrawal of run {order.Run}", begun => Work(order, begun), "The withdrawal did not begin.");

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

    private async Task<NightStart> Begin(string what, Func<TaskCompletionSource<long>, Task<string?>> work, string otherwise)
    {
        var begun = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<string?> started;
        lock (gate)
        {
            if (working is { IsCompleted: false }) return NightStart.Refuse($"{present} is being worked: expected it to end before the next is started.");
            present = what;
            working = started = Task.Run(() => work(begun), stop.Token);
        }
        await Task.WhenAny(begun.Task, started).ConfigureAwait(false);
        return begun.Task.IsCompletedSuccessfully ? NightStart.Of(await begun.Task.ConfigureAwait(false)) : NightStart.Refuse(await started.ConfigureAwait(false) ?? otherwise);
    }

    private Task<string?> Work(DateOnly wanted, bool updates, TaskCompletionSource<long> begun)
    {
        var told = new ToldProgress(news, wanted, $"{wanted:yyyy-MM-dd}");
        var night = new NightlyRun(database, time)
        {
            Begun = number => begun.TrySetResult(number),
            PartDone = (_, done, of) => told.Share = (double)done / of,
            Progress = new Relay<string>(text => told.Tell(text, NightProgress.Working)),
        };
        return Watch(told, async () =>
        {
            var report = await night.Execute(new NightRequest(wanted, null, null, null, null, WorkflowsFolder.Find()) { Updates = updates }, stop.Token).ConfigureAwait(false);
            return report.Result;
        }, why => Alert(wanted, why));
    }

    private Task<string?> Work(MigrationOrder order, TaskCompletionSource<long> begun)
    {
        var told = new ToldProgress(news, RunRegister.LastDate(database) ?? default, $"{order.Strategy} {order.From.Version} → {order.To.Version}");
        var migration = new CaseVersions(database, time)
        {
            Begun = number => begun.TrySetResult(number),
            PartDone = (_, done, of) => told.Tell($"part {done} of {of}", (double)done / of),
        };
        return Watch(told, async () =>
        {
            var report = await migration.Execute(order, stop.Token).ConfigureAwait(false);
            return string.Create(CultureInfo.InvariantCulture, $"{report.Migrated:N0} cases migrated, {report.Left.Sum(group => group.Cases):N0} left");
        });
    }

    private Task<string?> Work(WithdrawalOrder order, TaskCompletionSource<long> begun)
    {
        var told = new ToldProgress(news, RunRegister.LastDate(database) ?? default, string.Create(CultureInfo.InvariantCulture, $"withdrawal of run {order.Run}"));
        var withdrawals = new RunWithdrawals(database, time)
        {
            Begun = number => begun.TrySetResult(number),
            PartDone = (done, of) => told.Tell($"part {done} of {of}", (double)done / of),
        };
        return Watch(told, async () =>
        {
            var report = await withdrawals.Execute(order, stop.Token).ConfigureAwait(false);
            return string.Create(CultureInfo.InvariantCulture, $"{report.Cases.Restored + report.Cases.Unopened + report.Cases.Replayed:N0} cases taken back, {report.Cases.Left:N0} left, {report.SentWrong:N0} messages sent on wrong data");
        });
    }

    /// <summary>That a night failed is an alert; where not even that can be written, the log has it.</summary>
    private async Task Alert(DateOnly date, string why)
    {
        try
        {
            await database.Writer.Write(session => RunAlerts.Failed(session.Context(), RunStores.Portfolio, date, why, time.GetUtcNow())).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            NotAlerted(log, date, failure);
        }
    }

    /// <summary>Why it was not worked; null where it was.</summary>
    private async Task<string?> Watch(ToldProgress told, Func<Task<string>> work, Func<string, Task>? failed = null)
    {
        try
        {
            told.Tell($"{told.What}: begins", NightProgress.Working);
            var result = await work().ConfigureAwait(false);
            told.Share = 1;
            told.Tell($"{told.What}: {result}", NightProgress.Done);
            return null;
        }
        catch (UsageException wrong)
        {
            told.Tell(UsageSentence.Of(wrong), NightProgress.Failed);
            return UsageSentence.Of(wrong);
        }
        catch (OperationCanceledException)
        {
            told.Tell($"{told.What}: stopped; the next night ends it first", NightProgress.Failed);
            return "The server is being stopped.";
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            RunFailed(log, told.What, failure);
            if (failed is not null) await failed(failure.Message).ConfigureAwait(false);
            told.Tell($"{told.What}: broken off: {failure.Message}", NightProgress.Failed);
            return failure.Message;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The run {What} was broken off.")]
    private static partial void RunFailed(ILogger log, string what, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "No alert could be written of the night of {Date}, which has failed.")]
    private static partial void NotAlerted(ILogger log, DateOnly date, Exception failure);
}

/// <summary>What became of the wish for a night.</summary>
/// <param name="Run">Number of the run that began; 0 where none did.</param>
/// <param name="Refusal">Why none began; null where one did.</param>
internal sealed record NightStart(long Run, string? Refusal)
{
    public static NightStart Of(long run) => new(run, null);

    public static NightStart Refuse(string why) => new(0, why);
}
