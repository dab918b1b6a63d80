using System.Globalization;
using System.Text;
using Collections.Persistence.Simulations;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Simulations;

/// <summary>Simulations that were kept: list, keep, read, compare, take away. Whoever may simulate may keep; whoever kept one, or may publish, may take it away.</summary>
internal static class KeptSimulationEndpoints
{
    private const string Kept = "a kept simulation of the strategy";

    public static void Map(RouteGroupBuilder strategies)
    {
        strategies.MapGet("/{name}/simulations", List).WithName("ListSimulations");
        strategies.MapPost("/{name}/simulations", Keep).AuditsItself().WithName("KeepSimulation");
        strategies.MapGet("/{name}/simulations/{id:long}", Read).WithName("ReadSimulation");
        strategies.MapDelete("/{name}/simulations/{id:long}", Remove).AuditsItself().WithName("RemoveSimulation");
        strategies.MapGet("/{name}/simulations/{id:long}/csv", Csv).WithName("ExportSimulation");
        strategies.MapGet("/{name}/simulations/{id:long}/beside/{other:long}", Compare).WithName("CompareSimulations");
    }

    private static IReadOnlyList<KeptSummary> List(string name, KeptSimulations simulations, HttpContext context) => [.. simulations.Of(name).Select(kept => Summary(kept, context))];

    private static async Task<Results<Created<KeptSummary>, ProblemHttpResult>> Keep(string name, KeepRequest request, RecentSimulations recent, KeptSimulations simulations, HttpContext context)
    {
        var note = request.Note?.Trim() ?? "";
        if (note.Length is 0 or > KeptSimulations.LongestNote) return Problems.Wrong($"Expected a note of 1 to {KeptSimulations.LongestNote} characters, found {note.Length}.");
        if (recent.Find(name, request.Simulation) is not { } simulation)
            return Problems.Refused($"Expected one of the last {RecentSimulations.Most} simulations, found '{request.Simulation}', which has gone: simulate again, then keep it.");
        var (kept, refusal) = await simulations.Keep(simulation, note, Caller.Author(context.User).Name).ConfigureAwait(false);
        return kept is null ? Problems.Refused(refusal!) : TypedResults.Created(new Uri($"/api/strategies/{name}/simulations/{kept.Id}", UriKind.Relative), Summary(kept, context));
    }

    private static Results<Ok<KeptDocument>, ProblemHttpResult> Read(string name, long id, KeptSimulations simulations, HttpContext context) =>
        Document(name, id, simulations, context) is { } document ? TypedResults.Ok(document) : Missing(id);

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(string name, long id, KeptSimulations simulations, HttpContext context)
    {
        if (simulations.Find(name, id) is not { } kept) return Missing(id);
        if (!MayRemove(kept, context)) return Problems.Forbidden($"Expected {kept.KeptBy}, who kept it, or somebody who may {Permission.StrategiesPublish}.");
        return await simulations.Remove(name, id, Caller.Author(context.User).Name).ConfigureAwait(false) ? TypedResults.NoContent() : Missing(id);
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Csv(string name, long id, KeptSimulations simulations, HttpContext context) =>
        Document(name, id, simulations, context) is { } document
            ? TypedResults.File(Encoding.UTF8.GetBytes(SimulationCsv.Write(document.Simulation)), "text/csv", $"{name}-simulation-{id}.csv")
            : Missing(id);

    private static Results<Ok<KeptComparison>, ProblemHttpResult> Compare(string name, long id, long other, KeptSimulations simulations, HttpContext context)
    {
        if (Document(name, id, simulations, context) is not { } one) return Missing(id);
        return Document(name, other, simulations, context) is { } two ? TypedResults.Ok(KeptComparison.Of(one, two)) : Missing(other);
    }

    private static KeptDocument? Document(string name, long id, KeptSimulations simulations, HttpContext context)
    {
        if (simulations.Find(name, id) is not { } kept) return null;
        var content = KeptContent.Unpack(kept.Document);
        return new KeptDocument(Summary(kept, context), content.Bpmn, content.Rates, content.Simulation);
    }

    private static KeptSummary Summary(KeptSimulation kept, HttpContext context) => KeptSummary.Of(kept, MayRemove(kept, context));

    private static bool MayRemove(KeptSimulation kept, HttpContext context) =>
        kept.KeptBy == Caller.Author(context.User).Name || Caller.May(context, Permission.StrategiesPublish);

    private static ProblemHttpResult Missing(long id) => Problems.Missing(Kept, id.ToString(CultureInfo.InvariantCulture));
}
