using System.Globalization;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Alerts;

/// <summary>Alerts: the list, how many stand, and that somebody takes note.</summary>
internal static class AlertEndpoints
{
    public static void Map(RouteGroupBuilder alerts)
    {
        alerts.MapGet("/", Find).WithName("ListAlerts");
        alerts.MapGet("/count", (AlertList list) => list.Count()).WithName("CountAlerts");
        alerts.MapGet("/news", News).WithName("FollowAlerts");
        alerts.MapPost("/{id:long}/note", Note).ByPersonsOnly().AuditsItself().WithName("NoteAlert");
    }

    private static Results<Ok<Page<AlertRow>>, ProblemHttpResult> Find(string? state, string? kind, int? page, int? size, AlertList list)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (state is not null && !AlertList.States.Contains(state)) return Problems.Wrong($"Expected the state {string.Join(", ", AlertList.States)}, or none for all, found '{state}'.");
        if (kind is not null && !AlertKind.All.Contains(kind)) return Problems.Wrong($"Expected the kind {string.Join(", ", AlertKind.All)}, or none for all, found '{kind}'.");
        return TypedResults.Ok(list.Find(state, kind, wanted));
    }

    private static async Task<Results<Ok<AlertRow>, ProblemHttpResult>> Note(long id, AlertNote request, AlertList list, HttpContext context)
    {
        if (list.Find(id) is null) return Problems.Missing("an alert", id.ToString(CultureInfo.InvariantCulture));
        if (await list.Note(id, request.Words, Caller.Author(context.User).Name).ConfigureAwait(false) is { } why) return Problems.Refused(why);
        return TypedResults.Ok(list.Find(id)!);
    }

    private static ServerSentEventsResult<AlertCount> News(AlertList list, IHostApplicationLifetime lifetime, CancellationToken leaves) =>
        TypedResults.ServerSentEvents(ServedNews.UntilTheEnd(list.Listen, lifetime.ApplicationStopping, leaves));
}
