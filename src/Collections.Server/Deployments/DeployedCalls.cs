using Collections.Bpmn;
using Collections.Persistence;
using Collections.Persistence.Strategies;
using Collections.Strategies.Packages;

namespace Collections.Server.Deployments;

/// <summary>Finds what a strategy calls: beside it in the same deployment, else among the versions in the database.</summary>
internal sealed class DeployedCalls(CollectionsContext context, IReadOnlyList<StrategyPackage> beside)
{
    private const long Tenant = 1;

    /// <summary>The package with the executable process of the id; null where there is none, or the version was never deployed.</summary>
    public StrategyPackage? Find(string process, int? version)
    {
        if (version is null && beside.FirstOrDefault(package => Holds(package.Bpmn, process)) is { } known) return known;
        var candidates = context.Set<StrategyVersion>()
            .Where(candidate => candidate.TenantId == Tenant && (version == null ? candidate.Status == StrategyStatus.Published : candidate.Version == version))
            .ToList();
        return candidates.FirstOrDefault(candidate => Holds(candidate.Source, process)) is { } found ? Package(found) : null;
    }

    private StrategyPackage Package(StrategyVersion version)
    {
        var files = context.Set<StrategyFile>().Where(file => file.TenantId == Tenant && file.VersionId == version.Id).ToDictionary(file => file.Path, file => file.Content);
        files[StrategyPackage.BpmnFile] = version.Source;
        return StrategyPackage.Of(version.Name, version.Name, files);
    }

    /// <summary>Whether a drawing has the executable process.</summary>
    public static bool Holds(string bpmn, string process) => BpmnReader.Read(bpmn, StrategyPackage.BpmnFile).Definitions?.FindProcess(process) is { IsExecutable: true };
}
