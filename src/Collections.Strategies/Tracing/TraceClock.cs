using Collections.Decisions.Evaluation;
using Collections.Engine.Runs;

namespace Collections.Strategies.Tracing;

/// <summary>The virtual clock: every trace starts at the same instant, so that it says the same each time.</summary>
internal static class TraceClock
{
    /// <summary>Where the clock stops when nothing else is said, in days.</summary>
    public const int LongestDays = 3_653;

    /// <summary>2024-01-01T00:00, a Monday.</summary>
    public static long Start { get; } = RunClock.AtStartOf(new DateOnly(2024, 1, 1).DayNumber);

    /// <summary>Monday to Friday, without holidays: a trace knows no portfolio.</summary>
    public static RunClock At(long instant) => new(instant, EvaluationClock.AddMondayToFriday);
}
