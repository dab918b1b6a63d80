using Collections.Intake.Generation;
using Collections.Persistence.Schedules;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Portfolios;
using Collections.Scenarios.Tables;
using Collections.Server.Contacts;
using Collections.Server.Nightly;
using Collections.Server.Runs;
using Collections.Server.Scheduling;
using Collections.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Collections.Scenarios.Schedules;

/// <summary>An office with one night behind it and a schedule, in which time goes on only when it is told to.</summary>
internal sealed class ScheduledOffice : IDisposable
{
    private static readonly GeneratedPortfolio Portfolio = new(400, Seed: 5);

    public ScheduledOffice()
    {
        News = new NightNews();
        Nights = new NightDesk(Office.Database, Time, News, NullLogger<NightDesk>.Instance);
        Days = new DayDesk(Office.Database, Time);
        Schedules = new Server.Scheduling.Schedules(Office.Database, Time);
        Due = new DueWork(Office.Database, Schedules, Nights, Days, new CallListClock(Office.Database, Nights, CallListFolder.Of(Office.Database), Time, NullLogger<CallListClock>.Instance), Time, NullLogger<DueWork>.Instance);
    }

    /// <summary>The date of the first night.</summary>
    public static DateOnly First { get; } = Portfolio.Position.AddDays(1);

    public Office Office { get; } = new();

    /// <summary>Shows six in the morning of the first night's date.</summary>
    public ManualTime Time { get; } = new(new DateTimeOffset(First.ToDateTime(new TimeOnly(6, 0)), TimeSpan.Zero));

    public NightNews News { get; }

    public NightDesk Nights { get; }

    public DayDesk Days { get; }

    public Server.Scheduling.Schedules Schedules { get; }

    public DueWork Due { get; }

    /// <summary>Works the first night and sets the schedule: at five in UTC.</summary>
    /// <param name="catchesUp">What the schedule says of dates that were missed.</param>
    /// <param name="strategy">The one strategy, as BPMN; null for those that ship with the product.</param>
    /// <param name="isOn">Whether nights start by themselves.</param>
    public async Task Begin(bool catchesUp = true, string? strategy = null, bool isOn = true)
    {
        var (file, mapping) = (Office.Write("portfolio.csv", PortfolioFile.Text(Portfolio)), Office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping()));
        var workflows = strategy is null ? Office.Workflows : Path.Combine(Path.GetDirectoryName(file)!, "workflows");
        if (strategy is not null) await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(workflows, "timed")).FullName, "strategy.bpmn"), strategy);
        await new NightlyRun(Office.Database, Time).Execute(new NightRequest(First, file, mapping, null, null, workflows), default);
        await Office.Database.Writer.Write(session =>
        {
            var context = session.Context();
            context.Add(new Schedule { TenantId = 1, PortfolioId = 1, MinuteOfDay = RunTerms.DefaultCutOff, IsOn = isOn, CatchesUp = catchesUp, FirstDate = First, ChangedBy = "ana" });
            return context.SaveChanges();
        });
    }

    /// <summary>Dates of the nights that have ended, in the order in which they began.</summary>
    public IReadOnlyList<DateOnly> Worked()
    {
        using var context = Office.Database.OpenContext();
        return [.. context.Runs.Where(run => run.Kind == Persistence.Runs.RunKind.Nightly && run.State == Persistence.Runs.RunState.Finished).OrderBy(run => run.Number).Select(run => run.BusinessDate)];
    }

    public void Dispose()
    {
        Nights.Dispose();
        Days.Dispose();
        Office.Dispose();
    }
}
