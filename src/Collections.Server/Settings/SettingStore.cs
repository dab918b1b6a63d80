using System.Globalization;
using System.Text.Json;
using Collections.Persistence;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Settings;
using Collections.Server.Commands;
using Collections.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Settings;

/// <summary>What admins have set, by name. A change is a new revision; the earlier ones stay.</summary>
internal sealed class SettingStore(SqliteDatabase database, TimeProvider time)
{
    /// <summary>The tag of a setting that nobody has changed yet.</summary>
    public const string Unset = "\"0\"";

    private const long Tenant = PersonStore.Tenant;

    /// <summary>The latest revision; null where the product's own holds.</summary>
    public static Setting? Latest(SqliteDatabase database, string name) => Revisions(database, name) is [var latest, ..] ? latest : null;

    /// <summary>The revision that holds on a business date; null where the product's own does.</summary>
    public static Setting? On(SqliteDatabase database, string name, DateOnly date)
    {
        using var context = database.OpenContext();
        return On(context, name, date);
    }

    /// <summary>The revision that holds on a business date, as a transaction sees it; null where the product's own does.</summary>
    public static Setting? On(CollectionsContext context, string name, DateOnly date) => Of(context, name).FirstOrDefault(setting => setting.From <= date);

    /// <summary>All revisions, the latest first.</summary>
    public static IReadOnlyList<Setting> Revisions(SqliteDatabase database, string name)
    {
        using var context = database.OpenContext();
        return [.. Of(context, name)];
    }

    /// <summary>What a change names as the revision that was read.</summary>
    public static string Tag(Setting? setting) => setting is null ? Unset : string.Create(CultureInfo.InvariantCulture, $"\"{setting.Revision}\"");

    /// <summary>Writes a new revision with its row of the audit.</summary>
    /// <param name="name">Of the setting.</param>
    /// <param name="content">Becomes JSON.</param>
    /// <param name="change">From when it holds, and why.</param>
    /// <param name="expected">The tag that was read.</param>
    /// <param name="by">Who does it.</param>
    /// <returns>Why nothing was changed; null where it was.</returns>
    public Task<string?> Save(string name, object content, SettingChange change, string expected, string by)
    {
        var json = JsonSerializer.Serialize(content, JsonText.Options);
        return database.Writer.Write(session =>
        {
            var context = session.Context();
            var latest = context.Set<Setting>().Where(setting => setting.TenantId == Tenant && setting.Name == name).OrderByDescending(setting => setting.Revision).FirstOrDefault();
            if (Tag(latest) != expected) return $"Expected the revision {expected} of '{name}', found {Tag(latest)}{(latest is null ? "" : $", saved by {latest.ChangedBy}")}.";
            context.Add(new Setting
            {
                TenantId = Tenant,
                Name = name,
                Revision = (latest?.Revision ?? 0) + 1,
                From = change.From,
                Content = json,
                Reason = change.Reason,
                ChangedAt = time.GetUtcNow(),
                ChangedBy = by,
            });
            context.SaveChanges();
            AuditLog.Append(context, time.GetUtcNow(), by, "setting.save", name, string.Create(CultureInfo.InvariantCulture, $"from {change.From:yyyy-MM-dd}: {change.Reason}"));
            return null;
        });
    }

    private static IQueryable<Setting> Of(CollectionsContext context, string name) =>
        context.Set<Setting>().AsNoTracking().Where(setting => setting.TenantId == Tenant && setting.Name == name).OrderByDescending(setting => setting.Revision);
}

/// <summary>How a setting is changed.</summary>
/// <param name="From">The business date from which it holds.</param>
/// <param name="Reason">Why.</param>
internal sealed record SettingChange(DateOnly From, string Reason)
{
    private const int LongestReason = 500;

    /// <summary>The change, or the sentence that says what is missing.</summary>
    public static SettingChange? Read(DateOnly from, string? reason, out string? wrong)
    {
        wrong = reason?.Trim() is { Length: > 0 and <= LongestReason } ? null : $"Expected a reason of 1 to {LongestReason} characters, found {reason?.Trim().Length ?? 0}.";
        return wrong is null ? new SettingChange(from, reason!.Trim()) : null;
    }
}

/// <summary>A revision in the history of a setting.</summary>
/// <param name="Revision">From 1.</param>
/// <param name="From">The business date from which it holds.</param>
/// <param name="Reason">Why it was changed.</param>
/// <param name="ChangedAt">When.</param>
/// <param name="ChangedBy">By whom.</param>
internal sealed record SettingRevision(long Revision, DateOnly From, string Reason, DateTimeOffset ChangedAt, string ChangedBy)
{
    public static SettingRevision Of(Setting setting) => new(setting.Revision, setting.From, setting.Reason, setting.ChangedAt, setting.ChangedBy);
}
