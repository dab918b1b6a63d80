using System.Globalization;
using System.Runtime.CompilerServices;
using Collections.Persistence.Runs;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Runs;

/// <summary>Runs: list, report, start, progress.</summary>
internal static class RunEndpoints
{
    public static void Map(RouteGroupBuilder runs)
    {
        runs.MapGet("/", List).WithName("ListRuns");
        runs.MapGet("/{id:long}", Read).WithName("ReadRun");
        runs.MapPost("/", Start).Needs(Permission.RunsStart).WithName("StartRun");
        runs.MapGet("/progress", Progress).WithName("FollowRun");
    }

    private static Results<Ok<IReadOnlyList<RunSummary>>, ProblemHttpResult> List(RunKind? kind, int? page, int? size, RunLists lists)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        return wrong is null ? TypedResults.Ok(lists.Latest(kind, wanted.Skip, wanted.Size)) : Problems.Wrong(wrong);
    }

    private static Results<Ok<RunDetail>, ProblemHttpResult> Read(long id, RunLists lists) =>
        lists.Find(id) is { } run ? TypedResults.Ok(run) : Problems.Missing("a run", id.ToString(CultureInfo.InvariantCulture));

    private static async Task<Results<Accepted<RunSummary>, ProblemHttpResult>> Start(RunStart wanted, NightDesk desk, RunLists lists)
    {
        if (wanted.Date is not { } date) return Problems.Wrong("Expected a business date such as {\"date\": \"2026-11-24\"}, found none.");
        var start = await desk.Start(date).ConfigureAwait(false);
        if (start.Refusal is { } why) return Problems.Refused(why);
        RunSummary run = lists.Find(start.Run)!;
        return TypedResults.Accepted(string.Create(CultureInfo.InvariantCulture, $"/api/runs/{start.Run}"), run);
    }

    private static ServerSentEventsResult<NightProgress> Progress(NightNews news, IHostApplicationLifetime lifetime, CancellationToken leaves) =>
        TypedResults.ServerSentEvents(UntilTheEnd(news, lifetime.ApplicationStopping, leaves));

    /// <summary>Whoever listens for good would keep the server from ending.</summary>
    private static async IAsyncEnumerable<NightProgress> UntilTheEnd(NightNews news, CancellationToken ends, [EnumeratorCancellation] CancellationToken leaves)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ends, leaves);
        await using var told = news.Listen(either.Token).GetAsyncEnumerator(either.Token);
        while (await Next(told).ConfigureAwait(false)) yield return told.Current;
    }

    private static async ValueTask<bool> Next(IAsyncEnumerator<NightProgress> told)
    {
        try
        {
            return await told.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

/// <summary>Which night is to be worked.</summary>
internal sealed record RunStart(DateOnly? Date);
