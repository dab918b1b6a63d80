using System.Globalization;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Cases;

/// <summary>Cases: search, and one with all that is known of it.</summary>
internal static class CaseEndpoints
{
    private const string Open = "open";
    private const string Closed = "closed";

    public static void Map(RouteGroupBuilder cases)
    {
        cases.MapGet("/", Find).WithName("FindCases");
        cases.MapGet("/{id:long}", Read).WithName("ReadCase");
    }

    private static Results<Ok<Page<CaseRow>>, ProblemHttpResult> Find(
        string? search, string? strategy, int? version, string? elementId, string? segment, string? state, int? page, int? size, CaseSearch cases)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (Given(state) is not (null or Open or Closed)) return Problems.Wrong($"Expected the state {Open} or {Closed}, or none for both, found '{state}'.");
        if (version is not null && Given(strategy) is null) return Problems.Wrong("Expected the strategy whose version is meant, found a version alone.");
        bool? isOpen = Given(state) is { } word ? word == Open : null;
        return TypedResults.Ok(cases.Find(new CaseFilter(Given(search), Given(strategy), version, Given(elementId), Given(segment), isOpen), wanted));
    }

    private static Results<Ok<CaseDetail>, ProblemHttpResult> Read(long id, CaseFile file) =>
        file.Read(id) is { } found ? TypedResults.Ok(found) : Problems.Missing("a case", id.ToString(CultureInfo.InvariantCulture));

    /// <summary>A form sends what was left empty as an empty text.</summary>
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
