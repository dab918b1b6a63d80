namespace Collections.Domain.Calendars;

/// <summary>Which dates are worked: weekend days and dated holidays are not, unless a date is said to be worked.</summary>
public sealed class BusinessCalendar
{
    private readonly HashSet<DateOnly> holidays;
    private readonly HashSet<DateOnly> worked;
    private readonly HashSet<DayOfWeek> weekend;

    /// <summary>A calendar that leaves at least one weekday to work on.</summary>
    /// <param name="name">By which timers and strategies call it.</param>
    /// <param name="weekend">Days of the week that are not worked; fewer than seven.</param>
    /// <param name="holidays">Dates that are not worked.</param>
    /// <param name="worked">Dates that are worked whatever else is said of them, such as a Saturday that makes up for a bridge day; default: none.</param>
    public BusinessCalendar(string name, IEnumerable<DayOfWeek> weekend, IEnumerable<DateOnly> holidays, IEnumerable<DateOnly>? worked = null)
    {
        Name = name;
        this.weekend = [.. weekend];
        this.holidays = [.. holidays];
        this.worked = [.. worked ?? []];
        if (this.weekend.Count >= 7) throw new ArgumentException($"Calendar '{name}' has no day to work on.", nameof(weekend));
    }

    /// <summary>Monday to Friday, without holidays.</summary>
    public static BusinessCalendar MondayToFriday { get; } =
        new("default", [DayOfWeek.Saturday, DayOfWeek.Sunday], []);

    /// <summary>The name by which timers and strategies call it.</summary>
    public string Name { get; }

    /// <summary>The days of the week that are not worked, from Sunday.</summary>
    public IEnumerable<DayOfWeek> Weekend => weekend.Order();

    /// <summary>The holidays, in the order of their dates.</summary>
    public IEnumerable<DateOnly> Holidays => holidays.Order();

    /// <summary>The dates that are worked whatever else is said of them, in their order.</summary>
    public IEnumerable<DateOnly> Worked => worked.Order();

    /// <summary>True where the date is worked.</summary>
    public bool IsBusinessDay(DateOnly date) => worked.Contains(date) || (!weekend.Contains(date.DayOfWeek) && !holidays.Contains(date));

    /// <summary>The first business day after the date.</summary>
    public DateOnly Next(DateOnly date) => Step(date, 1);

    /// <summary>The last business day before the date.</summary>
    public DateOnly Previous(DateOnly date) => Step(date, -1);

    /// <summary>The date itself where it is a business day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly date) => IsBusinessDay(date) ? date : Next(date);

    /// <summary>
    /// The n-th business day after the date, or before it for a negative n. Zero is the date itself where it is
    /// worked, else the next business day.
    /// </summary>
    public DateOnly AddBusinessDays(DateOnly date, int days)
    {
        if (days == 0) return OnOrAfter(date);
        for (var left = Math.Abs(days); left > 0; left--) date = Step(date, Math.Sign(days));
        return date;
    }

    /// <summary>How many business days lie after <paramref name="from"/>, up to and with <paramref name="to"/>.</summary>
    public int BusinessDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
        {
            if (IsBusinessDay(date)) count++;
        }
        return count;
    }

    /// <summary>True where no business day of the month comes after the date: its position is the month's last.</summary>
    public bool IsLastPositionOfMonth(DateOnly date)
    {
        for (var later = date.AddDays(1); later.Month == date.Month; later = later.AddDays(1))
        {
            if (IsBusinessDay(later)) return false;
        }
        return true;
    }

    private DateOnly Step(DateOnly date, int direction)
    {
        do date = date.AddDays(direction);
        while (!IsBusinessDay(date));
        return date;
    }
}
