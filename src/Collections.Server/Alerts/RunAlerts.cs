using System.Globalization;
using Collections.Persistence;
using Collections.Persistence.Runs;
using Collections.Server.Feeds;

namespace Collections.Server.Alerts;

/// <summary>Alerts about nights that failed, and about runs of which nothing may leave.</summary>
internal static class RunAlerts
{
    private const long Tenant = 1;

    /// <summary>Nothing of a run may leave, as feeds are missing or differ.</summary>
    public static void Held(CollectionsContext context, long run, IReadOnlyList<JudgedFeed> awaited, DateTimeOffset now) => Raise(
        context, run, number => string.Create(CultureInfo.InvariantCulture, $"Nothing of run {number.Number} of {number.BusinessDate:yyyy-MM-dd} leaves: it waits for {string.Join(", ", awaited.Select(feed => feed.Name))}, or for two persons who release it."),
        awaited.FirstOrDefault(feed => feed.Explanation.Length > 0)?.Explanation, now);

    /// <summary>Somebody keeps a run.</summary>
    public static void Kept(CollectionsContext context, long run, string reason, DateTimeOffset now) => Raise(
        context, run, number => string.Create(CultureInfo.InvariantCulture, $"Nothing of run {number.Number} of {number.BusinessDate:yyyy-MM-dd} leaves: it is kept until two persons release it."), reason, now);

    /// <summary>What a run decided may leave.</summary>
    public static void Released(CollectionsContext context, long run, DateTimeOffset now) =>
        AlertBook.End(context, AlertCause.Held(Of(context, run)), string.Create(CultureInfo.InvariantCulture, $"Run {run} was released."), now);

    /// <summary>A run was taken back: nothing waits any more.</summary>
    public static void TakenBack(CollectionsContext context, Run run, DateTimeOffset now) =>
        AlertBook.End(context, AlertCause.Held(run), string.Create(CultureInfo.InvariantCulture, $"Run {run.Number} was withdrawn."), now);

    /// <summary>A night was not worked.</summary>
    /// <param name="context">Of the writer's session.</param>
    /// <param name="portfolio">Whose night.</param>
    /// <param name="date">Its date.</param>
    /// <param name="why">What failed; it may quote what stays in the house.</param>
    /// <param name="now">When.</param>
    public static void Failed(CollectionsContext context, long portfolio, DateOnly date, string why, DateTimeOffset now) =>
        AlertBook.Raise(context, AlertCause.Night(portfolio, date), string.Create(CultureInfo.InvariantCulture, $"The night of {date:yyyy-MM-dd} was not worked."), why, now);

    /// <summary>A night was begun and has not ended, and nobody works it.</summary>
    public static void BrokenOff(CollectionsContext context, Run run, DateTimeOffset now) => AlertBook.Raise(
        context, AlertCause.Night(run.PortfolioId, run.BusinessDate), string.Create(CultureInfo.InvariantCulture, $"The night of {run.BusinessDate:yyyy-MM-dd} was broken off: run {run.Number} has not ended."), null, now);

    /// <summary>A run has ended.</summary>
    public static void Ended(CollectionsContext context, Run run, DateTimeOffset now) =>
        AlertBook.End(context, AlertCause.Night(run.PortfolioId, run.BusinessDate), string.Create(CultureInfo.InvariantCulture, $"Run {run.Number} of {run.BusinessDate:yyyy-MM-dd} has ended."), now);

    private static void Raise(CollectionsContext context, long run, Func<Run, string> what, string? detail, DateTimeOffset now)
    {
        var found = Of(context, run);
        AlertBook.Raise(context, AlertCause.Held(found), what(found), detail, now);
    }

    private static Run Of(CollectionsContext context, long run) => context.Set<Run>().Single(row => row.TenantId == Tenant && row.Number == run);
}
