using System.Globalization;
using Collections.Bpmn;
using Collections.Bpmn.Model;

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
    /// <summary>
    /// Texts of calls/*.bpmn by file name: processes of other strategies that this one calls, as they were when it was
    /// deployed; what was called by its version under <see cref="CallFile"/> of that version.
    /// </summary>
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
