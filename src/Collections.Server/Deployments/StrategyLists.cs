using Collections.Persistence;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Strategies;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Deployments;

/// <summary>Strategies and versions with how many cases are open on them.</summary>
internal sealed class StrategyLists(SqliteDatabase database)
{
    /// <summary>All strategies by name.</summary>
    public IReadOnlyList<StrategySummary> All()
    {
        using var context = database.OpenContext();
        var open = OpenCases(context);
        return [.. VersionRows.All(context).Select(strategy => Summary(strategy.Name, strategy.Versions, open))];
    }

    /// <summary>The versions of a strategy, the latest first; empty where there is no such strategy.</summary>
    public IReadOnlyList<VersionSummary> Versions(string name)
    {
        using var context = database.OpenContext();
        if (VersionRows.Find(context, name) is not { } strategy) return [];
        var open = OpenCases(context);
        return [.. VersionRows.Of(context, strategy).AsNoTracking().AsEnumerable()
            .Select(version => new VersionSummary(version.Version, version.Status, version.CreatedAt, version.CreatedBy, version.Comment, version.PublishedAt, version.PublishedBy, open.GetValueOrDefault(version.Id), Publication.Of(version)))];
    }

    /// <summary>A version with its files, by default the latest; null where there is none.</summary>
    public StrategyDocument? Document(string name, int? number)
    {
        using var context = database.OpenContext();
        if (VersionRows.Find(context, name) is not { } strategy) return null;
        var versions = VersionRows.Of(context, strategy).AsNoTracking();
        if (versions.FirstOrDefault(version => number == null || version.Version == number) is not { } found) return null;
        var latest = versions.Select(version => version.Version).First();
        return StrategyDocument.Of(StoredDefinition.Of(name, found, latest), found, VersionRows.PackageOf(context, name, found));
    }

    private static StrategySummary Summary(string name, List<StrategyVersion> versions, Dictionary<long, long> open)
    {
        var latest = versions[0];
        var published = versions.Find(version => version.Status == StrategyStatus.Published);
        return new StrategySummary(
            name,
            StrategyDocument.TitleOf(latest.Source, name),
            latest.Version,
            latest.Status,
            published?.Version,
            published?.PublishedAt,
            published?.PublishedBy,
            latest.CreatedAt,
            versions.Sum(version => open.GetValueOrDefault(version.Id)),
            latest.Definition is not null);
    }

    private static Dictionary<long, long> OpenCases(CollectionsContext context) => context.Set<CollectionCase>().AsNoTracking()
        .Where(open => open.TenantId == VersionRows.Tenant && open.State == CaseState.Open)
        .GroupBy(open => open.VersionId)
        .Select(group => new { group.Key, Count = group.LongCount() })
        .ToDictionary(pair => pair.Key, pair => pair.Count);
}
