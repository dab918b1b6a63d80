using System.Globalization;
using Collections.Bpmn;
using Collections.Bpmn.Model;

namespace Collections.Strategies.Packages;

/// <summary>A strategy as its author keeps it: the drawing or the workflow definition, its decisions and its templates, each verbatim.</summary>
/// <param name="Name">Name of its folder: what the strategy is called from version to version.</param>
/// <param name="Bpmn">Text of strategy.bpmn; empty where there is none.</param>
/// <param name="Decisions">Texts of decisions/*.dmn by file name.</param>
/// <param name="Templates">Texts of templates/* by file name.</param>
/// <param name="Origin">The folder, for findings.</param>
public sealed record StrategyPackage(
    string Name,
    string Bpmn,
    IReadOnlyDictionary<string, string> Decisions,
    IReadOnlyDictionary<string, string> Templates,
    string Origin)
{
    /// <summary>Text of strategy.json, a workflow definition of Elsa; null where the strategy is drawn in BPMN.</summary>
    public string? Workflow { get; init; }

    /// <summary>
    /// Texts of calls/*.bpmn and calls/*.json by file name: what this strategy calls of others, as it was when it was
    /// deployed; a process that was called by its version under <see cref="CallFile"/> of that version.
    /// </summary>
    public IReadOnlyDictionary<string, string> Calls { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// What people wrote about the strategy, by path: README.md and README.*.md, and scenarios/*.md, tables of what happens
    /// to cases under it. Nothing of it runs.
    /// </summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether boxes of called processes stay as they are drawn. Versions that were deployed before boxes became steps there were planned so,
    /// and their cases stand in that plan. Not part of what is stored: what a version was planned to is known by its elements.
    /// </summary>
    public bool LeavesCalledBoxes { get; init; }

    /// <summary>Folder of the scenarios.</summary>
    public const string ScenariosFolder = "scenarios";

    /// <summary>Folder of the called processes and definitions.</summary>
    public const string CallsFolder = "calls";

    /// <summary>File name of the drawing.</summary>
    public const string BpmnFile = "strategy.bpmn";

    /// <summary>File name of the workflow definition, where there is no drawing.</summary>
    public const string WorkflowFile = "strategy.json";

    /// <summary>Folder of the decisions.</summary>
    public const string DecisionsFolder = "decisions";

    /// <summary>Folder of the templates.</summary>
    public const string TemplatesFolder = "templates";

    /// <summary>What the strategy is planned from: the workflow definition, else the drawing.</summary>
    public string Source => Workflow ?? Bpmn;

    /// <summary>File name of the source.</summary>
    public string SourceFile => Workflow is null ? BpmnFile : WorkflowFile;

    /// <summary>All files by their path within the package, in order: what a version stores and its digest covers.</summary>
    public IEnumerable<(string Path, string Content)> Files =>
    [
        (SourceFile, Source),
        .. Calls.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => ($"{CallsFolder}/{pair.Key}", pair.Value)),
        .. Decisions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => ($"{DecisionsFolder}/{pair.Key}", pair.Value)),
        .. Templates.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => ($"{TemplatesFolder}/{pair.Key}", pair.Value)),
        .. Notes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)),
    ];

    /// <summary>Whether a file of this path within a package is one of <see cref="Notes"/>.</summary>
    public static bool IsNote(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var isInScenarios = path.StartsWith(ScenariosFolder + "/", StringComparison.Ordinal) && path.IndexOf('/', ScenariosFolder.Length + 1) < 0;
        return path.EndsWith(".md", StringComparison.Ordinal) && (isInScenarios || (path.StartsWith("README.", StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal)));
    }

    /// <summary>The file name of a stored source: a JSON object begins with a brace, XML never does.</summary>
    public static string FileOf(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.AsSpan().TrimStart().StartsWith('{') ? WorkflowFile : BpmnFile;
    }

    /// <summary>The package with another source.</summary>
    public StrategyPackage With(string source) =>
        FileOf(source) == WorkflowFile ? this with { Bpmn = "", Workflow = source } : this with { Bpmn = source, Workflow = null };

    /// <summary>Name of the file that holds a called process: <c>dunning.bpmn</c>, or <c>dunning@3.bpmn</c> where the call names version 3.</summary>
    public static string CallFile(string process, int? version) =>
        version is { } number ? string.Create(CultureInfo.InvariantCulture, $"{process}@{number}.bpmn") : $"{process}.bpmn";

    /// <summary>
    /// The model of a called process, each time a new one; null where the package does not hold it. A call that names a
    /// version gets that of its file, and only where there is none that of another.
    /// </summary>
    public BpmnProcess? FindCalled(string process, int? version)
    {
        var named = CallFile(process, version);
        return Calls.OrderBy(file => file.Key == named ? 0 : file.Key.Contains('@', StringComparison.Ordinal) ? 2 : 1)
            .Select(file => BpmnReader.Read(file.Value, file.Key).Definitions?.FindProcess(process))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>The package again from stored files.</summary>
    public static StrategyPackage Of(string name, string origin, IReadOnlyDictionary<string, string> files) => new(
        name,
        files.GetValueOrDefault(BpmnFile, ""),
        Within(files, DecisionsFolder),
        Within(files, TemplatesFolder),
        origin)
    {
        Workflow = files.GetValueOrDefault(WorkflowFile),
        Calls = Within(files, CallsFolder),
        Notes = new SortedDictionary<string, string>(files.Where(file => IsNote(file.Key)).ToDictionary(), StringComparer.Ordinal),
    };

    private static SortedDictionary<string, string> Within(IReadOnlyDictionary<string, string> files, string folder)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, content) in files)
        {
            if (path.StartsWith(folder + "/", StringComparison.Ordinal)) found.Add(path[(folder.Length + 1)..], content);
        }
        return found;
    }
}
