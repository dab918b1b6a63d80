using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.TakeOns;

/// <summary>Whether the portfolio is worked in parallel to another system, and its cut-over by two persons.</summary>
internal static class ParallelEndpoints
{
    public static void Map(RouteGroupBuilder parallel)
    {
        parallel.MapGet("/", Read).Needs(Permission.CasesRead).WithName("ReadParallel");
        parallel.MapPost("/", Begin).Needs(Permission.SettingsManage).ByPersonsOnly().AuditsItself().WithName("BeginParallel");
        parallel.MapPost("/end", End).Needs(Permission.SettingsManage).ByPersonsOnly().AuditsItself().WithName("EndParallel");
    }

    private static Ok<ParallelState> Read(ParallelTimes times) => TypedResults.Ok(times.State());

    private static Task<Results<Ok<ParallelState>, ProblemHttpResult>> Begin(ParallelWish wish, ParallelTimes times, HttpContext context) =>
        Changed(times, () => times.Begin(Caller.Author(context.User), wish.Reason));

    private static async Task<Results<Ok<ParallelState>, ProblemHttpResult>> End(CutOver wish, ParallelTimes times, HttpContext context)
    {
        if (wish.Date is not { } date) return Problems.Wrong("Expected in 'date' the first business date whose runs may send, found none.");
        return await Changed(times, () => times.End(Caller.Author(context.User), date, wish.Reason)).ConfigureAwait(false);
    }

    private static async Task<Results<Ok<ParallelState>, ProblemHttpResult>> Changed(ParallelTimes times, Func<Task<string?>> change) =>
        await change().ConfigureAwait(false) is { } why ? Problems.Refused(why) : TypedResults.Ok(times.State());
}

/// <summary>That the portfolio is to be worked in parallel to another system.</summary>
/// <param name="Reason">Why.</param>
internal sealed record ParallelWish(string? Reason);

/// <summary>That it is to end. The second of two persons who name the same date ends it.</summary>
/// <param name="Date">The first business date whose runs may send.</param>
/// <param name="Reason">Why.</param>
internal sealed record CutOver(DateOnly? Date, string? Reason);
