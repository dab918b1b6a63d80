using Collections.Engine.Runs;

namespace Collections.Server.Nightly;

/// <summary>
/// What the clock of the day shows between two nights, in <see cref="RunClock"/> milliseconds. A date begins with its night
/// and lasts until the next one, but its clock stands still at its last moment: what is due later is told by that next
/// night, with its facts.
/// </summary>
/// <param name="CutOff">What the night's clock showed: what was due then was fired.</param>
/// <param name="Now">Never before the cut-off, never on another date.</param>
internal readonly record struct DayTime(long CutOff, long Now)
{
    /// <summary>Of a business date, while the clocks of the portfolio's zone show a time.</summary>
    public static DayTime Of(DateOnly date, RunTerms terms, DateTime shown)
    {
        var cutOff = terms.CutOffOf(date);
        return new DayTime(cutOff, Math.Clamp(shown.Ticks / TimeSpan.TicksPerMillisecond, cutOff, RunClock.AtStartOf(date.DayNumber + 1) - 1));
    }
}
