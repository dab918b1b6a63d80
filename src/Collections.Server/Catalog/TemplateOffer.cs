using Collections.Activities.Templates;
using Collections.Domain.Effects;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Collections.Server.Deployments;
using Collections.Strategies.Packages;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Catalog;

/// <summary>The templates of the latest versions of all strategies.</summary>
internal static class TemplateOffer
{
    private const string Folder = StrategyPackage.TemplatesFolder + "/";

    /// <summary>By strategy, name and channel; of one strategy or channel where it is named.</summary>
    public static IReadOnlyList<OfferedTemplate> All(SqliteDatabase database, string? strategy, MessageChannel? channel)
    {
        using var context = database.OpenContext();
        var latest = VersionRows.All(context).Where(found => strategy is null || found.Name == strategy).ToDictionary(found => found.Versions[0].Id, found => found.Name);
        return [.. context.Set<StrategyFile>().AsNoTracking()
            .Where(file => file.TenantId == VersionRows.Tenant && file.Path.StartsWith(Folder))
            .Select(file => new { file.VersionId, file.Path })
            .AsEnumerable()
            .Where(file => latest.ContainsKey(file.VersionId))
            .Select(file => (Strategy: latest[file.VersionId], File: TemplateFile.Read(file.Path[Folder.Length..])))
            .Where(found => found.File is { } file && (channel is null || file.Channel == channel))
            .GroupBy(found => (found.Strategy, found.File!.Value.Name, found.File.Value.Channel))
            .OrderBy(group => group.Key.Strategy, StringComparer.Ordinal).ThenBy(group => group.Key.Name, StringComparer.Ordinal).ThenBy(group => group.Key.Channel)
            .Select(group => new OfferedTemplate(
                group.Key.Strategy, group.Key.Name, MessageChannelText.Of(group.Key.Channel), [.. group.Select(found => found.File!.Value.Language).Order(StringComparer.Ordinal)]))];
    }
}

/// <summary>A message template that a step can name, or that a new one can begin with.</summary>
/// <param name="Strategy">Whose it is.</param>
/// <param name="Name">As steps name it, without channel and language.</param>
/// <param name="Channel">sms, email, letter, whatsapp or call.</param>
/// <param name="Languages">ISO 639-1 codes of those that are written.</param>
internal sealed record OfferedTemplate(string Strategy, string Name, string Channel, IReadOnlyList<string> Languages);
