using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Scheduling;
using Collections.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collections.Proofs.Schedules;

/// <summary>A night is due, and something wakes the server so many times at once: never, twice, five times.</summary>
/// <param name="ground">What it begins with.</param>
/// <param name="fires">How often.</param>
/// <param name="late">How long after the night was due they come, or, for none, how long before the watchdog's look it was due.</param>
internal sealed class ScheduleTrial(ScheduleGround ground, int fires, TimeSpan late)
{
    /// <summary>What a wake-up does; null for what the product does.</summary>
    public Func<SqliteDatabase, Task>? Wake { get; init; }

    /// <summary>Whether the watchdog looks.</summary>
    public bool IsWatched { get; init; } = true;

    /// <summary>Works it; gives what was bad.</summary>
    public async Task<IReadOnlyList<string>> Work(CancellationToken cancellation)
    {
        using var database = SqliteDatabase.Open(ground.Fresh());
        var time = new ManualTime(ground.DueAt - (fires > 0 ? TimeSpan.FromMinutes(1) : Watchdog.Interval - late));
        using var desk = new ScheduledDesk(database, time);
        if (fires > 0)
        {
            time.Advance(TimeSpan.FromMinutes(1) + late);
            await Task.WhenAll(Enumerable.Range(0, fires).Select(_ => Task.Run(() => Wake?.Invoke(database) ?? desk.Due.DoNights(cancellation), cancellation))).ConfigureAwait(false);
        }
        else if (IsWatched)
        {
            await Watch(desk, time, database, cancellation).ConfigureAwait(false);
        }
        return [.. ground.Bad(database)];
    }

    private async Task Watch(ScheduledDesk desk, ManualTime time, SqliteDatabase database, CancellationToken cancellation)
    {
        using var watchdog = new Watchdog(desk.Due, desk.Schedules, new SilentScheduler(), time, NullLogger<Watchdog>.Instance);
        await watchdog.StartAsync(cancellation).ConfigureAwait(false);
        while (watchdog.LookedAt is null) await Task.Delay(1, cancellation).ConfigureAwait(false);
        time.Advance(Watchdog.Interval);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!patience.IsCancellationRequested && ground.Bad(database).Any()) await Task.Delay(5, CancellationToken.None).ConfigureAwait(false);
        await watchdog.StopAsync(cancellation).ConfigureAwait(false);
    }
}
