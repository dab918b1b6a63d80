using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Cases;

/// <summary>Views of the list of cases: one's own, and those that others share.</summary>
internal static class ViewEndpoints
{
    private const int LongestName = 60;
    private const int LongestQuery = 1000;

    public static void Map(RouteGroupBuilder views)
    {
        views.MapGet("/", (CaseViews all, CompanyWall wall, HttpContext context) => all.Of(Name(context), wall.Stands)).WithName("ListViews");
        views.MapPut("/{name}", Save).ByPersonsOnly().WithName("SaveView");
        views.MapDelete("/{name}", Remove).ByPersonsOnly().WithName("RemoveView");
    }

    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> Save(string name, ViewChange request, CaseViews views, HttpContext context)
    {
        var given = name.Trim();
        if (given.Length is 0 or > LongestName) return Problems.Wrong($"Expected a name of 1 to {LongestName} characters, found {given.Length}.");
        var query = (request.Query ?? "").TrimStart('?');
        if (query.Length > LongestQuery) return Problems.Wrong($"Expected a filter of at most {LongestQuery} characters, found {query.Length}.");
        return await views.Save(Name(context), given, query, request.IsShared, request.IsDefault).ConfigureAwait(false) is { } saved
            ? TypedResults.Ok(saved)
            : Problems.Refused($"Expected at most {CaseViews.Most} views of one person, found as many.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(string name, CaseViews views, HttpContext context) =>
        await views.Remove(Name(context), name.Trim()).ConfigureAwait(false) ? TypedResults.NoContent() : Problems.Missing("a view of your own", name);

    private static string Name(HttpContext context) => Caller.Author(context.User).Name;
}
