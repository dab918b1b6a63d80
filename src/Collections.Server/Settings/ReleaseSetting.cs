using System.Text.Json;
using Collections.Domain.Portfolios;
using Collections.Persistence;
using Collections.Persistence.Accounts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Settings;
using Collections.Server.Commands;
using Collections.Server.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Settings;

/// <summary>Before what time of its date nothing leaves that a night has decided; at once until somebody sets it.</summary>
internal static class ReleaseSetting
{
    private const long Tenant = 1;

    /// <summary>The name of the setting of a portfolio.</summary>
    public static string NameOf(string portfolio) => $"release/{portfolio}";

    /// <summary>What a stored revision says.</summary>
    public static ReleaseTime Content(Setting? setting) => setting is null ? new ReleaseTime(null) : JsonSerializer.Deserialize<ReleaseTime>(setting.Content, JsonText.Options) ?? new ReleaseTime(null);

    /// <summary>What is wrong with a time; null where nothing is.</summary>
    public static string? Wrong(string? time) => time is null || ScheduleContent.Minute(time) is not null ? null : $"Expected a time of day such as 08:00, or none, found '{time}'.";

    /// <summary>The instant before which nothing leaves of a night of a date; null where the portfolio sets none.</summary>
    public static DateTimeOffset? InstantOf(CollectionsContext context, long portfolio, DateOnly date, TimeProvider time)
    {
        if (context.Set<Portfolio>().AsNoTracking().FirstOrDefault(row => row.TenantId == Tenant && row.Id == portfolio) is not { } found) return null;
        if (Content(SettingStore.On(context, NameOf(found.Name), date)).NotBefore is not { } text || ScheduleContent.Minute(text) is not { } minute) return null;
        var zone = PortfolioZone.Of(ParameterSetting.On(context, portfolio, date)) ?? time.LocalTimeZone;
        return ZonedTime.Instant(zone, date, TimeOnly.MinValue.AddMinutes(minute));
    }
}

/// <summary>When nights may let out what they decided.</summary>
/// <param name="NotBefore">HH:mm in the portfolio's zone, on the date of the night; null = at once.</param>
internal sealed record ReleaseTime(string? NotBefore);

/// <summary>The release time of a portfolio as it is edited.</summary>
/// <param name="Portfolio">Its name.</param>
/// <param name="NotBefore">HH:mm in the portfolio's zone; null = at once.</param>
/// <param name="From">The business date from which it holds; null where nobody has set any.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">The revisions, the latest first.</param>
internal sealed record ReleaseDocument(string Portfolio, string? NotBefore, DateOnly? From, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument
{
    public static ReleaseDocument Of(SqliteDatabase database, string portfolio)
    {
        var revisions = SettingStore.Revisions(database, ReleaseSetting.NameOf(portfolio));
        var latest = revisions.Count > 0 ? revisions[0] : null;
        return new ReleaseDocument(portfolio, ReleaseSetting.Content(latest).NotBefore, latest?.From, SettingStore.Tag(latest), [.. revisions.Select(SettingRevision.Of)]);
    }
}

/// <summary>Another release time.</summary>
/// <param name="NotBefore">HH:mm in the portfolio's zone; null = at once.</param>
/// <param name="From">The business date from which it holds.</param>
/// <param name="Reason">Why.</param>
internal sealed record ReleaseChange(string? NotBefore, DateOnly From, string? Reason);
