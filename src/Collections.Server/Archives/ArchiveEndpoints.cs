using Collections.Server.Conversions;
using Collections.Server.Deployments;
using Collections.Server.People;
using Collections.Server.Web;
using Collections.Strategies.Packages;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Collections.Server.Archives;

/// <summary>Strategies in and out as files: a zip of whole ones, one drawing, or one definition of Elsa.</summary>
internal static class ArchiveEndpoints
{
    private const string DefaultName = "strategy.zip";

    public static void Map(RouteGroupBuilder archive)
    {
        archive.MapGet("/", Write).WithName("WriteArchive");
        archive.MapPost("/", Read).Needs(Permission.StrategiesEdit).ChangesNothing().WithName("ReadArchive");
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Write(StrategyLists lists, [FromQuery] string[]? strategy = null)
    {
        var names = strategy is { Length: > 0 } ? strategy : [.. lists.All().Select(one => one.Name)];
        var documents = new List<StrategyDocument>();
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (lists.Document(name, null) is not { } document) return Problems.Missing("a strategy", name);
            documents.Add(document);
        }
        return TypedResults.File(ArchiveWriter.Write(documents), "application/zip", documents is [var only] ? $"{only.Name}.zip" : "strategies.zip");
    }

    /// <summary>What is in a file, with what a check says of it: what it would become, to be looked at before it is saved.</summary>
    private static async Task<Results<Ok<IReadOnlyList<ReadStrategy>>, ProblemHttpResult>> Read(string? file, HttpRequest request, StrategyLists lists, StrategyCheck check, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = ArchiveLimits.PackedBytes;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation).ConfigureAwait(false);
        try
        {
            IReadOnlyList<ReadStrategy> read = [.. Packages(body.ToArray(), file ?? DefaultName).Select(package => Look(package, lists, check))];
            return TypedResults.Ok(read);
        }
        catch (ArchiveException wrong)
        {
            return Problems.Wrong(wrong.Message);
        }
    }

    private static IReadOnlyList<StrategyPackage> Packages(byte[] content, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (ArchiveReader.IsZip(content)) return ArchivedStrategies.Of(ArchiveReader.Read(content), name);
        if (content.Length == 0) throw new ArchiveException("A zip file, a drawing (.bpmn) or a definition of Elsa (.json) was expected, found an empty file.");
        var read = DocumentConversion.Read(content, file);
        if (read.Text is null) throw new ArchiveException($"A zip file, a drawing (.bpmn) or a definition of Elsa (.json) was expected, found none of them. {string.Join(' ', read.Findings.Select(finding => finding.Message).Take(3))}");
        return [ArchivedStrategies.Alone(name, read.Text)];
    }

    private static ReadStrategy Look(StrategyPackage package, StrategyLists lists, StrategyCheck check) => new(
        package.Name,
        StrategyDocument.TitleOf(package.Source, package.Name),
        lists.Document(package.Name, null)?.Etag,
        package.Source,
        [.. package.Files.Where(file => file.Path != package.SourceFile).Select(file => new PackageFile(file.Path, file.Content))],
        check.Plan(package).Findings);
}
