namespace Collections.Server.Scheduling;

/// <summary>
/// Looks every minute for what is due, whatever the scheduler does: nights start at most so much late although nothing wakes
/// us. It tells the scheduler again when to wake us, so what was lost there heals.
/// </summary>
internal sealed partial class Watchdog(DueWork due, Schedules schedules, IWorkScheduler scheduler, TimeProvider time, ILogger<Watchdog> log) : BackgroundService
{
    /// <summary>Between two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(60);

    private long lookedAt;

    /// <summary>When it looked last; null where it has not yet.</summary>
    public DateTimeOffset? LookedAt => Interlocked.Read(ref lookedAt) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Interval, time);
        do
        {
            Interlocked.Exchange(ref lookedAt, time.GetUtcNow().UtcTicks);
            // Not waited for: a night may take longer than a minute, and others look at when we looked.
            _ = Look(stoppingToken);
        }
        while (await clock.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task Look(CancellationToken stopping)
    {
        try
        {
            await scheduler.WakeAt(WakeFor.Night, schedules.Next()?.DueAt, stopping).ConfigureAwait(false);
            await scheduler.WakeAt(WakeFor.CallList, due.NextCallList(), stopping).ConfigureAwait(false);
            await due.DoTimers(stopping).ConfigureAwait(false);
            await due.DoCallLists(stopping).ConfigureAwait(false);
            await due.DoNights(stopping).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !stopping.IsCancellationRequested)
        {
            LookFailed(log, failure);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server ends: the next one looks again.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The watchdog could not do what is due; it looks again in a minute.")]
    private static partial void LookFailed(ILogger log, Exception failure);
}
