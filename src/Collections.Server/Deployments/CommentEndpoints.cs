using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Deployments;

/// <summary>What people say of versions: read by whoever reads strategies, written by whoever draws or approves them.</summary>
internal static class CommentEndpoints
{
    private const int LongestText = 2000;

    public static void Map(RouteGroupBuilder strategies)
    {
        strategies.MapGet("/{name}/versions/{version:int}/comments", Read).WithName("ListVersionComments");
        strategies.MapPost("/{name}/versions/{version:int}/comments", Add).Needs(Access.Review).ByPersonsOnly().AuditsItself().WithName("CommentVersion");
        strategies.MapDelete("/{name}/versions/{version:int}/comments/{id:long}", Remove).Needs(Access.Review).ByPersonsOnly().AuditsItself().WithName("RemoveVersionComment");
    }

    private static Results<Ok<IReadOnlyList<CommentRow>>, ProblemHttpResult> Read(string name, int version, VersionThreads threads, HttpContext context) =>
        threads.Of(name, version, Name(context)) is { } thread ? TypedResults.Ok(thread) : Missing(name, version);

    private static async Task<Results<Ok<CommentRow>, ProblemHttpResult>> Add(string name, int version, CommentRequest request, VersionThreads threads, HttpContext context)
    {
        var text = (request.Text ?? "").Trim();
        if (text.Length is 0 or > LongestText) return Problems.Wrong($"Expected a comment of 1 to {LongestText} characters, found {text.Length}.");
        var element = string.IsNullOrEmpty(request.ElementId) ? null : request.ElementId;
        var (row, refusal) = await threads.Add(name, version, text, element, Name(context)).ConfigureAwait(false);
        if (row is not null) return TypedResults.Ok(row);
        return refusal is null ? Missing(name, version) : Problems.Wrong(refusal);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(string name, int version, long id, VersionThreads threads, HttpContext context)
    {
        var (isDone, refusal) = await threads.Remove(name, version, id, Name(context)).ConfigureAwait(false);
        if (isDone) return TypedResults.NoContent();
        return refusal is null ? Problems.Missing("a comment on this version", $"{id}") : Problems.Refused(refusal);
    }

    private static ProblemHttpResult Missing(string name, int version) => Problems.Missing("a version of a strategy", $"{name} {version}");

    private static string Name(HttpContext context) => Caller.Author(context.User).Name;
}
