using Collections.Domain.Accounts;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Rates;

/// <summary>Rates of currencies and units of account: the list. They come with files.</summary>
internal static class RateEndpoints
{
    public static void Map(RouteGroupBuilder rates) => rates.MapGet("/", Find).WithName("ListRates");

    private static Results<Ok<Page<RateRow>>, ProblemHttpResult> Find(string? unit, int? page, int? size, RateList rates)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (!string.IsNullOrEmpty(unit) && !CurrencyCodes.IsKnown(unit)) return Problems.Wrong($"Expected in 'unit' the code of a currency or unit of account, found '{unit}'.");
        return TypedResults.Ok(rates.Find(string.IsNullOrEmpty(unit) ? null : unit, wanted));
    }
}
