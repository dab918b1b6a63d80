using Collections.Bpmn;
using Collections.Bpmn.Elsa;
using Collections.Decisions;
using Collections.Domain.Texts;

namespace Collections.Strategies.Packages;

/// <summary>Strategies on disk: a folder each, with strategy.bpmn or strategy.json, decisions/*.dmn, templates/*, README.md and scenarios/*.md.</summary>
public static class StrategyFolder
{
    /// <summary>Size of a message template in bytes.</summary>
    public const int TemplateBytes = 256 << 10;

    /// <summary>Size of a README or scenario in bytes.</summary>
    public const int NoteBytes = 1 << 20;

    /// <summary>
    /// The strategies at or below a folder, by name. A folder is one where it holds either. Empty where there is
    /// none.
    /// </summary>
    /// <exception cref="InputTooLargeException">A file of one is larger than its kind may be.</exception>
    public static IReadOnlyList<StrategyPackage> ReadAll(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        if (Holds(folder)) return [Read(folder)];
        return [.. Directory.EnumerateDirectories(folder)
            .Where(Holds)
            .Order(StringComparer.Ordinal)
            .Select(Read)];
    }

    /// <summary>Whether a folder is that of a strategy.</summary>
    public static bool IsStrategy(string folder) => Holds(folder);

    private static bool Holds(string folder) =>
        File.Exists(Path.Combine(folder, StrategyPackage.BpmnFile)) || File.Exists(Path.Combine(folder, StrategyPackage.WorkflowFile));

    private static StrategyPackage Read(string folder) => new(
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
        ReadFiles(folder, StrategyPackage.BpmnFile, BpmnLimits.XmlBytes).GetValueOrDefault(StrategyPackage.BpmnFile, ""),
        ReadFiles(Path.Combine(folder, StrategyPackage.DecisionsFolder), "*.dmn", FeelLimits.XmlBytes),
        ReadFiles(Path.Combine(folder, StrategyPackage.TemplatesFolder), "*", TemplateBytes),
        folder)
    {
        Workflow = ReadFiles(folder, StrategyPackage.WorkflowFile, ElsaLimits.Bytes).GetValueOrDefault(StrategyPackage.WorkflowFile),
        Notes = Notes(folder),
        Calls = ReadFiles(Path.Combine(folder, StrategyPackage.CallsFolder), "*.json", ElsaLimits.Bytes, ReadFiles(Path.Combine(folder, StrategyPackage.CallsFolder), "*.bpmn", BpmnLimits.XmlBytes)),
    };

    private static SortedDictionary<string, string> Notes(string folder)
    {
        var notes = ReadFiles(folder, "README*.md", NoteBytes);
        foreach (var (file, text) in ReadFiles(Path.Combine(folder, StrategyPackage.ScenariosFolder), "*.md", NoteBytes)) notes.Add($"{StrategyPackage.ScenariosFolder}/{file}", text);
        return notes;
    }

    private static SortedDictionary<string, string> ReadFiles(string folder, string pattern, int limit, SortedDictionary<string, string>? before = null)
    {
        var files = before ?? new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return files;
        foreach (var file in Directory.EnumerateFiles(folder, pattern)) files.Add(Path.GetFileName(file), BoundedRead.Text(file, limit));
        return files;
    }
}
