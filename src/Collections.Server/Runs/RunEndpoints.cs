using System.Globalization;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Server.Feeds;
using Collections.Server.People;
using Collections.Server.Web;
using Collections.Server.Withdrawals;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Runs;

/// <summary>Runs: list, report, start, release of what is held, progress.</summary>
internal static class RunEndpoints
{
    public static void Map(RouteGroupBuilder runs)
    {
        runs.MapGet("/", List).WithName("ListRuns");
        runs.MapGet("/{id:long}", Read).WithName("ReadRun");
        runs.MapPost("/", Start).Needs(Permission.RunsStart).WithName("StartRun");
        runs.MapPost("/{id:long}/release", Release).Needs(Permission.RunsStart).ByPersonsOnly().AuditsItself().WithName("ReleaseRun");
        runs.MapPost("/{id:long}/keep", Keep).Needs(Permission.RunsStart).ByPersonsOnly().AuditsItself().WithName("KeepRun");
        runs.MapGet("/{id:long}/withdrawal", Preview).WithName("PreviewWithdrawal");
        runs.MapPost("/{id:long}/withdraw", Withdraw).Needs(Permission.RunsStart).AuditsItself().WithName("WithdrawRun");
        runs.MapGet("/{id:long}/wrong-contacts", WrongContacts).Needs(Permission.CasesRead).WithName("ListWrongContacts");
        runs.MapGet("/{id:long}/left-cases", LeftCases).Needs(Permission.CasesRead).WithName("ListLeftCases");
        runs.MapPost("/{id:long}/wrong-contacts", Handle).Needs(Permission.RunsStart).ByPersonsOnly().AuditsItself().WithName("HandleWrongContacts");
        runs.MapGet("/progress", Progress).WithName("FollowRun");
    }

    private static Results<Ok<IReadOnlyList<RunSummary>>, ProblemHttpResult> List(RunKind? kind, int? page, int? size, RunLists lists)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        return wrong is null ? TypedResults.Ok(lists.Latest(kind, wanted.Skip, wanted.Size)) : Problems.Wrong(wrong);
    }

    private static Results<Ok<RunDetail>, ProblemHttpResult> Read(long id, RunLists lists) =>
        lists.Find(id) is { } run ? TypedResults.Ok(run) : Missing(id);

    private static async Task<Results<Accepted<RunSummary>, ProblemHttpResult>> Start(RunStart wanted, NightDesk desk, RunLists lists)
    {
        if (wanted.Date is not { } date) return Problems.Wrong("Expected a business date such as {\"date\": \"2026-11-24\"}, found none.");
        return Begun(await desk.Start(date, wanted.Updates == true).ConfigureAwait(false), lists);
    }

    private static Task<Results<Ok<RunDetail>, ProblemHttpResult>> Release(long id, RunRelease request, RunGates gates, RunLists lists, HttpContext context) =>
        Changed(id, lists, () => gates.Release(id, Caller.Author(context.User), request.Reason));

    private static Task<Results<Ok<RunDetail>, ProblemHttpResult>> Keep(long id, RunRelease request, RunGates gates, RunLists lists, HttpContext context) =>
        Changed(id, lists, () => gates.Keep(id, Caller.Author(context.User), request.Reason));

    private static Results<Ok<WithdrawalPreview>, ProblemHttpResult> Preview(long id, RunLists lists, SqliteDatabase database) => lists.Find(id) is null
        ? Missing(id)
        : TypedResults.Ok(WithdrawalPreview.Of(database, id));

    private static async Task<Results<Accepted<RunSummary>, ProblemHttpResult>> Withdraw(long id, RunWithdrawal request, NightDesk desk, RunLists lists, HttpContext context)
    {
        if (lists.Find(id) is null) return Missing(id);
        return Begun(await desk.Withdraw(new WithdrawalOrder(id, Caller.Author(context.User).Name, request.Reason?.Trim() ?? "")).ConfigureAwait(false), lists);
    }

    private static Results<Ok<Page<WrongContact>>, ProblemHttpResult> WrongContacts(long id, int? page, int? size, WrongContacts contacts)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        return wrong is null ? TypedResults.Ok(contacts.Of(id, wanted)) : Problems.Wrong(wrong);
    }

    private static Results<Ok<Page<LeftCase>>, ProblemHttpResult> LeftCases(long id, int? page, int? size, WrongContacts contacts)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        return wrong is null ? TypedResults.Ok(contacts.LeftOf(id, wanted)) : Problems.Wrong(wrong);
    }

    private static Task<Results<Ok<RunDetail>, ProblemHttpResult>> Handle(long id, WrongContactsHandled request, WrongContacts contacts, RunLists lists, HttpContext context) =>
        Changed(id, lists, () => contacts.Handle(id, Caller.Author(context.User).Name, request.What));

    /// <summary>The run after somebody has changed something of it; or why nothing was.</summary>
    private static async Task<Results<Ok<RunDetail>, ProblemHttpResult>> Changed(long id, RunLists lists, Func<Task<string?>> change)
    {
        if (lists.Find(id) is null) return Missing(id);
        if (await change().ConfigureAwait(false) is { } why) return Problems.Refused(why);
        return TypedResults.Ok(lists.Find(id)!);
    }

    /// <summary>The run that has begun; or why none has.</summary>
    private static Results<Accepted<RunSummary>, ProblemHttpResult> Begun(NightStart start, RunLists lists)
    {
        if (start.Refusal is { } why) return Problems.Refused(why);
        RunSummary run = lists.Find(start.Run)!;
        return TypedResults.Accepted(string.Create(CultureInfo.InvariantCulture, $"/api/runs/{start.Run}"), run);
    }

    private static ProblemHttpResult Missing(long id) => Problems.Missing("a run", id.ToString(CultureInfo.InvariantCulture));

    private static ServerSentEventsResult<NightProgress> Progress(NightNews news, IHostApplicationLifetime lifetime, CancellationToken leaves) =>
        TypedResults.ServerSentEvents(ServedNews.UntilTheEnd(news.Listen, lifetime.ApplicationStopping, leaves));
}

/// <summary>That the messages of a run may leave, or that the run is kept.</summary>
/// <param name="Reason">Why.</param>
internal sealed record RunRelease(string? Reason);

/// <summary>Which night is to be worked.</summary>
/// <param name="Date">Its business date.</param>
/// <param name="Updates">Whether, where the date was worked, files that came since are told to the cases of which they say something; false where it is not said.</param>
internal sealed record RunStart(DateOnly? Date, bool? Updates = null);

/// <summary>That a run is to be taken back.</summary>
/// <param name="Reason">Why.</param>
internal sealed record RunWithdrawal(string? Reason);

/// <summary>That a supervisor has dealt with those who were contacted on wrong data.</summary>
/// <param name="What">What was done for them.</param>
internal sealed record WrongContactsHandled(string? What);
