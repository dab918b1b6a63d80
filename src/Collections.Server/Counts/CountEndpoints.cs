using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Counts;

/// <summary>The numbers on the canvas of a strategy.</summary>
internal static class CountEndpoints
{
    public static void Map(RouteGroupBuilder strategies) => strategies.MapGet("/{name}/counts", Read).WithName("CountElements");

    private static Results<Ok<ElementCounts>, ProblemHttpResult> Read(
        string name, int? version, DateOnly? from, DateOnly? to, string? segment, int? band, ElementCounter counter)
    {
        if (from > to) return Problems.Wrong($"Expected 'from' not after 'to', found {from:yyyy-MM-dd} and {to:yyyy-MM-dd}.");
        if (band < 0 || band > AmountBands.Bounds.Count) return Problems.Wrong($"Expected a 'band' from 0 to {AmountBands.Bounds.Count}, found {band}.");
        var found = version is { } number ? $"{name} v{number}" : name;
        return counter.Count(name, version, new CountFilter(from, to, string.IsNullOrWhiteSpace(segment) ? null : segment.Trim(), band)) is { } counts ? TypedResults.Ok(counts) : Problems.Missing("a strategy, or of a version of it,", found);
    }
}
