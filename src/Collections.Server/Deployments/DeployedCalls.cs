using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Persistence;
using Collections.Persistence.Strategies;
using Collections.Strategies.Packages;

namespace Collections.Server.Deployments;

/// <summary>Finds what a strategy calls: beside it in the same deployment, else among the versions in the database.</summary>
internal sealed class DeployedCalls(CollectionsContext context, IReadOnlyList<StrategyPackage> beside)
{
    private const long Tenant = 1;

    /// <summary>Binds the calls of strategies to what is found here.</summary>
    public CallBinding Binding => new(Find, FindDefinition);

    /// <summary>The package with the executable process of the id; null where there is none, or the version was never deployed.</summary>
    public StrategyPackage? Find(string process, int? version)
    {
        if (version is null && beside.FirstOrDefault(package => Holds(package, process)) is { } known) return known;
        return Versions(version).FirstOrDefault(package => Holds(package, process));
    }

    /// <summary>The package whose workflow definition has the id, or whose name is the id; null where there is none.</summary>
    public StrategyPackage? FindDefinition(string id) =>
        beside.FirstOrDefault(package => HoldsDefinition(package, id)) ?? Versions(null).FirstOrDefault(package => HoldsDefinition(package, id));

    /// <summary>Published ones, or those of the version.</summary>
    private IEnumerable<StrategyPackage> Versions(int? version) => context.Set<StrategyVersion>()
        .Where(candidate => candidate.TenantId == Tenant && (version == null ? candidate.Status == StrategyStatus.Published : candidate.Version == version))
        .ToList()
        .Select(candidate => VersionRows.PackageOf(context, candidate.Name, candidate));

    /// <summary>Whether a strategy is drawn with the executable process.</summary>
    public static bool Holds(StrategyPackage package, string process) =>
        package.Workflow is null && BpmnReader.Read(package.Bpmn, StrategyPackage.BpmnFile).Definitions?.FindProcess(process) is { IsExecutable: true };

    /// <summary>Whether a strategy is the definition: by the id that its author gave it, or by its name, as which it is known here.</summary>
    public static bool HoldsDefinition(StrategyPackage package, string id) =>
        package.Workflow is { } text && (package.Name == id || ElsaReader.Read(text, StrategyPackage.WorkflowFile).Definition?.DefinitionId == id);
}
