using Collections.Domain.Portfolios;
using Collections.Persistence;
using Collections.Persistence.Accounts;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Persistence.Schedules;
using Collections.Server.Calendars;
using Collections.Server.Feeds;
using Collections.Server.Nightly;
using Collections.Server.Settings;
using Collections.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Scheduling;

/// <summary>When nights start by themselves, and which is next.</summary>
internal sealed class Schedules(SqliteDatabase database, TimeProvider time)
{
    private const long Tenant = 1;
    private const int MinutesOfHour = 60;

    /// <summary>The schedule of each portfolio by name; one that nobody has set is off.</summary>
    public IReadOnlyList<ScheduleDocument> All()
    {
        using var context = database.OpenContext();
        return [.. context.Set<Portfolio>().AsNoTracking().Where(portfolio => portfolio.TenantId == Tenant).AsEnumerable()
            .OrderBy(portfolio => portfolio.Name, StringComparer.Ordinal)
            .Select(portfolio => Document(context, portfolio))];
    }

    /// <summary>The schedule of one portfolio; null where there is no such portfolio.</summary>
    public ScheduleDocument? Find(long portfolio)
    {
        using var context = database.OpenContext();
        return PortfolioOf(context, portfolio) is { } found ? Document(context, found) : null;
    }

    /// <summary>The next night of the portfolio that nights work; null where none starts by itself.</summary>
    public NextNight? Next()
    {
        using var context = database.OpenContext();
        return PortfolioOf(context, RunStores.Portfolio) is { } portfolio ? Next(context, portfolio, RowOf(context, portfolio.Id)) : null;
    }

    /// <summary>The feeds for which a night must not start by itself yet: not before their deadline, or not at all; empty where it may.</summary>
    public IReadOnlyList<string> Awaited(DateOnly date)
    {
        using var context = database.OpenContext();
        if (PortfolioOf(context, RunStores.Portfolio) is not { } portfolio) return [];
        var deadlines = FeedSetting.On(context, portfolio.Name, date).ToDictionary(feed => feed.Name, feed => Deadline(context, portfolio.Id, date, feed), StringComparer.Ordinal);
        return [.. FeedJudge.Judge(context, portfolio.Id, date)
            .Where(feed => feed.State != JudgedFeed.Came && (feed.WhenMissing == ExpectedFeed.Wait || time.GetUtcNow() < deadlines[feed.Name]))
            .Select(feed => feed.Name)];
    }

    /// <summary>The feeds that the next night cannot do without and that have not come by their deadline, with its date; none where no night starts by itself.</summary>
    public (DateOnly Date, IReadOnlyList<ExpectedFeed> Feeds) Late()
    {
        using var context = database.OpenContext();
        if (PortfolioOf(context, RunStores.Portfolio) is not { } portfolio || Next(context, portfolio, RowOf(context, portfolio.Id)) is not { Date: var date }) return (default, []);
        var missing = FeedJudge.Judge(context, portfolio.Id, date).Where(feed => feed.State == JudgedFeed.Missing && feed.Holds()).Select(feed => feed.Name).ToHashSet(StringComparer.Ordinal);
        return (date, [.. FeedSetting.On(context, portfolio.Name, date).Where(feed => missing.Contains(feed.Name) && Deadline(context, portfolio.Id, date, feed) <= time.GetUtcNow())]);
    }

    /// <summary>Sets a schedule.</summary>
    /// <param name="portfolio">Whose.</param>
    /// <param name="content">All that it says from now on.</param>
    /// <param name="expected">Tag of what was read.</param>
    /// <param name="by">Who does it.</param>
    public Task<Edit<ScheduleDocument>> Save(long portfolio, ScheduleContent content, string expected, string by) => database.Writer.Write<Edit<ScheduleDocument>>(session =>
    {
        var context = session.Context();
        if (PortfolioOf(context, portfolio) is not { } found) return Problems.Missing("a portfolio", portfolio.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (ScheduleContent.Minute(content.Time) is not { } minute) return Problems.Wrong($"Expected a time of day such as 05:00, found '{content.Time}'.");
        if (content.Calendar is { } calendar && CalendarRows.All(context).Find(calendar) is null) return Problems.Wrong($"Expected the name of a calendar, found '{calendar}', which none has.");
        var row = context.Set<Schedule>().FirstOrDefault(schedule => schedule.TenantId == Tenant && schedule.PortfolioId == portfolio);
        if (expected != EntityTags.Of(row?.Revision ?? Unset)) return Problems.Conflict($"Expected the version {expected} of the schedule of '{found.Name}', found {EntityTags.Of(row?.Revision ?? Unset)}: somebody changed it meanwhile; read it again.");
        if (row is null) context.Add(row = new Schedule { TenantId = Tenant, PortfolioId = portfolio, ChangedBy = by, Revision = Unset });
        if (content.IsOn && !row.IsOn) row.FirstDate = FirstDate(ZoneOf(context, found.Id), minute);
        (row.MinuteOfDay, row.Calendar, row.IsOn, row.CatchesUp) = (minute, content.Calendar, content.IsOn, content.CatchesUp);
        (row.ChangedAt, row.ChangedBy) = (time.GetUtcNow(), by);
        row.Revision++;
        AuditLog.Append(context, time.GetUtcNow(), by, "schedule.save", found.Name, $"{(content.IsOn ? "on" : "off")}, at {content.Time}, calendar {content.Calendar ?? "default"}, {(content.CatchesUp ? "catches up" : "does not catch up")}");
        return Document(context, found);
    });

    /// <summary>Where no schedule was ever set.</summary>
    private const long Unset = -1;

    private ScheduleDocument Document(CollectionsContext context, Portfolio portfolio)
    {
        var row = RowOf(context, portfolio.Id);
        var last = LastOf(context, portfolio.Id);
        return new ScheduleDocument(
            portfolio.Id,
            portfolio.Name,
            ScheduleContent.Text(row.MinuteOfDay),
            ZoneOf(context, portfolio.Id).Id,
            row.Calendar,
            row.IsOn,
            row.CatchesUp,
            Next(context, portfolio, row) is { } next ? new DueNight(next.Date, next.DueAt, next.LeftOut) : null,
            last is null ? null : new WorkedNight(last.Run, last.Date, last.IsFinished, last.StartedAt),
            row.Revision == Unset ? null : row.ChangedAt,
            row.Revision == Unset ? null : row.ChangedBy,
            EntityTags.Of(row.Revision));
    }

    private NextNight? Next(CollectionsContext context, Portfolio portfolio, Schedule row) =>
        NextNight.Of(row, CalendarRows.Of(context, portfolio.Id), ZoneOf(context, portfolio.Id), LastOf(context, portfolio.Id), time.GetUtcNow());

    /// <summary>Today, where the time of day is still to come; else tomorrow: what is switched on at noon does not begin with a night that was due at five.</summary>
    private DateOnly FirstDate(TimeZoneInfo zone, int minute)
    {
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime;
        var today = DateOnly.FromDateTime(now);
        return now.Hour * MinutesOfHour + now.Minute <= minute ? today : today.AddDays(1);
    }

    private DateTimeOffset Deadline(CollectionsContext context, long portfolio, DateOnly date, ExpectedFeed feed) =>
        ZonedTime.Instant(ZoneOf(context, portfolio), date, TimeOnly.MinValue.AddMinutes(ScheduleContent.Minute(feed.Deadline) ?? 0));

    /// <summary>A portfolio without a zone is taken to be in the machine's.</summary>
    private TimeZoneInfo ZoneOf(CollectionsContext context, long portfolio) =>
        PortfolioZone.Of(ParameterSetting.On(context, portfolio, LastOf(context, portfolio)?.Date ?? DateOnly.MinValue)) ?? time.LocalTimeZone;

    private static Schedule RowOf(CollectionsContext context, long portfolio) =>
        context.Set<Schedule>().AsNoTracking().FirstOrDefault(schedule => schedule.TenantId == Tenant && schedule.PortfolioId == portfolio)
        ?? new Schedule { TenantId = Tenant, PortfolioId = portfolio, MinuteOfDay = RunTerms.DefaultCutOff, CatchesUp = true, ChangedBy = "", Revision = Unset };

    private static Portfolio? PortfolioOf(CollectionsContext context, long id) =>
        context.Set<Portfolio>().AsNoTracking().FirstOrDefault(portfolio => portfolio.TenantId == Tenant && portfolio.Id == id);

    private static LastNight? LastOf(CollectionsContext context, long portfolio) => context.Set<Run>().AsNoTracking()
        .Where(run => run.TenantId == Tenant && run.PortfolioId == portfolio && run.Kind == RunKind.Nightly)
        .OrderByDescending(run => run.BusinessDate)
        .Select(run => new LastNight(run.Number, run.BusinessDate, run.State != RunState.Started, run.StartedAt))
        .FirstOrDefault();
}
