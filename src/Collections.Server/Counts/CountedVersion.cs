using Collections.Persistence;
using Collections.Persistence.Strategies;
using Collections.Server.Deployments;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Counts;

/// <summary>The version of a strategy that is counted, with what its ordinals mean.</summary>
internal sealed class CountedVersion
{
    private readonly SortedDictionary<int, string> elements;

    private CountedVersion(Strategy strategy, StrategyVersion version, SortedDictionary<int, string> elements) =>
        (Strategy, Number, Id, this.elements) = (strategy, version.Version, version.Id, elements);

    public Strategy Strategy { get; }

    /// <summary>Number of the version, from 1.</summary>
    public int Number { get; }

    /// <summary>Id of the version, as cases and roll-ups name it.</summary>
    public long Id { get; }

    /// <summary>The version of a number, by default the published one, else the latest; null where there is none.</summary>
    public static CountedVersion? Find(CollectionsContext context, string name, int? number)
    {
        if (VersionRows.Find(context, name) is not { } strategy) return null;
        var versions = VersionRows.Of(context, strategy).AsNoTracking();
        var found = number is { } wanted
            ? versions.FirstOrDefault(version => version.Version == wanted)
            : versions.FirstOrDefault(version => version.Status == StrategyStatus.Published) ?? versions.FirstOrDefault();
        return found is null ? null : new CountedVersion(strategy, found, Elements(context, found.Id));
    }

    /// <summary>BPMN id of an ordinal; null where the version has no such element.</summary>
    public string? ElementOf(int ordinal) => elements.GetValueOrDefault(ordinal);

    /// <summary>The lowest ordinal of a BPMN id that several elements of the plan may share; null where it has none.</summary>
    public int? OrdinalOf(string elementId) => elements.Where(element => element.Value == elementId).Select(element => (int?)element.Key).FirstOrDefault();

    private static SortedDictionary<int, string> Elements(CollectionsContext context, long version) => new(context.Set<PlanElement>().AsNoTracking()
        .Where(element => element.TenantId == VersionRows.Tenant && element.VersionId == version)
        .ToDictionary(element => element.Ordinal, element => element.ElementId));
}
