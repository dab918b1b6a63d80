using System.Text.Json;
using Collections.Domain.Delinquency;
using Collections.Persistence.Accounts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Commands;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Settings;

/// <summary>The delinquency buckets of a portfolio: as they were set here, and until then as its mapping says.</summary>
internal static class BucketSetting
{
    /// <summary>The most buckets beside <c>current</c>.</summary>
    public const int Most = 40;

    private const int LastDay = 36_525;

    /// <summary>The name of the setting of a portfolio.</summary>
    public static string NameOf(string portfolio) => $"buckets/{portfolio}";

    /// <summary>The buckets that hold on a business date; null where the mapping's do.</summary>
    public static DelinquencyBuckets? On(SqliteDatabase database, string portfolio, DateOnly date) =>
        SettingStore.On(database, NameOf(portfolio), date) is { } setting ? new DelinquencyBuckets(Content(setting.Content)) : null;

    /// <summary>The buckets as the portfolio calls them now; the ordinals of older files are read by the same scale.</summary>
    public static DelinquencyBuckets Now(SqliteDatabase database)
    {
        using var context = database.OpenContext();
        var portfolio = context.Set<Portfolio>().AsNoTracking().FirstOrDefault(portfolio => portfolio.TenantId == 1);
        return (portfolio is null ? null : On(database, portfolio.Name, DateOnly.MaxValue)) ?? DelinquencyBuckets.Default;
    }

    /// <summary>What is wrong with boundaries; null where nothing is.</summary>
    public static string? Wrong(IReadOnlyList<int>? firstDays)
    {
        if (firstDays is not { Count: > 0 and <= Most }) return $"Expected 1 to {Most} first days, found {firstDays?.Count ?? 0}.";
        if (firstDays[0] < 1 || firstDays[^1] > LastDay) return $"Expected first days from 1 to {LastDay}, found {firstDays[0]} to {firstDays[^1]}.";
        for (var i = 1; i < firstDays.Count; i++)
        {
            if (firstDays[i] <= firstDays[i - 1]) return $"Expected ascending first days, found {firstDays[i]} after {firstDays[i - 1]}.";
        }
        return null;
    }

    /// <summary>The first days of a stored revision.</summary>
    public static int[] Content(string json) => JsonSerializer.Deserialize<int[]>(json, JsonText.Options) ?? [];
}

/// <summary>The buckets of a portfolio as they are edited.</summary>
/// <param name="Portfolio">Its name.</param>
/// <param name="FirstDays">The first day past due of each bucket after current, of the latest revision; those of the product where there is none.</param>
/// <param name="Names">What the buckets are called, current first.</param>
/// <param name="Accounts">How many accounts would stand in each of these today, by their days past due, in the same order.</param>
/// <param name="IsFromMapping">Whether nobody has changed them here, so that the portfolio's mapping holds.</param>
/// <param name="From">The business date from which they hold; null where the mapping does.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">The revisions, the latest first.</param>
internal sealed record BucketDocument(
    string Portfolio, IReadOnlyList<int> FirstDays, IReadOnlyList<string> Names, IReadOnlyList<long> Accounts, bool IsFromMapping, DateOnly? From, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument
{
    public static BucketDocument Of(SqliteDatabase database, string portfolio)
    {
        var revisions = SettingStore.Revisions(database, BucketSetting.NameOf(portfolio));
        var latest = revisions.Count > 0 ? revisions[0] : null;
        var buckets = latest is null ? DelinquencyBuckets.Default : new DelinquencyBuckets(BucketSetting.Content(latest.Content));
        return new BucketDocument(
            portfolio, [.. buckets.All.Skip(1).Select(bucket => bucket.FromDays)], [.. buckets.All.Select(bucket => bucket.Name)], Counts(database, portfolio, buckets),
            latest is null, latest?.From, SettingStore.Tag(latest), [.. revisions.Select(SettingRevision.Of)]);
    }

    /// <summary>By days and not by the stored bucket, which is that of the night when the file was read.</summary>
    private static long[] Counts(SqliteDatabase database, string portfolio, DelinquencyBuckets buckets)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT f_days_past_due, count(*) FROM account WHERE tenant_id = 1 AND portfolio_id = (SELECT id FROM portfolio WHERE tenant_id = 1 AND name = ?1) AND f_days_past_due IS NOT NULL GROUP BY f_days_past_due");
        select.BindText(1, portfolio);
        var counts = new long[buckets.All.Count];
        while (select.Step()) counts[buckets.OrdinalOf(select.ColumnLong(0))] += select.ColumnLong(1);
        return counts;
    }
}

/// <summary>Other buckets.</summary>
/// <param name="FirstDays">The first day past due of each bucket after current, ascending from 1.</param>
/// <param name="From">The business date from which they hold.</param>
/// <param name="Reason">Why.</param>
internal sealed record BucketChange(IReadOnlyList<int>? FirstDays, DateOnly From, string? Reason);
