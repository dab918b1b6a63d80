using Quartz;

namespace Collections.Server.Scheduling.Wakeups;

/// <summary>Quartz says that a night may be due.</summary>
internal sealed class NightJob(DueWork due, Schedules schedules, IWorkScheduler scheduler) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await due.DoNights(cancellationToken).ConfigureAwait(false);
        await scheduler.WakeAt(WakeFor.Night, schedules.Next()?.DueAt, cancellationToken).ConfigureAwait(false);
    }
}
