namespace Collections.Server.Scheduling;

/// <summary>Wakes nobody: where the operator has switched the scheduler off, and where the watchdog must do alone.</summary>
internal sealed class SilentScheduler : IWorkScheduler
{
    /// <inheritdoc/>
    public bool IsAlive => false;

    /// <inheritdoc/>
    public Task WakeAt(WakeFor what, DateTimeOffset? instant, CancellationToken cancellation) => Task.CompletedTask;
}
