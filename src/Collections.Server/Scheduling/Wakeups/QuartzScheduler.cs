using Quartz;

namespace Collections.Server.Scheduling.Wakeups;

/// <summary>
/// Quartz.NET, the one place that knows it. Its triggers lie in a file of their own beside the database. It is told instants
/// in UTC that we have computed; what it forgets, fires twice or cannot read costs nothing but the minute after which the
/// watchdog looks.
/// </summary>
internal sealed partial class QuartzScheduler(ISchedulerFactory factory, ILogger<QuartzScheduler> log) : IWorkScheduler, IHostedService
{
    private static readonly JobKey Nights = new("nights");
    private static readonly JobKey Timers = new("timers");
    private static readonly JobKey CallLists = new("call-lists");
    private static readonly TriggerKey NextNight = new("next-night");
    private static readonly TriggerKey NextCallList = new("next-call-list");
    private static readonly TriggerKey EachMinute = new("each-minute");
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private IScheduler? scheduler;

    /// <inheritdoc/>
    public bool IsAlive => scheduler?.Status == global::Quartz.SchedulerStatus.Running;

    /// <summary>Begins to wake us. What stands in the store is left as it is: its triggers were right when they were written.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var made = await factory.GetScheduler(cancellationToken).ConfigureAwait(false);
            await Expect<NightJob>(made, Nights, cancellationToken).ConfigureAwait(false);
            await Expect<TimersJob>(made, Timers, cancellationToken).ConfigureAwait(false);
            await Expect<CallListJob>(made, CallLists, cancellationToken).ConfigureAwait(false);
            if (!await made.Exists(EachMinute, cancellationToken).ConfigureAwait(false))
                await made.ScheduleJob(Trigger(Timers, EachMinute).StartNow().WithSchedule(Missed(SimpleScheduleBuilder.Create().WithInterval(Minute).RepeatForever())).Build(), cancellationToken: cancellationToken).ConfigureAwait(false);
            await made.Start(cancellationToken).ConfigureAwait(false);
            scheduler = made;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            // A server that cannot be woken still does what is due: the watchdog looks.
            CannotStart(log, failure);
        }
    }

    /// <summary>Wakes nobody any more. A night that is being worked is not waited for here: who works it ends it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (scheduler is { } started) await started.Shutdown(false, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task WakeAt(WakeFor what, DateTimeOffset? instant, CancellationToken cancellation)
    {
        if (scheduler is not { } started) return;
        try
        {
            if (what == WakeFor.Night) await Wake<NightJob>(started, (Nights, NextNight), instant, cancellation).ConfigureAwait(false);
            else await Wake<CallListJob>(started, (CallLists, NextCallList), instant, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !cancellation.IsCancellationRequested)
        {
            CannotBeTold(log, failure);
        }
    }

    private static async Task Wake<T>(IScheduler started, (JobKey Job, TriggerKey Trigger) keys, DateTimeOffset? instant, CancellationToken cancellation)
        where T : IJob
    {
        if (instant is not { } at)
        {
            await started.UnscheduleJob(keys.Trigger, cancellation).ConfigureAwait(false);
            return;
        }
        var known = await started.GetTrigger(keys.Trigger, cancellation).ConfigureAwait(false);
        if (known?.NextFireTimeUtc is { } next && (next - at).Duration() < TimeSpan.FromSeconds(1)) return;
        // What is due already is the caller's or the watchdog's to do.
        if (at <= started.TimeProvider.GetUtcNow()) return;
        await Expect<T>(started, keys.Job, cancellation).ConfigureAwait(false);
        var trigger = Trigger(keys.Job, keys.Trigger).StartAt(at).WithSchedule(Missed(SimpleScheduleBuilder.Create())).Build();
        if (known is null) await started.ScheduleJob(trigger, cancellationToken: cancellation).ConfigureAwait(false);
        else await started.RescheduleJob(keys.Trigger, trigger, cancellation).ConfigureAwait(false);
    }

    private static async Task Expect<T>(IScheduler scheduler, JobKey key, CancellationToken cancellation)
        where T : IJob
    {
        if (await scheduler.Exists(key, cancellation).ConfigureAwait(false)) return;
        await scheduler.AddJob(JobBuilder.Create<T>().WithIdentity(key).StoreDurably(true).RequestRecovery(true).DisallowConcurrentExecution(true).Build(), cancellationToken: cancellation).ConfigureAwait(false);
    }

    private static TriggerBuilder<IJob> Trigger(JobKey job, TriggerKey key) => TriggerBuilder.Create().ForJob(job).WithIdentity(key);

    /// <summary>What was missed is not made up for: what is due then the watchdog finds.</summary>
    private static SimpleScheduleBuilder Missed(SimpleScheduleBuilder schedule) => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount);

    [LoggerMessage(Level = LogLevel.Error, Message = "The scheduler cannot be started; what is due is looked for every minute.")]
    private static partial void CannotStart(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduler cannot be told when to wake us; what is due is looked for every minute.")]
    private static partial void CannotBeTold(ILogger log, Exception failure);
}
