using Collections.Domain.Calendars;
using Collections.Persistence;
using Collections.Persistence.Calendars;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Schedules;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Calendars;

/// <summary>The calendars of a database as the field reads them.</summary>
internal static class CalendarRows
{
    public const long Tenant = 1;
    private const int DaysOfWeek = 7;

    /// <summary>All calendars by name.</summary>
    public static CalendarSet All(CollectionsContext context)
    {
        var days = context.Set<CalendarDay>().AsNoTracking().Where(day => day.TenantId == Tenant).AsEnumerable().ToLookup(day => day.Calendar);
        var calendars = context.Set<Calendar>().AsNoTracking().Where(calendar => calendar.TenantId == Tenant).AsEnumerable()
            .Select(calendar => (calendar.IsDefault, Read: Of(calendar, days[calendar.Name]))).ToList();
        var standard = calendars.Find(calendar => calendar.IsDefault).Read ?? BusinessCalendar.MondayToFriday;
        return new CalendarSet(standard, calendars.Where(calendar => !calendar.IsDefault).Select(calendar => calendar.Read));
    }

    /// <summary>The calendar by which a portfolio is worked: that of its schedule, else the default.</summary>
    public static BusinessCalendar Of(CollectionsContext context, long portfolio) => Of(context, portfolio, All(context));

    /// <summary>The one among all by which a portfolio is worked.</summary>
    public static BusinessCalendar Of(CollectionsContext context, long portfolio, CalendarSet all)
    {
        var name = context.Set<Schedule>().AsNoTracking().Where(schedule => schedule.TenantId == Tenant && schedule.PortfolioId == portfolio).Select(schedule => schedule.Calendar).FirstOrDefault();
        return (name is null ? null : all.Find(name)) ?? all.Default;
    }

    /// <summary>The calendar by which a portfolio is worked, as the database has it now.</summary>
    public static BusinessCalendar Of(SqliteDatabase database, long portfolio)
    {
        using var context = database.OpenContext();
        return Of(context, portfolio);
    }

    /// <summary>A row with its days.</summary>
    public static BusinessCalendar Of(Calendar calendar, IEnumerable<CalendarDay> days)
    {
        var dated = days.ToLookup(day => day.IsWorked, day => day.Date);
        return new BusinessCalendar(calendar.Name, WeekendOf(calendar.Weekend), dated[false], dated[true]);
    }

    /// <summary>The days of the week of a stored weekend, from Sunday.</summary>
    public static IReadOnlyList<DayOfWeek> WeekendOf(int stored) =>
        [.. Enumerable.Range(0, DaysOfWeek).Where(day => (stored & (1 << day)) != 0).Select(day => (DayOfWeek)day)];

    /// <summary>A weekend as it is stored.</summary>
    public static int Stored(IEnumerable<DayOfWeek> weekend) => weekend.Aggregate(0, (bits, day) => bits | (1 << (int)day));
}
