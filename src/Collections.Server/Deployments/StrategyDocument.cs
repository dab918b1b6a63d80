using Collections.Bpmn;
using Collections.Persistence.Strategies;
using Collections.Strategies.Packages;

namespace Collections.Server.Deployments;

/// <summary>A version of a strategy as the designer edits it.</summary>
/// <param name="Name">What the strategy is called over all its versions.</param>
/// <param name="Title">What its drawing calls it.</param>
/// <param name="Version">From 1.</param>
/// <param name="Status">Draft, published or retired.</param>
/// <param name="Etag">What a change names as the version that was read.</param>
/// <param name="Bpmn">BPMN 2.0, verbatim.</param>
/// <param name="Files">Decisions, templates and called processes by their path.</param>
/// <param name="CreatedAt">When the version was made.</param>
/// <param name="PublishedAt">When it was published; null where it never was.</param>
/// <param name="PublishedBy">By whom.</param>
/// <param name="Approval">What was asked and said about exactly this revision; null where nothing was.</param>
/// <param name="Publication">With which night it is published by itself; null where no date is set.</param>
internal sealed record StrategyDocument(
    string Name,
    string Title,
    int Version,
    StrategyStatus Status,
    string Etag,
    string Bpmn,
    IReadOnlyList<PackageFile> Files,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PublishedAt,
    string? PublishedBy,
    Approval? Approval,
    Publication? Publication)
{
    public static StrategyDocument Of(StoredDefinition stored, StrategyVersion row, StrategyPackage package) => new(
        stored.DefinitionId,
        TitleOf(stored.Source, stored.DefinitionId),
        stored.Version,
        stored.Status,
        stored.ETag,
        stored.Source,
        [.. package.Files.Where(file => file.Path != package.SourceFile).Select(file => new PackageFile(file.Path, file.Content))],
        row.CreatedAt,
        row.PublishedAt,
        row.PublishedBy,
        Approval.Of(row),
        Publication.Of(row));

    /// <summary>The name of the drawing's executable process; the strategy's own where it has none.</summary>
    public static string TitleOf(string bpmn, string name)
    {
        var processes = BpmnReader.Read(bpmn, StrategyPackage.BpmnFile).Definitions?.Processes ?? [];
        var process = processes.FirstOrDefault(candidate => candidate.IsExecutable) ?? (processes is [var first, ..] ? first : null);
        return process is { Name.Length: > 0 } ? process.Name : name;
    }
}

/// <summary>A file that belongs to a strategy, such as decisions/treatment.dmn.</summary>
internal sealed record PackageFile(string Path, string Content);

/// <summary>What the designer hands in: a drawing, or a definition that was born in Elsa, with its files.</summary>
internal sealed record StrategyContent(string Bpmn, IReadOnlyList<PackageFile>? Files)
{
    /// <summary>As a package of the name.</summary>
    public StrategyPackage Package(string name)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Files ?? []) files[file.Path] = file.Content;
        return StrategyPackage.Of(name, name, files).With(Bpmn);
    }
}
