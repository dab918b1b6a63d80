using Collections.Domain.Promises;
using Collections.Server.Cases;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Promises;

/// <summary>Promises to pay: the list.</summary>
internal static class PromiseEndpoints
{
    public static void Map(RouteGroupBuilder promises) => promises.MapGet("/", Find).WithName("ListPromises");

    private static Results<Ok<Page<PromiseRow>>, ProblemHttpResult> Find(string? @case, string? customer, string? state, int? page, int? size, PromiseList promises, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        long number = 0;
        if (!string.IsNullOrEmpty(@case) && CaseNumber.Read(@case, out number) is { } unreadable) return Problems.Wrong(unreadable);
        if (!string.IsNullOrEmpty(state) && PromiseWords.State(state) is null)
            return Problems.Wrong($"Expected a state, one of {string.Join(", ", PromiseWords.States)}, found '{state}'.");
        var filter = new PromiseFilter(string.IsNullOrEmpty(@case) ? null : number, string.IsNullOrEmpty(customer) ? null : customer, PromiseWords.State(state));
        return TypedResults.Ok(promises.Find(filter with { Companies = wall.Codes }, wanted));
    }
}
