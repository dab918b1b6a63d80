using Collections.Server.Deployments;
using Collections.Server.Hosting;
using Collections.Strategies.Packages;

namespace Collections.Server.Catalog;

/// <summary>A strategy that ships with the product, to begin from.</summary>
/// <param name="Name">Name of its folder.</param>
/// <param name="Title">What its drawing calls it.</param>
/// <param name="Description">The first paragraph of its README as plain text, in the language asked for, else in English; empty where it has none.</param>
/// <param name="Bpmn">Its source.</param>
/// <param name="Files">What belongs to it.</param>
internal sealed record OfferedSample(string Name, string Title, string Description, string Bpmn, IReadOnlyList<PackageFile> Files)
{
    /// <summary>All that there are, by name.</summary>
    public static IReadOnlyList<OfferedSample> In(string language) => [.. StrategyFolder.ReadAll(WorkflowsFolder.Find()).Select(package => Of(package, language))];

    private static OfferedSample Of(StrategyPackage package, string language) => new(
        package.Name,
        StrategyDocument.TitleOf(package.Source, package.Name),
        ParagraphOf(package.Notes.GetValueOrDefault($"README.{language}.md") ?? package.Notes.GetValueOrDefault("README.md") ?? ""),
        package.Source,
        [.. package.Files.Where(file => file.Path != package.SourceFile).Select(file => new PackageFile(file.Path, file.Content))]);

    private static string ParagraphOf(string readme) =>
        Plain(readme.ReplaceLineEndings("\n").Split("\n\n").Select(part => part.Trim()).FirstOrDefault(part => part.Length > 0 && part[0] != '#') ?? "");

    /// <summary>Without the marks of emphasis and code, which are shown as they are.</summary>
    private static string Plain(string markdown) => markdown.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
}
