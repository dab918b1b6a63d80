using Collections.Bpmn;
using Collections.Decisions;
using Collections.Domain.Texts;

namespace Collections.Strategies.Packages;

/// <summary>Strategies on disk: a folder each, with strategy.bpmn, decisions/*.dmn and templates/*.</summary>
public static class StrategyFolder
{
    /// <summary>Size of a message template in bytes.</summary>
    public const int TemplateBytes = 256 << 10;

    /// <summary>
    /// The strategies at or below a folder, by name. A folder is one where it holds strategy.bpmn. Empty where there is
    /// none.
    /// </summary>
    /// <exception cref="InputTooLargeException">A file of one is larger than its kind may be.</exception>
    public static IReadOnlyList<StrategyPackage> ReadAll(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        if (File.Exists(Path.Combine(folder, StrategyPackage.BpmnFile))) return [Read(folder)];
        return [.. Directory.EnumerateDirectories(folder)
            .Where(inner => File.Exists(Path.Combine(inner, StrategyPackage.BpmnFile)))
            .Order(StringComparer.Ordinal)
            .Select(Read)];
    }

    private static StrategyPackage Read(string folder) => new(
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
        BoundedRead.Text(Path.Combine(folder, StrategyPackage.BpmnFile), BpmnLimits.XmlBytes),
        ReadFiles(Path.Combine(folder, StrategyPackage.DecisionsFolder), "*.dmn", FeelLimits.XmlBytes),
        ReadFiles(Path.Combine(folder, StrategyPackage.TemplatesFolder), "*", TemplateBytes),
        folder)
    {
        Calls = ReadFiles(Path.Combine(folder, StrategyPackage.CallsFolder), "*.bpmn", BpmnLimits.XmlBytes),
    };

    private static SortedDictionary<string, string> ReadFiles(string folder, string pattern, int limit)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return files;
        foreach (var file in Directory.EnumerateFiles(folder, pattern)) files.Add(Path.GetFileName(file), BoundedRead.Text(file, limit));
        return files;
    }
}
