using Collections.Domain.Calendars;
using Collections.Server.Nightly;

namespace Collections.Server.Calendars;

/// <summary>The calendars by which a portfolio counts business days: its own, and those that timers name.</summary>
/// <param name="Own">The portfolio's.</param>
/// <param name="Others">All of them.</param>
internal sealed record BusinessDays(CountedCalendar Own, IReadOnlyList<CountedCalendar> Others)
{
    /// <summary>As a run would have them now.</summary>
    public static BusinessDays Of(RunTerms terms) => new(CountedCalendar.Of(terms.Calendar), [.. terms.Others.Select(CountedCalendar.Of)]);

    /// <summary>The calendar of a name; the portfolio's for null, for 'default' and where none has the name.</summary>
    public BusinessCalendar Of(string? name) => (name is null or CalendarSet.DefaultName ? Own : Others.FirstOrDefault(other => other.Name == name) ?? Own).Read();

    /// <summary>Whether any date after one is a business day by one of them and not by the same of others, for two years.</summary>
    public bool DifferAfter(BusinessDays other, DateOnly date) => Others.Select(calendar => calendar.Name).Append(null).Distinct().Any(name => DifferAfter(Of(name), other.Of(name), date));

    private static bool DifferAfter(BusinessCalendar one, BusinessCalendar other, DateOnly date)
    {
        for (var day = date.AddDays(1); day <= date.AddYears(2); day = day.AddDays(1))
        {
            if (one.IsBusinessDay(day) != other.IsBusinessDay(day)) return true;
        }
        return false;
    }
}

/// <summary>A calendar as it is kept with what was counted by it.</summary>
internal sealed record CountedCalendar(string Name, IReadOnlyList<DayOfWeek> Weekend, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Worked)
{
    public static CountedCalendar Of(BusinessCalendar calendar) => new(calendar.Name, [.. calendar.Weekend], [.. calendar.Holidays], [.. calendar.Worked]);

    public BusinessCalendar Read() => new(Name, Weekend, Holidays, Worked);
}
