using System.Text;
using Collections.Strategies.Packages;

namespace Collections.Server.Archives;

/// <summary>Which files of an archive belong to which strategy: a folder with strategy.bpmn or strategy.json is one, any other drawing stands for itself.</summary>
internal static class ArchivedStrategies
{
    private const int LongestName = 64;

    private static readonly string[] Kinds = [".bpmn", ".dmn", ".json", ".md", ".hbs", ".txt", ".html"];

    /// <summary>Whether a file can belong to a strategy; others, such as pictures, are passed over.</summary>
    public static bool IsKnown(string path) => Kinds.Contains(Path.GetExtension(path), StringComparer.Ordinal) && !path.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");

    /// <summary>The packages in an archive, by name.</summary>
    /// <param name="files">Its files by path.</param>
    /// <param name="archive">What the archive is called: the name of a strategy that lies in no folder.</param>
    /// <exception cref="ArchiveException">There is none, or two have one name.</exception>
    public static IReadOnlyList<StrategyPackage> Of(SortedDictionary<string, string> files, string archive)
    {
        var folders = files.Keys.Where(path => FileOf(path) is StrategyPackage.BpmnFile or StrategyPackage.WorkflowFile).Select(FolderOf).Distinct(StringComparer.Ordinal).ToList();
        var packages = folders.Select(folder => In(folder, files, archive))
            .Concat(files.Where(file => !folders.Exists(folder => file.Key.StartsWith(folder, StringComparison.Ordinal)) && Path.GetExtension(file.Key) == ".bpmn").Select(file => Alone(Path.GetFileNameWithoutExtension(FileOf(file.Key)), file.Value)))
            .OrderBy(package => package.Name, StringComparer.Ordinal).ToList();
        if (packages.Count == 0) throw new ArchiveException($"A folder with {StrategyPackage.BpmnFile} or {StrategyPackage.WorkflowFile}, or a .bpmn file, was expected in the archive, found {Found(files)}.");
        if (packages.GroupBy(package => package.Name).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new ArchiveException($"Strategies of different names were expected, found two that are called '{twice.Key}'.");
        return packages;
    }

    /// <summary>The package of one file.</summary>
    public static StrategyPackage Alone(string name, string source) => StrategyPackage.Of(ShortName(name), name, new Dictionary<string, string>()).With(source);

    /// <summary>A name as strategies have it, of whatever somebody called a folder or file.</summary>
    public static string ShortName(string said)
    {
        var name = new StringBuilder();
        foreach (var letter in said.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) name.Append(letter);
            else if (char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '-') name.Append('-');
        }
        var trimmed = name.ToString().Trim('-');
        return trimmed.Length == 0 ? "strategy" : trimmed[..Math.Min(trimmed.Length, LongestName)].TrimEnd('-');
    }

    private static StrategyPackage In(string folder, SortedDictionary<string, string> files, string archive)
    {
        var own = files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(file => file.Key[folder.Length..], file => file.Value, StringComparer.Ordinal);
        var name = folder.Length == 0 ? archive : FileOf(folder.TrimEnd('/'));
        return StrategyPackage.Of(ShortName(name), name, own);
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string FileOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Found(SortedDictionary<string, string> files) => files.Count == 0 ? "no file of a strategy" : string.Join(", ", files.Keys.Take(5)) + (files.Count > 5 ? ", …" : "");
}
