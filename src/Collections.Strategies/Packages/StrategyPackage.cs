namespace Collections.Strategies.Packages;

/// <summary>A strategy as its author keeps it: the drawing, its decisions and its templates, each verbatim.</summary>
/// <param name="Name">Name of its folder: what the strategy is called from version to version.</param>
/// <param name="Bpmn">Text of strategy.bpmn.</param>
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
    /// <summary>Texts of calls/*.bpmn by file name: processes of other strategies that this one calls, as they were when it was deployed.</summary>
    public IReadOnlyDictionary<string, string> Calls { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Folder of the called processes.</summary>
    public const string CallsFolder = "calls";

    /// <summary>File name of the drawing.</summary>
    public const string BpmnFile = "strategy.bpmn";

    /// <summary>Folder of the decisions.</summary>
    public const string DecisionsFolder = "decisions";

    /// <summary>Folder of the templates.</summary>
    public const string TemplatesFolder = "templates";

    /// <summary>All files by their path within the package, in order: what a version stores and its digest covers.</summary>
    public IEnumerable<(string Path, string Content)> Files =>
    [
        (BpmnFile, Bpmn),
        .. Calls.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => ($"{CallsFolder}/{pair.Key}", pair.Value)),
        .. Decisions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => ($"{DecisionsFolder}/{pair.Key}", pair.Value)),
        .. Templates.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => ($"{TemplatesFolder}/{pair.Key}", pair.Value)),
    ];

    /// <summary>The package again from stored files.</summary>
    public static StrategyPackage Of(string name, string origin, IReadOnlyDictionary<string, string> files) => new(
        name,
        files.GetValueOrDefault(BpmnFile, ""),
        Within(files, DecisionsFolder),
        Within(files, TemplatesFolder),
        origin)
    {
        Calls = Within(files, CallsFolder),
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
