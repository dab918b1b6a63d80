using System.Text.Json;
using Collections.Domain.Calendars;
using Collections.Domain.Portfolios;
using Collections.Engine.Runs;
using Collections.Persistence;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Schedules;
using Collections.Server.Calendars;
using Collections.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Nightly;

/// <summary>
/// By what a run counts time, and the parameters that its rules read: fixed when it begins, and kept with it. What is changed
/// afterwards does not reach it, so a run that is taken up again counts and decides as it did before.
/// </summary>
/// <param name="Calendar">The portfolio's calendar.</param>
/// <param name="CutOff">What the clock shows throughout the run, in minutes after midnight of its business date in the portfolio's zone.</param>
/// <param name="Parameters">The portfolio's parameters; null for a run that kept none, which reads those of now.</param>
internal sealed record RunTerms(BusinessCalendar Calendar, int CutOff, IReadOnlyList<PortfolioParameter>? Parameters)
{
    /// <summary>Five in the morning: where no schedule says another time.</summary>
    public const int DefaultCutOff = 5 * 60;

    private const long Minute = 60_000;

    /// <summary>The cut-off of a business date, as <see cref="RunClock"/> has it.</summary>
    public long CutOffOf(DateOnly date) => RunClock.AtStartOf(date.DayNumber) + (CutOff * Minute);

    /// <summary>Of a portfolio as the database has it now, for a business date.</summary>
    public static RunTerms Of(CollectionsContext context, long portfolio, DateOnly date)
    {
        var minute = context.Set<Schedule>().AsNoTracking().Where(schedule => schedule.TenantId == CalendarRows.Tenant && schedule.PortfolioId == portfolio).Select(schedule => (int?)schedule.MinuteOfDay).FirstOrDefault();
        return new RunTerms(CalendarRows.Of(context, portfolio), minute ?? DefaultCutOff, ParameterSetting.On(context, portfolio, date));
    }

    /// <summary>As a run keeps them.</summary>
    public string Write() =>
        JsonSerializer.Serialize(new Kept(Calendar.Name, [.. Calendar.Weekend], [.. Calendar.Holidays], [.. Calendar.Worked], CutOff, Parameters is null ? null : StoredParameters.Write(Parameters)));

    /// <summary>What was kept; Monday to Friday and five in the morning for a run that kept nothing.</summary>
    public static RunTerms Read(string? kept) =>
        kept is null || JsonSerializer.Deserialize<Kept>(kept) is not { } read
            ? new RunTerms(BusinessCalendar.MondayToFriday, DefaultCutOff, null)
            : new RunTerms(new BusinessCalendar(read.Name, read.Weekend, read.Holidays, read.Worked), read.CutOff ?? DefaultCutOff, read.Parameters is null ? null : StoredParameters.Parse(read.Parameters));

    private sealed record Kept(string Name, IReadOnlyList<DayOfWeek> Weekend, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Worked, int? CutOff, string? Parameters);
}
