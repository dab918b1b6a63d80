using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Counts;

/// <summary>The numbers on the canvas of a strategy.</summary>
internal static class CountEndpoints
{
    public static void Map(RouteGroupBuilder strategies) => strategies.MapGet("/{name}/counts", Read).WithName("CountElements");

    private static Results<Ok<ElementCounts>, ProblemHttpResult> Read(string name, int? version, DateOnly? from, DateOnly? to, ElementCounter counter)
    {
        if (from > to) return Problems.Wrong($"Expected 'from' not after 'to', found {from:yyyy-MM-dd} and {to:yyyy-MM-dd}.");
        var found = version is { } number ? $"{name} v{number}" : name;
        return counter.Count(name, version, from, to) is { } counts ? TypedResults.Ok(counts) : Problems.Missing("a strategy, or of a version of it,", found);
    }
}
