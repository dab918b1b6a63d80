using System.Globalization;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Scheduling;

/// <summary>Schedules: list, read, set; and whether somebody is awake to follow them.</summary>
internal static class ScheduleEndpoints
{
    public static void Map(RouteGroupBuilder schedules)
    {
        schedules.MapGet("/", (Schedules all) => all.All()).WithName("ListSchedules");
        schedules.MapGet("/status", (SchedulerStatus status) => status.Now()).WithName("ReadSchedulerState");
        schedules.MapGet("/{portfolio:long}", Read).WithName("ReadSchedule");
        schedules.MapPut("/{portfolio:long}", Save).Needs(Permission.SettingsManage).AuditsItself().WithName("SaveSchedule");
    }

    private static Results<Ok<ScheduleDocument>, ProblemHttpResult> Read(long portfolio, Schedules all, HttpResponse response) =>
        all.Find(portfolio) is { } found ? Told(found, response) : Problems.Missing("a portfolio", portfolio.ToString(CultureInfo.InvariantCulture));

    private static async Task<Results<Ok<ScheduleDocument>, ProblemHttpResult>> Save(long portfolio, ScheduleContent content, HttpContext context, Schedules all, IWorkScheduler scheduler)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        var edit = await all.Save(portfolio, content, expected, Caller.Author(context.User).Name).ConfigureAwait(false);
        if (edit.Value is not { } saved) return edit.Problem!;
        await scheduler.WakeAt(WakeFor.Night, all.Next()?.DueAt, context.RequestAborted).ConfigureAwait(false);
        return Told(saved, context.Response);
    }

    private static Ok<ScheduleDocument> Told(ScheduleDocument document, HttpResponse response)
    {
        EntityTags.Tell(response, document.Etag);
        return TypedResults.Ok(document);
    }
}
