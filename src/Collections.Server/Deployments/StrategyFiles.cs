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
    public static IReadOnlyList<Finding> Check(string path)
    {
        var packages = StrategyFolder.ReadAll(path);
        if (packages.Count == 0) throw new Commands.UsageException($"'{path}': a folder with {StrategyPackage.BpmnFile}, or a folder of such folders, was expected.");
        var planner = Planner(FactsBeside(path));
        return [.. packages.SelectMany(package => planner.Plan(package).Findings)];
    }

    /// <summary>A planner for strategies that are not in a database.</summary>
    public static StrategyPlanner Planner(StrategyFacts facts) =>
        new(facts, new TextPool(), ActivityCatalog.Registry) { Services = package => ActivityCatalog.ServicesOf(package, new Roster([])) };

    /// <summary>
    /// What the drawing is traced against: as strategy of a folder its decisions, templates and the facts beside it; as
    /// a file of its own nothing, so that its tasks do nothing.
    /// </summary>
    public static TraceSetting TraceSetting(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (Path.GetFileName(file) != StrategyPackage.BpmnFile || StrategyFolder.ReadAll(folder) is not [var package]) return new TraceSetting();
        var facts = FactsBeside(folder);
        return new TraceSetting
        {
            Facts = facts.Schema,
            Activities = ActivityCatalog.Registry,
            Services = ActivityCatalog.ServicesOf(package, new Roster([])),
            Decisions = DecisionCheck.Models(package, facts),
        };
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
