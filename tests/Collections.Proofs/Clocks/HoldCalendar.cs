namespace Collections.Proofs.Clocks;

/// <summary>Which days are worked: counted day by day.</summary>
internal sealed class HoldCalendar
{
    /// <summary>The holidays, besides Saturdays and Sundays.</summary>
    public HashSet<DateOnly> Holidays { get; } = [];

    /// <summary>The same with another set of holidays.</summary>
    public static HoldCalendar Of(IEnumerable<DateOnly> holidays)
    {
        var calendar = new HoldCalendar();
        calendar.Holidays.UnionWith(holidays);
        return calendar;
    }

    /// <summary>How many days are worked from one to another, both included.</summary>
    public int Between(DateTime first, DateTime last)
    {
        var count = 0;
        for (var date = first.Date; date <= last.Date; date = date.AddDays(1)) count += IsWorked(date) ? 1 : 0;
        return count;
    }

    /// <summary>The day on which so many were worked after another; that day itself for none.</summary>
    public DateTime After(DateTime date, int count)
    {
        while (count > 0)
        {
            date = date.AddDays(1);
            if (IsWorked(date)) count--;
        }
        return date;
    }

    private bool IsWorked(DateTime date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(DateOnly.FromDateTime(date));
}
