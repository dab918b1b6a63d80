using Collections.Domain.Calendars;

namespace Collections.Server.Calendars;

/// <summary>
/// Where dates go that were counted in business days when other days are business days: as many as were left after the last
/// date that was worked are counted anew from there. So nothing moves that was due by then, and nothing moves to before it.
/// </summary>
internal sealed class Recount
{
    private readonly BusinessDays before, since;
    private readonly DateOnly worked;
    private readonly Dictionary<(string? Calendar, int From, int Date), int> known = [];
    private readonly Dictionary<string, (BusinessCalendar Before, BusinessCalendar Since)> calendars = [];

    /// <param name="before">By which calendars was counted.</param>
    /// <param name="since">By which is counted now.</param>
    /// <param name="worked">The last date that was worked.</param>
    public Recount(BusinessDays before, BusinessDays since, DateOnly worked) => (this.before, this.since, this.worked) = (before, since, worked);

    /// <summary>Where a date goes that was counted by the calendar of a name, null for the portfolio's.</summary>
    public int Date(string? calendar, int date) => Date(calendar, worked.DayNumber, date);

    /// <summary>Where a date goes that was counted from another one, if that is yet to come.</summary>
    public int Date(string? calendar, int from, int date)
    {
        var start = Math.Max(from, worked.DayNumber);
        if (date <= start) return date;
        if (!known.TryGetValue((calendar, start, date), out var moved)) known[(calendar, start, date)] = moved = Count(calendar, start, date);
        return moved;
    }

    /// <summary>Where a date goes that is so many business days before another one: not before the first date after what was worked.</summary>
    public int Before(string? calendar, int date, int until)
    {
        if (date <= worked.DayNumber || date >= until) return date;
        var (old, now) = Of(calendar);
        var days = old.BusinessDaysBetween(DateOnly.FromDayNumber(date - 1), DateOnly.FromDayNumber(until - 1));
        return days == 0 ? date : Math.Max(worked.DayNumber + 1, now.AddBusinessDays(DateOnly.FromDayNumber(until), -days).DayNumber);
    }

    private int Count(string? calendar, int start, int date)
    {
        var (old, now) = Of(calendar);
        var left = old.BusinessDaysBetween(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(date));
        return left == 0 ? date : now.AddBusinessDays(DateOnly.FromDayNumber(start), left).DayNumber;
    }

    private (BusinessCalendar Before, BusinessCalendar Since) Of(string? name)
    {
        if (!calendars.TryGetValue(name ?? "", out var pair)) calendars[name ?? ""] = pair = (before.Of(name), since.Of(name));
        return pair;
    }
}
