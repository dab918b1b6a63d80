using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Decisions.Columns;
using Collections.Domain.Cycles;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Domain.Portfolios;
using Collections.Domain.Queues;
using Collections.Intake.Mappings;
using Collections.Server.Hosting;
using Collections.Server.Objects;
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
    /// What there is to say of a .bpmn file or a workflow definition, or of all drawings and strategies at or below a
    /// folder: a strategy's is checked with its decisions and templates, any other by itself.
    /// </summary>
    public static IEnumerable<CheckedFile> Checked(string path)
    {
        var files = File.Exists(path) ? [path] : Directory.Exists(path) ? FilesIn(path) : [];
        if (files.Count == 0) throw new Commands.UsageException($"'{path}': a .bpmn file, a workflow definition (.json), or a folder with such files or with strategies, was expected.");
        var planner = new Lazy<StrategyPlanner>(() => Planner(FactsBeside(File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path)));
        return files.Select(file => Check(file, File.Exists(path) ? path : Path.GetRelativePath(path, file), planner));
    }

    /// <summary>Of JSON there may be much else in a folder: only what is a strategy by its name is one. A folder with both files is checked once.</summary>
    private static List<string> FilesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.bpmn", Everywhere)
            .Concat(Directory.EnumerateFiles(folder, StrategyPackage.WorkflowFile, Everywhere).Where(file => !File.Exists(Path.Combine(Path.GetDirectoryName(file)!, StrategyPackage.BpmnFile))))
            .Order(StringComparer.Ordinal),
    ];

    private static CheckedFile Check(string file, string name, Lazy<StrategyPlanner> planner)
    {
        if (IsStrategy(file) && StrategyFolder.ReadAll(Path.GetDirectoryName(Path.GetFullPath(file))!) is [var package])
        {
            var plan = planner.Value.Plan(CallsOf(package).Bind(package));
            return new CheckedFile(plan.Findings, plan.Explanations);
        }
        if (DefinitionFolder.Holds(file)) return CheckDefinition(file, name.Replace('\\', '/'), planner.Value);
        using var content = File.OpenRead(file);
        return new CheckedFile(DrawingCheck.Of(name.Replace('\\', '/'), content), []);
    }

    private static bool IsStrategy(string file) => Path.GetFileName(file) is StrategyPackage.BpmnFile or StrategyPackage.WorkflowFile;

    /// <summary>A definition that is no strategy's runs those beside it.</summary>
    private static CheckedFile CheckDefinition(string file, string name, StrategyPlanner planner)
    {
        var alone = DefinitionFolder.Alone(file);
        var beside = DefinitionFolder.Beside(file);
        var plan = planner.Plan(new CallBinding((_, _) => null, id => beside(id) is { } found ? alone.With(ElsaWriter.Write(found)) : null).Bind(alone));
        return new CheckedFile([.. plan.Findings.Select(finding => finding with { File = name })], [.. plan.Explanations.Select(part => part with { File = name })]);
    }

    /// <summary>A strategy that is not deployed calls those beside it.</summary>
    private static CallBinding CallsOf(StrategyPackage package) => new(
        (process, version) => version is null ? Beside(package).FirstOrDefault(beside => DeployedCalls.Holds(beside, process)) : null,
        id => Beside(package).FirstOrDefault(beside => DeployedCalls.HoldsDefinition(beside, id)));

    private static IReadOnlyList<StrategyPackage> Beside(StrategyPackage package) =>
        Path.GetDirectoryName(Path.GetFullPath(package.Origin)) is { } around ? StrategyFolder.ReadAll(around) : [];

    /// <summary>The pools that the cycles beside a strategy serve; null for a strategy that is in no folder.</summary>
    private static Func<KnownPools>? PoolsBeside(StrategyPackage package) => Directory.Exists(package.Origin)
        ? () => new KnownPools(Beside(package).SelectMany(beside => BpmnReader.Read(beside.Bpmn, StrategyPackage.BpmnFile).Definitions?.Processes ?? []).Select(process => process.Cycle?.Pool).OfType<string>().ToHashSet(StringComparer.Ordinal))
        : null;

    /// <summary>A planner for strategies that are not in a database.</summary>
    public static StrategyPlanner Planner(StrategyFacts facts) =>
        new(facts, new TextPool(), ActivityCatalog.Registry) { Services = package => ActivityCatalog.ServicesOf(package, facts.Objects, new Roster([]), pools: PoolsBeside(package)), FurtherChecks = ActivityCatalog.TemplateFindings };

    /// <summary>What a strategy's drawing is traced with; null for a file that is not part of a strategy's folder, which stands for itself.</summary>
    public static TracedStrategy? Traced(string file)
    {
        if (!IsStrategy(file) || Path.GetDirectoryName(Path.GetFullPath(file)) is not { } folder) return null;
        if (StrategyFolder.ReadAll(folder) is not [var package]) return null;
        var facts = FactsBeside(folder);
        return TracedStrategy.Of(package, facts, ActivityCatalog.ServicesOf(package, facts.Objects, new Roster([])));
    }

    /// <summary>The built-in facts, and what the mappings in the portfolios folder and the types of objects beside it declare.</summary>
    public static StrategyFacts FactsBeside(string path)
    {
        var portfolios = Path.Combine(Above(path, PortfoliosFolder) ?? WorkflowsFolder.Find(), PortfoliosFolder);
        var objects = Above(path, ObjectFiles.FolderName) is { } around ? ObjectFiles.ReadAll(around) : ObjectTypes.None;
        var catalog = FactCatalog.BuiltIn;
        var parameters = new SortedDictionary<string, PortfolioParameter>(StringComparer.Ordinal);
        if (!Directory.Exists(portfolios)) return new StrategyFacts(catalog.With(objects.Attributes).Catalog, []) { Objects = objects };
        foreach (var file in Directory.EnumerateFiles(portfolios, "*.mapping.json").Order(StringComparer.Ordinal))
        {
            if (MappingReader.ReadFile(file).Mapping is not { } mapping) continue;
            catalog = catalog.With(mapping.Attributes).Catalog;
            foreach (var parameter in mapping.Parameters) parameters.TryAdd(parameter.Name, parameter);
        }
        return new StrategyFacts(catalog.With(objects.Attributes).Catalog, [.. parameters.Values]) { Objects = objects };
    }

    /// <summary>The folder at or above a path that has a folder of a name; null where none has.</summary>
    private static string? Above(string path, string name)
    {
        var folder = new DirectoryInfo(Path.GetFullPath(path));
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, name))) folder = folder.Parent;
        return folder?.FullName;
    }
}
