using Collections.Domain.Calendars;
using Collections.Engine.Runs;
using Collections.Intake.Generation;
using Collections.Persistence.Calendars;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.StateHash;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Tables;
using Collections.Server.Nightly;
using Collections.Testing.Engine;

namespace Collections.Scenarios.Nights;

/// <summary>Holidays of the database are what timers count by; those that come after a run has begun do not reach it.</summary>
public sealed class KeptCalendarTests : IDisposable
{
    private const int SubjectsPerPart = 150;
    private static readonly GeneratedPortfolio Portfolio = new(1_000, Seed: 5);
    private static readonly DateOnly First = Portfolio.Position.AddDays(1);
    private readonly Office undisturbed = new() { SubjectsPerPart = SubjectsPerPart };
    private readonly Office office = new() { SubjectsPerPart = SubjectsPerPart };

    [Fact]
    public async Task Timers_in_business_days_step_over_a_holiday_of_the_database()
    {
        var holiday = BusinessCalendar.MondayToFriday.AddBusinessDays(First, 2);
        undisturbed.Database.Migrate();
        office.Database.Migrate();
        await Add(office, holiday);

        await Night(undisturbed);
        await Night(office);

        Due(office).ShouldBe(Due(undisturbed).Select(date => DateOnly.FromDayNumber(date) >= holiday ? BusinessCalendar.MondayToFriday.Next(DateOnly.FromDayNumber(date)).DayNumber : date));
        Due(office).ShouldNotBe(Due(undisturbed));
    }

    [Fact]
    public async Task A_run_that_is_taken_up_again_counts_by_the_calendar_that_it_began_with()
    {
        await Night(undisturbed);

        await Should.ThrowAsync<BrokenOffException>(() => Night(office, store => new BreakingStore(store, 3, afterwards: true)));
        await Add(office, BusinessCalendar.MondayToFriday.AddBusinessDays(First, 2));
        await Night(office);

        StateDump.Write(office.Database).ShouldBe(StateDump.Write(undisturbed.Database));
    }

    public void Dispose()
    {
        office.Dispose();
        undisturbed.Dispose();
    }

    /// <summary>Dates on which business days of the cards' strategy end, in the order of the tokens.</summary>
    private static List<int> Due(Office office)
    {
        var due = new List<int>();
        using var reader = office.Database.OpenReader();
        var select = reader.Prepare("""
            SELECT t.due / 86400000 FROM token t
            JOIN collection_case c ON c.id = t.case_id JOIN plan_element e ON e.version_id = c.version_id AND e.ordinal = t.node
            WHERE e.element_id = 'MediumWait' ORDER BY t.case_id, t.seq
            """);
        while (select.Step()) due.Add(select.ColumnInt(0));
        return due;
    }

    private static Task Add(Office office, DateOnly holiday) => office.Database.Writer.Write(session =>
    {
        var context = session.Context();
        context.Add(new CalendarDay { TenantId = 1, Calendar = Calendar.Bank, Date = holiday, Label = "" });
        return context.SaveChanges();
    });

    private static Task<NightReport> Night(Office office, Func<IRunStore, IRunStore>? between = null)
    {
        var file = office.Write("day-0.csv", PortfolioFile.Text(Portfolio));
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());
        return new NightlyRun(office.Database, TimeProvider.System) { SubjectsPerPart = SubjectsPerPart, Between = between ?? (store => store) }
            .Execute(new NightRequest(First, file, mapping, null, null, Office.Workflows), default);
    }
}
