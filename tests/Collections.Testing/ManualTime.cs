namespace Collections.Testing;

/// <summary>A clock that goes on only when it is told to; what waits for a time waits for that.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start.ToUniversalTime();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    /// <summary>Goes on by so much at once; what became due meanwhile is called once, on this thread.</summary>
    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (gate)
        {
            now += by;
            due = timers.FindAll(timer => timer.TakeDue(now));
        }
        foreach (var timer in due) timer.Call();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (gate) timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, Action call) : ITimer
    {
        private DateTimeOffset? dueAt;
        private TimeSpan period;

        public void Call() => call();

        /// <summary>Whether it is due; if so it is due again after its period.</summary>
        public bool TakeDue(DateTimeOffset now)
        {
            if (dueAt is not { } at || at > now) return false;
            dueAt = period > TimeSpan.Zero ? now + period : null;
            return true;
        }

        public bool Change(TimeSpan dueTime, TimeSpan repeats)
        {
            lock (time.gate)
            {
                period = repeats == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : repeats;
                dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + dueTime;
            }
            return true;
        }

        public void Dispose()
        {
            lock (time.gate) time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
