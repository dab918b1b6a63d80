using Collections.Decisions.Temporal;

namespace Collections.Decisions.Evaluation;

/// <summary>The business clock that now() and today() read. There is no other clock.</summary>
/// <param name="Now">What now() yields.</param>
public sealed record EvaluationClock(FeelDateTime Now)
{
    /// <summary>What the evaluations of one part of a run share; null outside runs, where each has its own limit only.</summary>
    public PartFuel? Fuel { get; init; }

    /// <summary>What today() yields.</summary>
    public FeelDate Today => Now.Date;

    /// <summary>Midnight of a business date, local.</summary>
    public static EvaluationClock On(DateOnly date) =>
        new(new FeelDateTime(FeelDate.FromDayNumber(date.DayNumber), default));

    /// <summary>A moment with its offset from UTC.</summary>
    public static EvaluationClock At(DateTimeOffset moment) => new(new FeelDateTime(
        FeelDate.FromDayNumber(moment.DateTime.Ticks / TimeSpan.TicksPerDay),
        new FeelTime(moment.TimeOfDay.Ticks * 100, FeelZone.OfOffset((long)moment.Offset.TotalSeconds))));
}
