using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Server.Nightly;
using Collections.Server.Runs;
using Collections.Server.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Alerts;

/// <summary>Looks for what raises no alert by itself, as it is that nothing happens: a feed that does not come, a night that nobody ends.</summary>
internal sealed class AlertWatch(SqliteDatabase database, Schedules schedules, NightDesk nights, TimeProvider time)
{
    /// <summary>Raises an alert for each feed that is late and for a night that was broken off; those that are raised already stay as they are.</summary>
    public async Task Look()
    {
        var (date, feeds) = schedules.Late();
        var late = feeds.Where(feed => IsNew(AlertCause.Missing(RunStores.Portfolio, feed.Name, date))).ToList();
        var broken = nights.IsWorking ? null : BrokenOff();
        if (late.Count == 0 && broken is null) return;
        await database.Writer.Write(session =>
        {
            var context = session.Context();
            foreach (var feed in late) FeedAlerts.Missing(context, RunStores.Portfolio, date, feed, time.GetUtcNow());
            if (broken is not null) RunAlerts.BrokenOff(context, broken, time.GetUtcNow());
        }).ConfigureAwait(false);
    }

    private bool IsNew(AlertCause cause)
    {
        using var context = database.OpenContext();
        return !AlertBook.Stands(context, cause);
    }

    /// <summary>The first run that has not ended, unless why is known already.</summary>
    private Run? BrokenOff()
    {
        using var context = database.OpenContext();
        var found = RunRegister.RunsOfFiles(context, RunStores.Portfolio).AsNoTracking().Where(run => run.State == RunState.Started).OrderBy(run => run.Number).FirstOrDefault();
        return found is not null && !AlertBook.Stands(context, AlertCause.Night(found.PortfolioId, found.BusinessDate)) ? found : null;
    }
}
