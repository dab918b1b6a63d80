using System.Text.Json;
using Collections.Persistence;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Settings;
using Collections.Server.Commands;
using Collections.Server.Feeds;
using Collections.Server.Scheduling;

namespace Collections.Server.Settings;

/// <summary>The feeds that every night of a portfolio expects; none until somebody sets them.</summary>
internal static class FeedSetting
{
    /// <summary>The most feeds of a portfolio.</summary>
    public const int Most = 50;

    private const long Tenant = 1;
    private const int LongestName = 80;
    private const decimal MostPercent = 1000;

    /// <summary>The name of the setting of a portfolio.</summary>
    public static string NameOf(string portfolio) => $"feeds/{portfolio}";

    /// <summary>Those that are expected on a business date.</summary>
    public static IReadOnlyList<ExpectedFeed> On(CollectionsContext context, string portfolio, DateOnly date) => Content(SettingStore.On(context, NameOf(portfolio), date));

    /// <summary>Those that are expected of a portfolio on a business date; none where there is no such portfolio.</summary>
    public static IReadOnlyList<ExpectedFeed> On(CollectionsContext context, long portfolio, DateOnly date) =>
        context.Portfolios.Where(row => row.TenantId == Tenant && row.Id == portfolio).Select(row => row.Name).FirstOrDefault() is { } name ? On(context, name, date) : [];

    /// <summary>Those of a stored revision.</summary>
    public static IReadOnlyList<ExpectedFeed> Content(Setting? setting) => setting is null ? [] : JsonSerializer.Deserialize<List<ExpectedFeed>>(setting.Content, JsonText.Options) ?? [];

    /// <summary>What is wrong with feeds; null where nothing is.</summary>
    public static string? Wrong(IReadOnlyList<ExpectedFeed>? feeds)
    {
        if (feeds is not { Count: <= Most }) return $"Expected at most {Most} feeds, found {feeds?.Count ?? 0}.";
        if (feeds.Select(Wrong).FirstOrDefault(wrong => wrong is not null) is { } bad) return bad;
        return feeds.GroupBy(feed => feed.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"Expected each feed once, found '{twice.Key}' {twice.Count()} times." : null;
    }

    private static string? Wrong(ExpectedFeed feed)
    {
        if (feed.Name?.Trim() is not { Length: > 0 and <= LongestName }) return $"Expected the name of a feed of 1 to {LongestName} characters, found '{feed.Name}'.";
        if (ScheduleContent.Minute(feed.Deadline) is null) return $"{feed.Name}: expected a time of day such as 05:00, found '{feed.Deadline}'.";
        if (!ExpectedFeed.Kinds.Contains(feed.Kind)) return $"{feed.Name}: expected full, delta or reasons, found '{feed.Kind}'.";
        if (!ExpectedFeed.Ways.Contains(feed.WhenMissing)) return $"{feed.Name}: expected go, hold or wait, found '{feed.WhenMissing}'.";
        return feed.RowsTolerance is < 0 or > MostPercent || feed.BalanceTolerance is < 0 or > MostPercent ? $"{feed.Name}: expected a tolerance of 0 to {MostPercent} %." : null;
    }
}

/// <summary>The expected feeds of a portfolio as they are edited.</summary>
/// <param name="Portfolio">Its name.</param>
/// <param name="Feeds">Of the latest revision.</param>
/// <param name="Known">Names of the feeds of which files have come.</param>
/// <param name="From">The business date from which they are expected; null where nobody has set any.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">The revisions, the latest first.</param>
internal sealed record ExpectedFeedDocument(string Portfolio, IReadOnlyList<ExpectedFeed> Feeds, IReadOnlyList<string> Known, DateOnly? From, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument
{
    public static ExpectedFeedDocument Of(SqliteDatabase database, string portfolio)
    {
        var revisions = SettingStore.Revisions(database, FeedSetting.NameOf(portfolio));
        var latest = revisions.Count > 0 ? revisions[0] : null;
        return new ExpectedFeedDocument(portfolio, FeedSetting.Content(latest), KnownOf(database, portfolio), latest?.From, SettingStore.Tag(latest), [.. revisions.Select(SettingRevision.Of)]);
    }

    private static List<string> KnownOf(SqliteDatabase database, string portfolio)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT DISTINCT f.name FROM feed f JOIN portfolio p ON p.tenant_id = f.tenant_id AND p.id = f.portfolio_id WHERE f.tenant_id = 1 AND p.name = ?1 ORDER BY f.name");
        select.BindText(1, portfolio);
        var names = new List<string>();
        while (select.Step()) names.Add(select.Text(0)!);
        select.Reset();
        return names;
    }
}

/// <summary>Other feeds to be expected.</summary>
/// <param name="Feeds">All of them.</param>
/// <param name="From">The business date from which they are expected.</param>
/// <param name="Reason">Why.</param>
internal sealed record ExpectedFeedChange(IReadOnlyList<ExpectedFeed>? Feeds, DateOnly From, string? Reason);
