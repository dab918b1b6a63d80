using System.Globalization;
using Collections.Engine.VersionChanges;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Deployments;
using Collections.Server.Histories;
using Collections.Server.People;
using Collections.Server.Runs;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.VersionChanges;

/// <summary>Running cases change their version: what would become of them, and the migration itself.</summary>
internal static class MigrationEndpoints
{
    public static void Map(RouteGroupBuilder strategies)
    {
        strategies.MapPost("/{name}/migration", Preview).ChangesNothing().WithName("PreviewMigration");
        strategies.MapPost("/{name}/migrate", Start).Needs(Permission.StrategiesPublish).AuditsItself().WithName("MigrateCases");
    }

    private static Results<Ok<MigrationPreview>, ProblemHttpResult> Preview(string name, MigrationRequest request, HttpContext context, MigrationWishes wishes, SqliteDatabase database, KeptHistory histories)
    {
        if (request.Wrong(withReason: false) is { } wrong) return Problems.Wrong(wrong);
        if (wishes.Read(name, request, Caller.Author(context.User), out var unfit) is not { } order) return unfit is null ? Missing(name, request) : Problems.Wrong(unfit);
        return Plan(order, histories) is { } plan ? TypedResults.Ok(new MigrationPreviewer(database).Preview(order, plan)) : NotPlanned(order);
    }

    private static async Task<Results<Accepted<RunSummary>, ProblemHttpResult>> Start(
        string name, MigrationRequest request, HttpContext context, MigrationWishes wishes, KeptHistory histories, StrategyDefinitions definitions, NightDesk desk, RunLists runs)
    {
        if (request.Wrong(withReason: true) is { } wrong) return Problems.Wrong(wrong);
        if (wishes.Read(name, request, Caller.Author(context.User), out var unfit) is not { } order) return unfit is null ? Missing(name, request) : Problems.Wrong(unfit);
        if (Plan(order, histories) is not { } plan) return NotPlanned(order);
        if (plan.Findings.FirstOrDefault(finding => finding.IsError) is { } error) return Problems.Wrong($"The mapping cannot be met: {error.Message}.");
        if (order.Part is { Cases.Count: 0 }) return Problems.Refused($"Expected open cases on version {order.From.Version} among those that were chosen, found none.");
        if (definitions.NeedsApproval && Approval.HandOf(order.To, order.By) is { } own)
            return Problems.Refused($"Expected that somebody brings cases to version {order.To.Version} who had no hand in it, found {own}, who changed it or asked for its approval.");
        var start = await desk.Migrate(order).ConfigureAwait(false);
        if (start.Refusal is { } why) return Problems.Refused(why);
        RunSummary run = runs.Find(start.Run)!;
        return TypedResults.Accepted(string.Create(CultureInfo.InvariantCulture, $"/api/runs/{start.Run}"), run);
    }

    private static MigrationPlan? Plan(MigrationOrder order, KeptHistory histories) => order.Plan(histories.Get());

    private static ProblemHttpResult Missing(string name, MigrationRequest request) =>
        Problems.Missing("a strategy with two versions that were published", $"{name} with {request.From} and {request.To}");

    private static ProblemHttpResult NotPlanned(MigrationOrder order) =>
        Problems.Refused($"Versions {order.From.Version} and {order.To.Version} of '{order.Strategy}' were expected to be fit to run, found one that cannot be planned any more.");
}
