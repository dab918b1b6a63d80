using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Domain.Queues;
using Collections.Intake.Mappings;
using Collections.Server.Hosting;
using Collections.Strategies.Checking;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;
using Collections.Strategies.Tracing;

namespace Collections.Server.Deployments;

/// <summary>Strategies on disk, checked against the facts that the mappings beside them declare.</summary>
internal static class StrategyFiles
{
    private const string PortfoliosFolder = "portfolios";

    /// <summary>All findings about the strategies at or below a path.</summary>
    public static IReadOnlyList<Finding> Check(string path) => [.. Plans(path).SelectMany(plan => plan.Findings)];

    /// <summary>The strategies at or below a path, planned as far as they can be.</summary>
    public static IReadOnlyList<StrategyPlan> Plans(string path)
    {
        var packages = StrategyFolder.ReadAll(path);
        if (packages.Count == 0) throw new Commands.UsageException($"'{path}': a folder with {StrategyPackage.BpmnFile}, or a folder of such folders, was expected.");
        var planner = Planner(FactsBeside(path));
        var calls = new CallBinding((process, version) => version is null ? packages.FirstOrDefault(package => DeployedCalls.Holds(package.Bpmn, process)) : null);
        return [.. packages.Select(package => planner.Plan(calls.Bind(package)))];
    }

    /// <summary>A planner for strategies that are not in a database.</summary>
    public static StrategyPlanner Planner(StrategyFacts facts) =>
        new(facts, new TextPool(), ActivityCatalog.Registry) { Services = package => ActivityCatalog.ServicesOf(package, new Roster([])), FurtherChecks = ActivityCatalog.TemplateFindings };

    /// <summary>What a strategy's drawing is traced with; null for a file that is not part of a strategy's folder, which stands for itself.</summary>
    public static TracedStrategy? Traced(string file)
    {
        if (Path.GetFileName(file) != StrategyPackage.BpmnFile || Path.GetDirectoryName(Path.GetFullPath(file)) is not { } folder) return null;
        return StrategyFolder.ReadAll(folder) is [var package]
            ? TracedStrategy.Of(package, FactsBeside(folder), ActivityCatalog.ServicesOf(package, new Roster([])))
            : null;
    }

    /// <summary>The built-in facts, and what the mappings in the portfolios folder declare.</summary>
    public static StrategyFacts FactsBeside(string path)
    {
        var folder = new DirectoryInfo(Path.GetFullPath(path));
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, PortfoliosFolder))) folder = folder.Parent;
        var portfolios = folder is null ? Path.Combine(WorkflowsFolder.Find(), PortfoliosFolder) : Path.Combine(folder.FullName, PortfoliosFolder);
        var catalog = FactCatalog.BuiltIn;
        var parameters = new SortedDictionary<string, PortfolioParameter>(StringComparer.Ordinal);
        if (!Directory.Exists(portfolios)) return new StrategyFacts(catalog, []);
        foreach (var file in Directory.EnumerateFiles(portfolios, "*.mapping.json").Order(StringComparer.Ordinal))
        {
            if (MappingReader.ReadFile(file).Mapping is not { } mapping) continue;
            catalog = catalog.With(mapping.Attributes).Catalog;
            foreach (var parameter in mapping.Parameters) parameters.TryAdd(parameter.Name, parameter);
        }
        return new StrategyFacts(catalog, [.. parameters.Values]);
    }
}
