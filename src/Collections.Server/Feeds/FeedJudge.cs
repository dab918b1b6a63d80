using System.Globalization;
using Collections.Persistence;
using Collections.Persistence.Accounts;
using Collections.Persistence.Facts;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Runs;
using Collections.Server.Nightly;
using Collections.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Feeds;

/// <summary>Says of each feed that a night expects whether a good delivery has come since the night before.</summary>
internal static class FeedJudge
{
    private const long Tenant = 1;
    private const decimal Hundredths = 100m;

    /// <summary>What a night of the date would find; nothing where the portfolio expects no feed.</summary>
    public static IReadOnlyList<JudgedFeed> Judge(CollectionsContext context, long portfolio, DateOnly date)
    {
        if (context.Set<Portfolio>().AsNoTracking().FirstOrDefault(row => row.TenantId == Tenant && row.Id == portfolio) is not { } found) return [];
        var expected = FeedSetting.On(context, found.Name, date);
        if (expected.Count == 0) return [];
        var before = RunRegister.RunsOfFiles(context, portfolio).AsNoTracking()
            .Where(run => run.BusinessDate < date && run.State != RunState.Withdrawn)
            .OrderByDescending(run => run.Number).Select(run => run.LastFeed).FirstOrDefault();
        return [.. expected.Select(feed => Judge(context, portfolio, feed, before))];
    }

    private static JudgedFeed Judge(CollectionsContext context, long portfolio, ExpectedFeed expected, long before)
    {
        var deliveries = context.Set<Feed>().AsNoTracking()
            .Where(feed => feed.TenantId == Tenant && feed.PortfolioId == portfolio && feed.Name == expected.Name && feed.State == FeedState.Applied);
        var came = deliveries.Where(feed => feed.Number > before).OrderByDescending(feed => feed.Number).FirstOrDefault();
        if (came is null) return new JudgedFeed(expected.Name, JudgedFeed.Missing, expected.WhenMissing, null, null, "");
        var last = deliveries.Where(feed => feed.Number <= before).OrderByDescending(feed => feed.Number).FirstOrDefault();
        var differs = Difference(expected, came, last);
        return new JudgedFeed(expected.Name, differs is null ? JudgedFeed.Came : JudgedFeed.Differs, expected.WhenMissing, came.Position, came.RowsRead, differs ?? "");
    }

    /// <summary>What makes the delivery a bad one; null where nothing does.</summary>
    private static string? Difference(ExpectedFeed expected, Feed came, Feed? last)
    {
        var kind = ExpectedFeed.Kinds[(int)came.Kind];
        if (kind != expected.Kind) return $"expected a delivery of the kind '{expected.Kind}', found '{kind}'";
        if (last is null) return null;
        if (IsBeyond(expected.RowsTolerance, last.RowsRead, came.RowsRead))
            return string.Create(CultureInfo.InvariantCulture, $"expected at most {expected.RowsTolerance:0.##} % more or fewer rows than {last.RowsRead}, found {came.RowsRead}");
        var (was, now) = (StoredTotals.Parse(last.Report).TotalDue, StoredTotals.Parse(came.Report).TotalDue);
        return IsBeyond(expected.BalanceTolerance, was, now)
            ? string.Create(CultureInfo.InvariantCulture, $"expected at most {expected.BalanceTolerance:0.##} % more or less due than {was / Hundredths:0.00}, found {now / Hundredths:0.00}")
            : null;
    }

    private static bool IsBeyond(decimal? tolerance, long was, long now) => tolerance is { } percent && Math.Abs((decimal)now - was) * 100 > percent * was;
}
