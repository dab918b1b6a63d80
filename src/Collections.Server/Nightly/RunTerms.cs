using System.Text.Json;
using Collections.Domain.Calendars;
using Collections.Domain.Experiments;
using Collections.Domain.Portfolios;
using Collections.Engine.Runs;
using Collections.Persistence;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Schedules;
using Collections.Server.Calendars;
using Collections.Server.Commands;
using Collections.Server.Experiments;
using Collections.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Nightly;

/// <summary>
/// By what a run counts time, and the parameters that its rules read: fixed when it begins, and kept with it. What is changed
/// afterwards does not reach it, so a run that is taken up again counts and decides as it did before.
/// </summary>
/// <param name="Calendar">The portfolio's calendar.</param>
/// <param name="CutOff">What the clock shows throughout the run, in minutes after midnight of its business date in the portfolio's zone.</param>
/// <param name="Others">The calendars that timers may name.</param>
/// <param name="Parameters">The portfolio's parameters; null for a run that kept none, which reads those of now.</param>
internal sealed record RunTerms(BusinessCalendar Calendar, IReadOnlyList<BusinessCalendar> Others, int CutOff, IReadOnlyList<PortfolioParameter>? Parameters)
{
    /// <summary>Five in the morning: where no schedule says another time.</summary>
    public const int DefaultCutOff = 5 * 60;

    private const long Minute = 60_000;

    /// <summary>The experiments.</summary>
    public ExperimentBook Experiments { get; init; } = ExperimentBook.Empty;

    /// <summary>The cut-off of a business date, as <see cref="RunClock"/> has it.</summary>
    public long CutOffOf(DateOnly date) => RunClock.AtStartOf(date.DayNumber) + (CutOff * Minute);

    /// <summary>Of a portfolio as the database has it now, for a business date.</summary>
    public static RunTerms Of(CollectionsContext context, long portfolio, DateOnly date)
    {
        var minute = context.Set<Schedule>().AsNoTracking().Where(schedule => schedule.TenantId == CalendarRows.Tenant && schedule.PortfolioId == portfolio).Select(schedule => (int?)schedule.MinuteOfDay).FirstOrDefault();
        var calendars = CalendarRows.All(context);
        return new RunTerms(CalendarRows.Of(context, portfolio, calendars), calendars.All, minute ?? DefaultCutOff, ParameterSetting.On(context, portfolio, date)) { Experiments = ExperimentSetting.On(context, date) };
    }

    /// <summary>As a run keeps them.</summary>
    public string Write() =>
        JsonSerializer.Serialize(new Kept(Calendar.Name, [.. Calendar.Weekend], [.. Calendar.Holidays], [.. Calendar.Worked], CutOff, Parameters is null ? null : StoredParameters.Write(Parameters))
        {
            Others = [.. Others.Select(other => new KeptCalendar(other.Name, [.. other.Weekend], [.. other.Holidays], [.. other.Worked]))],
            Experiments = Experiments.All.Count == 0 ? null : JsonSerializer.Serialize(Experiments.All, JsonText.Options),
        });

    /// <summary>How business days are counted by the calendar of a name; null where there is none.</summary>
    public Func<int, int, int>? Counting(string name) => name == CalendarSet.DefaultName ? Counting(Calendar) : Others.FirstOrDefault(calendar => calendar.Name == name) is { } found ? Counting(found) : null;

    /// <summary>How business days are counted by a calendar.</summary>
    public static Func<int, int, int> Counting(BusinessCalendar calendar) => (from, days) => calendar.AddBusinessDays(DateOnly.FromDayNumber(from), days).DayNumber;

    /// <summary>What was kept; Monday to Friday and five in the morning for a run that kept nothing.</summary>
    public static RunTerms Read(string? kept) =>
        kept is null || JsonSerializer.Deserialize<Kept>(kept) is not { } read
            ? new RunTerms(BusinessCalendar.MondayToFriday, [], DefaultCutOff, null)
            : new RunTerms(new BusinessCalendar(read.Name, read.Weekend, read.Holidays, read.Worked), [.. read.Others.Select(other => new BusinessCalendar(other.Name, other.Weekend, other.Holidays, other.Worked))], read.CutOff ?? DefaultCutOff, read.Parameters is null ? null : StoredParameters.Parse(read.Parameters))
            {
                Experiments = read.Experiments is null ? ExperimentBook.Empty : new ExperimentBook(JsonSerializer.Deserialize<List<Experiment>>(read.Experiments, JsonText.Options) ?? []),
            };

    private sealed record Kept(string Name, IReadOnlyList<DayOfWeek> Weekend, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Worked, int? CutOff, string? Parameters)
    {
        public IReadOnlyList<KeptCalendar> Others { get; init; } = [];

        public string? Experiments { get; init; }
    }

    private sealed record KeptCalendar(string Name, IReadOnlyList<DayOfWeek> Weekend, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> Worked);
}
