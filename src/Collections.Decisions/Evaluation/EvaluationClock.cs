using Collections.Decisions.Temporal;

namespace Collections.Decisions.Evaluation;

/// <summary>The business clock that now() and today() read. There is no other clock.</summary>
/// <param name="Now">What now() yields.</param>
public sealed record EvaluationClock(FeelDateTime Now)
{
    /// <summary>What the evaluations of one part of a run share; null outside runs, where each has its own limit only.</summary>
    public PartFuel? Fuel { get; init; }

    /// <summary>
    /// The day number so many business days after another, or before it, by the calendar of a name, or by the one that
    /// counts where none is named; null where no calendar has the name. By default Monday to Friday, without holidays.
    /// </summary>
    public Func<string?, int, int, int?> BusinessDays { get; init; } = MondayToFriday;

    /// <summary>What today() yields.</summary>
    public FeelDate Today => Now.Date;

    /// <summary>Midnight of a business date, local.</summary>
    public static EvaluationClock On(DateOnly date) =>
        new(new FeelDateTime(FeelDate.FromDayNumber(date.DayNumber), default));

    /// <summary>A moment with its offset from UTC.</summary>
    public static EvaluationClock At(DateTimeOffset moment) => new(new FeelDateTime(
        FeelDate.FromDayNumber(moment.DateTime.Ticks / TimeSpan.TicksPerDay),
        new FeelTime(moment.TimeOfDay.Ticks * 100, FeelZone.OfOffset((long)moment.Offset.TotalSeconds))));

    private static int? MondayToFriday(string? calendar, int date, int days) => calendar is null ? AddMondayToFriday(date, days) : null;

    /// <summary>The day number so many days from Monday to Friday after another, or before it.</summary>
    public static int AddMondayToFriday(int date, int days)
    {
        for (var step = Math.Sign(days); days != 0; days -= step)
        {
            do date += step;
            while (DateOnly.FromDayNumber(date).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
        return date;
    }
}
