using Collections.Domain.Experiments;
using Collections.Server.People;
using Collections.Server.Settings;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Experiments;

/// <summary>Experiments: the list, one with its history, saving, approving and stopping it. Their figures are reports.</summary>
internal static class ExperimentEndpoints
{
    public static void Map(RouteGroupBuilder experiments)
    {
        experiments.MapGet("/", (ExperimentDesk desk) => desk.All()).WithName("ListExperiments");
        experiments.MapGet("/{name}", Read).WithName("ReadExperiment");
        experiments.MapPut("/{name}", Save).Needs(Permission.StrategiesEdit).AuditsItself().WithName("SaveExperiment");
        experiments.MapPost("/{name}/approve", Approve).Needs(Permission.StrategiesApprove).ByPersonsOnly().AuditsItself().WithName("ApproveExperiment");
        experiments.MapPost("/{name}/stop", Stop).Needs(Permission.StrategiesPublish).AuditsItself().WithName("StopExperiment");
    }

    private static Results<Ok<ExperimentDocument>, ProblemHttpResult> Read(string name, ExperimentDesk desk, HttpContext context)
    {
        if (desk.Find(name) is not { } found) return Problems.Missing("an experiment", name);
        EntityTags.Tell(context.Response, found.Etag);
        return TypedResults.Ok(found);
    }

    private static async Task<Results<Ok<ExperimentDocument>, ProblemHttpResult>> Save(string name, ExperimentWish wish, ExperimentDesk desk, HttpContext context)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (wish.Read(name.Trim()) is not { } wanted) return Problems.Wrong($"Expected one of the units {string.Join(", ", ExperimentWords.Units)}, found '{wish.Unit}'.");
        if (ExperimentCheck.Wrong(wanted) is { } wrong) return Problems.Wrong(wrong);
        if (SettingChange.Read(default, wish.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        var tag = expected == Deployments.StoredDefinition.NoTag ? SettingStore.Unset : expected;
        return After(await desk.Save(wanted, change.Reason, tag, Caller.Author(context.User)).ConfigureAwait(false), wanted.Name, desk, context);
    }

    private static async Task<Results<Ok<ExperimentDocument>, ProblemHttpResult>> Approve(string name, ExperimentDesk desk, HttpContext context)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        return desk.Latest(name) is { } found
            ? After(await desk.Approve(found, expected, Caller.Author(context.User)).ConfigureAwait(false), name, desk, context)
            : Problems.Missing("an experiment", name);
    }

    private static async Task<Results<Ok<ExperimentDocument>, ProblemHttpResult>> Stop(string name, ExperimentStop stop, ExperimentDesk desk, HttpContext context)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (SettingChange.Read(default, stop.Why, out var missing) is not { } change) return Problems.Wrong(missing!);
        return desk.Latest(name) is { } found
            ? After(await desk.Stop(found, change.Reason, expected, Caller.Author(context.User)).ConfigureAwait(false), name, desk, context)
            : Problems.Missing("an experiment", name);
    }

    private static Results<Ok<ExperimentDocument>, ProblemHttpResult> After(ExperimentRefusal? refusal, string name, ExperimentDesk desk, HttpContext context) =>
        refusal is null ? Read(name, desk, context) : refusal.IsConflict ? Problems.Conflict(refusal.Why) : Problems.Refused(refusal.Why);
}
