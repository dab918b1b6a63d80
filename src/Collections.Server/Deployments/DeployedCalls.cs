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
        return Deployed(version, package => Holds(package, process));
    }

    /// <summary>The package whose workflow definition has the id, or whose name is the id; null where there is none.</summary>
    public StrategyPackage? FindDefinition(string id) =>
        beside.FirstOrDefault(package => HoldsDefinition(package, id)) ?? Deployed(null, package => HoldsDefinition(package, id));

    /// <summary>The first of the published ones, or of those of the version, whose source is what is looked for: only its files are read.</summary>
    private StrategyPackage? Deployed(int? version, Func<StrategyPackage, bool> isMeant) => context.Set<StrategyVersion>()
        .Where(candidate => candidate.TenantId == Tenant && (version == null ? candidate.Status == StrategyStatus.Published : candidate.Version == version))
        .AsEnumerable()
        .FirstOrDefault(candidate => isMeant(VersionRows.PackageOf(candidate.Name, candidate, []))) is { } found
            ? VersionRows.PackageOf(context, found.Name, found)
            : null;

    /// <summary>Whether a strategy is drawn with the executable process.</summary>
    public static bool Holds(StrategyPackage package, string process) =>
        package.Workflow is null && BpmnReader.Read(package.Bpmn, StrategyPackage.BpmnFile).Definitions?.FindProcess(process) is { IsExecutable: true };

    /// <summary>Whether a strategy is the definition: by the id that its author gave it, or by its name, as which it is known here.</summary>
    public static bool HoldsDefinition(StrategyPackage package, string id) =>
        package.Workflow is { } text && (package.Name == id || ElsaReader.Read(text, StrategyPackage.WorkflowFile).Definition?.DefinitionId == id);
}
