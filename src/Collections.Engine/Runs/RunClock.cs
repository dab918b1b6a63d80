using Collections.Decisions.Evaluation;
using Collections.Decisions.Temporal;

namespace Collections.Engine.Runs;

/// <summary>
/// The business clock: time comes in, the engine never asks for it. An instant is milliseconds since
/// 0001-01-01T00:00 in the portfolio's zone; a date is <see cref="DateOnly.DayNumber"/>.
/// </summary>
/// <param name="Now">The cut-off of the business date, or the time of the event.</param>
/// <param name="AddBusinessDays">The date n business days after a date, by the portfolio's calendar; n may be negative.</param>
public sealed record RunClock(long Now, Func<int, int, int> AddBusinessDays)
{
    private const long NanosecondsPerMillisecond = 1_000_000;

    /// <summary>Milliseconds of a day.</summary>
    public const long Day = 86_400_000;

    /// <summary>The business date.</summary>
    public int Date => (int)(Now / Day);

    /// <summary>The clock as FEEL reads it: now() is the cut-off, the same for every case.</summary>
    public EvaluationClock Evaluation =>
        new(new FeelDateTime(FeelDate.FromDayNumber(Date), new FeelTime(Now % Day * NanosecondsPerMillisecond, null)));

    /// <summary>Midnight at the start of a date.</summary>
    public static long AtStartOf(int date) => date * Day;
}
