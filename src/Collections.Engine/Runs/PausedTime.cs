using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Runs;

/// <summary>A time for which the clocks of a case stood still, and where it puts what was due after it began.</summary>
/// <param name="Since">When it began, in <see cref="RunClock"/> milliseconds.</param>
/// <param name="Until">When it ended.</param>
/// <param name="Clock">By whose calendars business days are counted.</param>
public readonly record struct PausedTime(long Since, long Until, RunClock Clock)
{
    /// <summary>How many dates lie between its ends.</summary>
    public int Days => (int)((Until / RunClock.Day) - (Since / RunClock.Day));

    /// <summary>When something is due that was due at a time: what was due before it began stays so.</summary>
    /// <param name="clock">What it counts.</param>
    /// <param name="due">When it was due.</param>
    /// <param name="calendar">The calendar by which it counts business days; null for the portfolio's.</param>
    public long After(TimerClock clock, long due, string? calendar = null)
    {
        if (due == TokenTable.NotDue || due <= Since) return due;
        return clock switch
        {
            TimerClock.Elapsed => due + (Until - Since),
            TimerClock.Days => due + (Days * RunClock.Day),
            TimerClock.BusinessDays => AfterBusinessDays(due, Clock.CountingBy(calendar)),
            _ => due,
        };
    }

    /// <summary>The business days that were left when it began, that of the beginning among them, are counted from the date on which it ended.</summary>
    private long AfterBusinessDays(long due, Func<int, int, int> addBusinessDays)
    {
        var (last, left) = ((int)(due / RunClock.Day), 0);
        for (var date = addBusinessDays((int)(Since / RunClock.Day) - 1, 1); date <= last; date = addBusinessDays(date, 1)) left++;
        return left == 0 ? due : RunClock.AtStartOf(addBusinessDays((int)(Until / RunClock.Day), left)) + (due % RunClock.Day);
    }
}
