using Quartz;

namespace Collections.Server.Scheduling.Wakeups;

/// <summary>Quartz says that lists of calls may be due.</summary>
internal sealed class CallListJob(DueWork due, IWorkScheduler scheduler) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await due.DoCallLists(cancellationToken).ConfigureAwait(false);
        await scheduler.WakeAt(WakeFor.CallList, due.NextCallList(), cancellationToken).ConfigureAwait(false);
    }
}
