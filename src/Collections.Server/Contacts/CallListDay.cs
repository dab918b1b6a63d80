using Collections.Domain.Portfolios;
using Collections.Persistence;
using Collections.Persistence.Accounts;
using Collections.Persistence.Calls;
using Collections.Persistence.Runs;
using Collections.Persistence.Settings;
using Collections.Server.Calendars;
using Collections.Server.Feeds;
using Collections.Server.Nightly;
using Collections.Server.Scheduling;
using Collections.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Contacts;

/// <summary>
/// When the lists of calls of a portfolio are due, as one transaction sees it: the setting, the calendar and what was written say it, so that
/// whoever asks again, and whatever was missed, is told the same. Of times that were missed the latest is made up for, on its own date alone:
/// what was due yesterday nobody calls today.
/// </summary>
internal sealed class CallListDay
{
    private const long Tenant = 1;
    private const int LongestLook = 31;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly CollectionsContext context;
    private readonly long portfolio;
    private readonly TimeZoneInfo zone;
    private readonly DateTimeOffset now;
    private readonly List<Setting> revisions;
    private readonly List<CallListTime> tried;

    /// <summary>The date that the clocks of the portfolio show.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="portfolio">Whose lists.</param>
    /// <param name="time">The clock, and the zone of a portfolio that has none.</param>
    public CallListDay(CollectionsContext context, long portfolio, TimeProvider time)
    {
        (this.context, this.portfolio, now) = (context, portfolio, time.GetUtcNow());
        zone = PortfolioZone.Of(ParameterSetting.On(context, portfolio, DateOnly.FromDateTime(now.UtcDateTime))) ?? time.LocalTimeZone;
        Date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var name = context.Set<Portfolio>().AsNoTracking().Where(row => row.TenantId == Tenant && row.Id == portfolio).Select(row => row.Name).FirstOrDefault();
        revisions = name is null ? [] : [.. context.Set<Setting>().AsNoTracking().Where(row => row.TenantId == Tenant && row.Name == CallListSetting.NameOf(name)).OrderByDescending(row => row.Revision)];
        tried = revisions.Count == 0 ? [] : [.. context.Set<CallListTime>().AsNoTracking().Where(row => row.TenantId == Tenant && row.PortfolioId == portfolio && row.Date == Date)];
    }

    /// <summary>The date.</summary>
    public DateOnly Date { get; }

    /// <summary>The latest time that is due and not written, in minutes after midnight; null where none is, or nobody may write it yet.</summary>
    public int? Due() => Missed() is { } minute && !IsResting(minute) && WhyNot() is null ? minute : null;

    /// <summary>When the next time comes; null where none does within a month.</summary>
    public DateTimeOffset? NextAt()
    {
        if (revisions.Count == 0) return null;
        var calendar = CalendarRows.Of(context, portfolio);
        for (var date = Date; date < Date.AddDays(LongestLook); date = date.AddDays(1))
        {
            if (!calendar.IsBusinessDay(date)) continue;
            foreach (var minute in CallListSetting.Minutes(RevisionOn(date)))
            {
                if (At(date, minute) > now) return At(date, minute);
            }
        }
        return null;
    }

    /// <summary>The times of the date, and what came of them.</summary>
    public IReadOnlyList<CallListDue> Times()
    {
        if (Minutes() is not { Count: > 0 } minutes) return [];
        var (missed, why) = (Missed(), WhyNot());
        return [.. minutes.Select(minute => Of(minute, missed, why))];
    }

    private CallListDue Of(int minute, int? missed, string? why)
    {
        var row = tried.Find(row => row.Minute == minute);
        var text = ScheduleContent.Text(minute);
        if (row is { WrittenAt: { } at }) return new CallListDue(text, CallListDue.Written, at, row.Files, null);
        if (tried.Exists(row => row.WrittenAt is not null && row.Minute > minute) || minute < missed) return new CallListDue(text, CallListDue.Overtaken, null, 0, null);
        if (row is { Failure: { } failure }) return new CallListDue(text, CallListDue.Failed, row.TriedAt, 0, failure);
        return At(Date, minute) <= now ? new CallListDue(text, CallListDue.Waits, null, 0, why) : new CallListDue(text, CallListDue.ToCome, null, 0, null);
    }

    /// <summary>A time that had passed when somebody set it is not due: what is switched on at noon does not begin with eight o'clock.</summary>
    private int? Missed()
    {
        var revision = RevisionOn(Date);
        int? latest = null;
        foreach (var minute in Minutes())
        {
            if (At(Date, minute) is var at && at <= now && at >= revision!.ChangedAt) latest = minute;
        }
        return tried.Exists(row => row.WrittenAt is not null && row.Minute >= latest) ? null : latest;
    }

    /// <summary>What the night of the date has decided is what is called; where it is held, nobody hears of it.</summary>
    private string? WhyNot()
    {
        var night = context.Set<Run>().AsNoTracking().Where(run => run.TenantId == Tenant && run.PortfolioId == portfolio && run.BusinessDate == Date && run.Kind == RunKind.Nightly)
            .OrderByDescending(run => run.Number).FirstOrDefault();
        if (night is not { State: RunState.Finished }) return $"The night of {Date:yyyy-MM-dd} has not been worked yet.";
        if (night.IsParallel) return "Another system still does the work: no list leaves.";
        return RunGates.Find(context, night.Number) is { IsHeld: true } ? $"Run {night.Number} is held: no list leaves before it is released." : null;
    }

    private bool IsResting(int minute) =>
        tried.Find(row => row.Minute == minute) is { Failure: not null } row && row.TriedAt + TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << Math.Min(row.Tries - 1, 16), LongestPause.Ticks)) > now;

    private IReadOnlyList<int> Minutes() => CallListSetting.Minutes(RevisionOn(Date)) is { Count: > 0 } minutes && CalendarRows.Of(context, portfolio).IsBusinessDay(Date) ? minutes : [];

    private Setting? RevisionOn(DateOnly date) => revisions.Find(row => row.From <= date);

    private DateTimeOffset At(DateOnly date, int minute) => ZonedTime.Instant(zone, date, TimeOnly.MinValue.AddMinutes(minute));
}
