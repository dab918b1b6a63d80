using Collections.Bpmn.Elsa;
using Collections.Domain.Texts;

namespace Collections.Strategies.Packages;

/// <summary>Workflow definitions of Elsa as files: one that is meant, and those that it may run.</summary>
public static class DefinitionFolder
{
    /// <summary>So many files beside a definition are looked at.</summary>
    private const int MostFiles = 200;

    /// <summary>Whether a file is a definition by its name.</summary>
    public static bool Holds(string file) => string.Equals(Path.GetExtension(file), ".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a definition.</summary>
    /// <exception cref="InputTooLargeException">The file is larger than a definition may be.</exception>
    public static ElsaReadResult Read(string file) => ElsaReader.Read(BoundedRead.Text(file, ElsaLimits.Bytes), Path.GetFileName(file));

    /// <summary>Finds the definition of an id in the folder of a file, or in the folder of calls beside it; null where there is none.</summary>
    public static Func<string, WorkflowDefinition?> Beside(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var known = new Lazy<Dictionary<string, WorkflowDefinition>>(() => Files(folder).Concat(Files(Path.Combine(folder, StrategyPackage.CallsFolder))).Take(MostFiles)
            .Select(other => Read(other).Definition)
            .OfType<WorkflowDefinition>()
            .Where(definition => definition.DefinitionId is { Length: > 0 })
            .DistinctBy(definition => definition.DefinitionId)
            .ToDictionary(definition => definition.DefinitionId!, StringComparer.Ordinal));
        return id => known.Value.GetValueOrDefault(id);
    }

    /// <summary>A definition that stands for itself, as a strategy of its file's name without decisions and templates.</summary>
    public static StrategyPackage Alone(string file) => new(
        Path.GetFileNameWithoutExtension(file), "", new SortedDictionary<string, string>(StringComparer.Ordinal), new SortedDictionary<string, string>(StringComparer.Ordinal), file)
    {
        Workflow = BoundedRead.Text(file, ElsaLimits.Bytes),
    };

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : [];
}
