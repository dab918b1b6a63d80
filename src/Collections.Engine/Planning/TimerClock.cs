namespace Collections.Engine.Planning;

/// <summary>What a timer counts, and so how it goes on when its case stood still for a time.</summary>
public enum TimerClock
{
    /// <summary>Nothing: it names a date or an instant, which stays.</summary>
    Fixed,

    /// <summary>Hours, minutes and seconds: it goes on by the time that was left.</summary>
    Elapsed,

    /// <summary>Dates: it goes on by the dates that were left.</summary>
    Days,

    /// <summary>Business days: it goes on by those that were left.</summary>
    BusinessDays,
}
