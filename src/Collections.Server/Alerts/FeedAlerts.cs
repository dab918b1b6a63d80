using System.Globalization;
using Collections.Domain.Feeds;
using Collections.Intake.Imports;
using Collections.Persistence;
using Collections.Persistence.Facts;
using Collections.Server.Feeds;
using Collections.Server.Nightly;

namespace Collections.Server.Alerts;

/// <summary>Alerts about files that were refused or have not come.</summary>
internal static class FeedAlerts
{
    private const long Tenant = 1;

    /// <summary>A file was refused: over when one of the same feed and position is taken.</summary>
    public static void Refused(CollectionsContext context, IntakeReport report, DateTimeOffset now)
    {
        // What could not be read may be quoted, a row with a name in it among it: figures alone leave the house.
        var isQuoted = report.Verdict == FeedVerdict.Unreadable;
        var what = isQuoted
            ? string.Create(CultureInfo.InvariantCulture, $"The file of '{report.Feed}' for {report.Position:yyyy-MM-dd} was refused: {report.Verdict.Code()}.")
            : string.Create(CultureInfo.InvariantCulture, $"The file of '{report.Feed}' for {report.Position:yyyy-MM-dd} was refused, {report.Verdict.Code()}: {report.Explanation}.");
        AlertBook.Raise(context, AlertCause.Refused(PortfolioOf(context, report.Feed), report.Feed, report.Position), what, isQuoted ? report.Explanation : null, now);
    }

    /// <summary>A file was taken: what was refused of its position is over, and so is what was missed and has come.</summary>
    public static void Taken(CollectionsContext context, IntakeReport report, DateTimeOffset now)
    {
        var portfolio = PortfolioOf(context, report.Feed);
        AlertBook.End(context, AlertCause.Refused(portfolio, report.Feed, report.Position), string.Create(CultureInfo.InvariantCulture, $"Number {report.Sequence} of '{report.Feed}' for {report.Position:yyyy-MM-dd} was taken."), now);
        foreach (var missed in AlertBook.Open(context).Where(alert => alert.Kind == AlertKind.FeedMissing && alert.PortfolioId == portfolio && alert.Feed == report.Feed).ToList())
        {
            if (FeedJudge.Judge(context, portfolio, missed.Date).Any(feed => feed.Name == missed.Feed && feed.State != JudgedFeed.Missing))
                AlertBook.End(context, missed, $"'{report.Feed}' has come since.", now);
        }
    }

    /// <summary>A feed without which nothing goes on has not come in time.</summary>
    public static void Missing(CollectionsContext context, long portfolio, DateOnly date, ExpectedFeed feed, DateTimeOffset now) => AlertBook.Raise(
        context, AlertCause.Missing(portfolio, feed.Name, date), string.Create(CultureInfo.InvariantCulture, $"'{feed.Name}' has not come: it was expected by {feed.Deadline} for the night of {date:yyyy-MM-dd}."), null, now);

    /// <summary>Of which portfolio a feed is: until a file of it was taken, of the one that nights work.</summary>
    private static long PortfolioOf(CollectionsContext context, string feed) =>
        context.Set<Feed>().Where(row => row.TenantId == Tenant && row.Name == feed).OrderByDescending(row => row.Number).Select(row => (long?)row.PortfolioId).FirstOrDefault() ?? RunStores.Portfolio;
}
