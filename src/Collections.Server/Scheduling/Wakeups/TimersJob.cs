using Quartz;

namespace Collections.Server.Scheduling.Wakeups;

/// <summary>Quartz says that a minute has passed: timers of the day may be due.</summary>
internal sealed class TimersJob(DueWork due) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await due.DoTimers(cancellationToken).ConfigureAwait(false);
}
