using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Collections.Server.Scheduling;

/// <summary>Whether nights would start by themselves.</summary>
/// <param name="scheduler">What wakes us.</param>
/// <param name="watchdog">What looks by itself; null where the operator has switched both off.</param>
/// <param name="time">The clock.</param>
internal sealed class SchedulerStatus(IWorkScheduler scheduler, TimeProvider time, Watchdog? watchdog = null) : IHealthCheck
{
    /// <summary>The watchdog looks every minute; after so many without a look something is wrong.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public SchedulerState Now()
    {
        var looked = watchdog?.LookedAt;
        return new SchedulerState(watchdog is not null, scheduler.IsAlive, looked is { } at && time.GetUtcNow() - at < Patience, looked);
    }

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = Now();
        return Task.FromResult(now switch
        {
            { IsOn: false } => HealthCheckResult.Healthy("The scheduler is switched off."),
            { IsAlive: true, IsWatched: true } => HealthCheckResult.Healthy("The scheduler is awake."),
            _ => HealthCheckResult.Degraded("Nights may start late: expected a scheduler and a watchdog that look, found that one of them does not."),
        });
    }
}

/// <summary>Whether nights would start by themselves.</summary>
/// <param name="IsOn">False where the operator has switched it off.</param>
/// <param name="IsAlive">Whether the scheduler would wake the server.</param>
/// <param name="IsWatched">Whether the watchdog, which starts what the scheduler forgets, has looked of late.</param>
/// <param name="LookedAt">When it looked; null where it has not yet.</param>
internal sealed record SchedulerState(bool IsOn, bool IsAlive, bool IsWatched, DateTimeOffset? LookedAt);
