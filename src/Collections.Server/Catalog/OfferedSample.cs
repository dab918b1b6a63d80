using System.Text.RegularExpressions;
using Collections.Domain.Texts;
using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Strategies.Packages;

namespace Collections.Server.Catalog;

/// <summary>A strategy that ships with the product, to begin from.</summary>
/// <param name="Name">Name of its folder.</param>
/// <param name="Title">The heading of its README in the language asked for, else in English, else what its drawing calls it.</param>
/// <param name="Description">The first paragraph of its README as plain text, in the language asked for, else in English; empty where it has none.</param>
/// <param name="Bpmn">Its source.</param>
/// <param name="Files">What belongs to it.</param>
/// <param name="Group">The folder of those that it belongs with; null for one that stands alone.</param>
/// <param name="GroupTitle">The heading of that folder's README in the language asked for, else in English, else its name; null for one that stands alone.</param>
internal sealed partial record OfferedSample(string Name, string Title, string Description, string Bpmn, IReadOnlyList<PackageFile> Files, string? Group, string? GroupTitle)
{
    private const string Readme = "README";

    /// <summary>All that there are: first those that stand alone, by name, then those of each folder that holds several.</summary>
    public static IReadOnlyList<OfferedSample> In(string language)
    {
        var root = WorkflowsFolder.Find();
        if (!Directory.Exists(root)) return [];
        var alone = StrategyFolder.ReadAll(root).Select(package => Of(package, language, null, null));
        var together = Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal).Where(folder => !StrategyFolder.IsStrategy(folder)).SelectMany(folder => InFolder(folder, language));
        return [.. alone, .. together];
    }

    private static IEnumerable<OfferedSample> InFolder(string folder, string language)
    {
        var name = Path.GetFileName(folder);
        var packages = StrategyFolder.ReadAll(folder);
        if (packages.Count == 0) return [];
        var title = HeadingOf(Note(folder, language) ?? Note(folder, "") ?? "") ?? name;
        return packages.Select(package => Of(package, language, name, title));
    }

    private static string? Note(string folder, string language)
    {
        var file = Path.Combine(folder, language.Length == 0 ? $"{Readme}.md" : $"{Readme}.{Path.GetFileName(language)}.md");
        return File.Exists(file) ? BoundedRead.Text(file, StrategyFolder.NoteBytes) : null;
    }

    private static OfferedSample Of(StrategyPackage package, string language, string? group, string? groupTitle)
    {
        var readme = package.Notes.GetValueOrDefault($"{Readme}.{language}.md") ?? package.Notes.GetValueOrDefault($"{Readme}.md") ?? "";
        return new OfferedSample(
            package.Name,
            HeadingOf(readme) ?? StrategyDocument.TitleOf(package.Source, package.Name),
            ParagraphOf(readme),
            package.Source,
            [.. package.Files.Where(file => file.Path != package.SourceFile).Select(file => new PackageFile(file.Path, file.Content))],
            group,
            groupTitle);
    }

    /// <summary>The first line, where it is a heading.</summary>
    private static string? HeadingOf(string readme) =>
        readme.TrimStart().StartsWith("# ", StringComparison.Ordinal) ? Plain(readme.TrimStart().ReplaceLineEndings("\n").Split('\n')[0][2..].Trim()) : null;

    private static string ParagraphOf(string readme) =>
        Plain(readme.ReplaceLineEndings("\n").Split("\n\n").Select(part => part.Trim()).FirstOrDefault(part => part.Length > 0 && part[0] != '#') ?? "");

    /// <summary>Without the marks of emphasis and code, which are shown as they are; of a link its words.</summary>
    private static string Plain(string markdown) =>
        Links().Replace(markdown, "$1").Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Links();
}
