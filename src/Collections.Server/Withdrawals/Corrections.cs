using System.Globalization;
using Collections.Persistence;
using Collections.Persistence.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Server.Feeds;
using Collections.Server.Nightly;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Withdrawals;

/// <summary>Finds what a corrected delivery makes wrong: a full file of the same feed and position as one that runs of the date have told.</summary>
internal static class Corrections
{
    private const long Tenant = 1;

    /// <summary>The runs of a date that are to be taken back before the date is worked again, the latest first; none where nothing was corrected.</summary>
    public static IReadOnlyList<WithdrawalOrder> Due(SqliteDatabase database, long portfolio, DateOnly date)
    {
        using var context = database.OpenContext();
        return Due(context, portfolio, date);
    }

    private static IReadOnlyList<WithdrawalOrder> Due(CollectionsContext context, long portfolio, DateOnly date)
    {
        var files = RunRegister.RunsOfFiles(context, portfolio).AsNoTracking();
        var standing = files.Where(run => run.BusinessDate == date && run.State != RunState.Withdrawn).OrderByDescending(run => run.Number).ToList();
        // What was broken off ends first.
        if (standing.Count == 0 || standing.Any(run => run.State != RunState.Finished) || standing.Any(run => !run.KeepsImages) || files.Any(run => run.BusinessDate > date)) return [];
        var (first, last) = (standing[^1].Number, standing[0].LastFeed);
        var before = files.Where(run => run.Number < first && run.State == RunState.Finished).Max(run => (long?)run.LastFeed) ?? 0;
        var whole = context.Set<Feed>().AsNoTracking().Where(feed => feed.TenantId == Tenant && feed.PortfolioId == portfolio && feed.State == FeedState.Applied && feed.Kind == FeedKind.Full);
        var told = whole.Where(feed => feed.Number > before && feed.Number <= last).ToList();
        var corrects = whole.Where(feed => feed.Number > last).OrderBy(feed => feed.Number).AsEnumerable()
            .LastOrDefault(feed => told.Any(wrong => wrong.Name == feed.Name && wrong.Position == feed.Position));
        if (corrects is null) return [];
        var why = string.Create(CultureInfo.InvariantCulture, $"delivery {corrects.Sequence} of {corrects.Name} of {corrects.Position:yyyy-MM-dd} corrects what was told");
        return [.. standing.Select(run => new WithdrawalOrder(run.Number, RunGates.Intake, why))];
    }
}
