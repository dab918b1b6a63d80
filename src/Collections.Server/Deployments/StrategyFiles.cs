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

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 32 };

    /// <summary>
    /// What there is to say of a .bpmn file, or of all those at or below a folder: a strategy's is checked with its
    /// decisions and templates, any other by itself.
    /// </summary>
    public static IEnumerable<CheckedFile> Checked(string path)
    {
        var files = File.Exists(path) ? [path] : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.bpmn", Everywhere).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) throw new Commands.UsageException($"'{path}': a .bpmn file, or a folder with such files or with strategies, was expected.");
        var planner = new Lazy<StrategyPlanner>(() => Planner(FactsBeside(File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path)));
        return files.Select(file => Check(file, File.Exists(path) ? path : Path.GetRelativePath(path, file), planner));
    }

    private static CheckedFile Check(string file, string name, Lazy<StrategyPlanner> planner)
    {
        if (Path.GetFileName(file) == StrategyPackage.BpmnFile && StrategyFolder.ReadAll(Path.GetDirectoryName(Path.GetFullPath(file))!) is [var package])
        {
            var plan = planner.Value.Plan(CallsOf(package).Bind(package));
            return new CheckedFile(plan.Findings, plan.Explanations);
        }
        using var content = File.OpenRead(file);
        return new CheckedFile(DrawingCheck.Of(name.Replace('\\', '/'), content), []);
    }

    /// <summary>A strategy that is not deployed calls those beside it.</summary>
    private static CallBinding CallsOf(StrategyPackage package) => new((process, version) => version is null && Path.GetDirectoryName(Path.GetFullPath(package.Origin)) is { } around
        ? StrategyFolder.ReadAll(around).FirstOrDefault(beside => DeployedCalls.Holds(beside.Bpmn, process))
        : null);

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
