using System.Globalization;
using Collections.Persistence.Batches;
using Collections.Persistence.Providers.Sqlite.Batches;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Cycles;

/// <summary>Batches of cycles: the list, one with its totals, its lines, and what people decide about it.</summary>
internal static class BatchEndpoints
{
    private const int LongestReason = 2000;
    private const int MostLines = 1000;

    public static void Map(RouteGroupBuilder batches)
    {
        // Who sees some companies alone reads what is theirs; a batch is approved, or rejected, as a whole.
        batches.MapGet("/", Find).KeepsWalls().WithName("ListBatches");
        batches.MapGet("/{id:long}", Read).KeepsWalls().WithName("GetBatch");
        batches.MapGet("/{id:long}/lines", Lines).Needs(Permission.CasesRead).KeepsWalls().WithName("ListBatchLines");
        batches.MapGet("/{id:long}/lines.csv", Csv).Needs(Permission.CasesRead).KeepsWalls().WithName("ExportBatchLines");
        batches.MapPost("/{id:long}/approve", Approve).Needs(Permission.BatchesApprove).ByPersonsOnly().AuditsItself().WithName("ApproveBatch");
        batches.MapPost("/{id:long}/reject", Reject).Needs(Permission.BatchesApprove).ByPersonsOnly().AuditsItself().WithName("RejectBatch");
        batches.MapPost("/{id:long}/lines/reject", RejectLines).Needs(Permission.BatchesApprove).ByPersonsOnly().AuditsItself().WithName("RejectBatchLines");
        batches.MapPost("/told", Tell).Needs(Permission.CasesWork).AuditsItself().KeepsWalls().WithName("TellBatchCase");
    }

    private static Results<Ok<Page<BatchRow>>, ProblemHttpResult> Find(string? state, int? page, int? size, BatchList list, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        var status = BatchWords.Status(state);
        return state is not null && status is null
            ? Problems.Wrong($"Expected one of the states {string.Join(", ", BatchWords.States)}, or none for all, found '{state}'.")
            : TypedResults.Ok(list.Find(status, wanted, wall));
    }

    private static Results<Ok<BatchDocument>, ProblemHttpResult> Read(long id, BatchList list, CompanyWall wall) =>
        list.Read(id, wall) is { } batch ? TypedResults.Ok(batch) : Missing(id);

    private static Results<Ok<Page<BatchLineDocument>>, ProblemHttpResult> Lines(long id, string? state, string? firm, string? reason, string? search, int? page, int? size, BatchList list, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        var status = BatchWords.LineStatus(state);
        return state is not null && status is null
            ? Problems.Wrong($"Expected one of the states {string.Join(", ", BatchWords.LineStates)}, or none for all, found '{state}'.")
            : TypedResults.Ok(list.Lines(id, new BatchLineFilter(status, GivenText.Given(firm), GivenText.Given(reason), GivenText.Given(search)) { Companies = wall.Codes }, wanted));
    }

    private static Results<PushStreamHttpResult, ProblemHttpResult> Csv(long id, BatchList list, CompanyWall wall) =>
        list.DueOn(id, wall) is not { } due
            ? Missing(id)
            : TypedResults.Stream(
                async body =>
                {
                    await using var text = new StreamWriter(body);
                    foreach (var row in list.Csv(id, wall)) await text.WriteAsync(row).ConfigureAwait(false);
                },
                "text/csv; charset=utf-8",
                string.Create(CultureInfo.InvariantCulture, $"batch-{id}-{due:yyyy-MM-dd}.csv"));

    private static async Task<Results<Ok<BatchDocument>, ProblemHttpResult>> Approve(long id, BatchApproval approval, HttpContext context, BatchDesk desk, BatchList list, CompanyWall wall)
    {
        if (desk.Find(id) is null) return Missing(id);
        return await desk.Approve(id, approval.Signature ?? "", Caller.Author(context.User).Name).ConfigureAwait(false) is { } refusal ? Problems.Refused(refusal) : TypedResults.Ok(list.Read(id, wall)!);
    }

    private static async Task<Results<Ok<BatchDocument>, ProblemHttpResult>> Reject(long id, BatchRejection rejection, HttpContext context, BatchDesk desk, BatchList list, CompanyWall wall)
    {
        if (desk.Find(id) is null) return Missing(id);
        if (Why(rejection.Why, out var why) is { } wrong) return Problems.Wrong(wrong);
        return await desk.Reject(id, why, Caller.Author(context.User).Name).ConfigureAwait(false) is { } refusal ? Problems.Refused(refusal) : TypedResults.Ok(list.Read(id, wall)!);
    }

    private static async Task<Results<Ok<BatchDocument>, ProblemHttpResult>> RejectLines(long id, BatchLinesRejection rejection, HttpContext context, BatchDesk desk, BatchList list, CompanyWall wall)
    {
        if (desk.Find(id) is null) return Missing(id);
        if (Why(rejection.Why, out var why) is { } wrong) return Problems.Wrong(wrong);
        if (rejection.Lines is not { Count: > 0 and <= MostLines }) return Problems.Wrong($"Expected 1 to {MostLines} cases in 'lines', found {rejection.Lines?.Count ?? 0}.");
        var visits = new HashSet<PoolCase>();
        foreach (var line in rejection.Lines)
        {
            if (!long.TryParse(line.Case, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return Problems.Wrong($"Expected the id of a case in 'case', found '{line.Case}'.");
            visits.Add(new PoolCase(number, line.Seq));
        }
        return await desk.Reject(id, visits, why, Caller.Author(context.User).Name).ConfigureAwait(false) is { } refusal ? Problems.Refused(refusal) : TypedResults.Ok(list.Read(id, wall)!);
    }

    private static string? Why(string? given, out string why)
    {
        why = (given ?? "").Trim();
        return why.Length is 0 or > LongestReason ? $"Expected in 'why' 1 to {LongestReason} characters, found {why.Length}." : null;
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Tell(BatchTold told, HttpContext context, BatchDesk desk, DayDesk day, CompanyWall wall)
    {
        if (!long.TryParse(told.Case, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return Problems.Wrong($"Expected the id of a case in 'case', found '{told.Case}'.");
        if (!wall.Sees(id)) return Problems.Missing("a case", told.Case!);
        if (day.Date is null) return Problems.NothingWorked();
        return await desk.Tell(new PoolCase(id, told.Seq), told.Outcome ?? "", Caller.Author(context.User).Name).ConfigureAwait(false) is { } refusal ? Problems.Refused(refusal) : TypedResults.NoContent();
    }

    private static ProblemHttpResult Missing(long id) => Problems.Missing("a batch", id.ToString(CultureInfo.InvariantCulture));
}
