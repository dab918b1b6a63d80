using System.Globalization;
using Collections.Decisions.Values;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Deployments;
using Collections.Server.Histories;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Cases;

/// <summary>Cases: search, and one with all that is known of it.</summary>
internal static class CaseEndpoints
{
    public static void Map(RouteGroupBuilder cases)
    {
        cases.MapGet("/", Find).WithName("FindCases");
        cases.MapGet("/facts", Facts).WithName("ReadAccountFacts");
        cases.MapGet("/export", Export).WithName("ExportCases");
        cases.MapGet("/{id:long}", Read).WithName("ReadCase");
        cases.MapGet("/{id:long}/messages/{key}", Message).WithName("ReadCaseMessage");
        cases.MapGet("/{id:long}/drawing", Drawing).WithName("ReadCaseDrawing");
    }

    private static Results<Ok<Page<CaseRow>>, ProblemHttpResult> Find(
        string? search, string? strategy, int? version, string? elementId, string? segment, string? stage, string? situation, string? state,
        string? passed, DateOnly? from, DateOnly? to, decimal? dueFrom, decimal? dueBelow, string? product, string? bucket, string? queue, int? page, int? size, CaseSearch cases, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        var due = new DueRange(dueFrom, dueBelow);
        return CaseFilters.Of(search, strategy, version, elementId, segment, stage, situation, state, passed, from, to, due, new CaseKinds(product, bucket, queue), out var unknown) is { } filter ? TypedResults.Ok(cases.Find(filter with { Companies = wall.Codes }, wanted)) : Problems.Wrong(unknown!);
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Export(
        string? search, string? strategy, int? version, string? elementId, string? segment, string? stage, string? situation, string? state,
        string? passed, DateOnly? from, DateOnly? to, decimal? dueFrom, decimal? dueBelow, string? product, string? bucket, string? queue, CaseExport export, SqliteDatabase database, TimeProvider time, HttpContext context, CompanyWall wall)
    {
        var due = new DueRange(dueFrom, dueBelow);
        if (CaseFilters.Of(search, strategy, version, elementId, segment, stage, situation, state, passed, from, to, due, new CaseKinds(product, bucket, queue), out var unknown) is not { } wanted) return Problems.Wrong(unknown!);
        var filter = wanted with { Companies = wall.Codes };
        if (export.Count(filter) is > CaseExport.MostRows and var count) return Problems.Refused($"Expected a filter that takes at most {CaseExport.MostRows} cases, found one that takes {count}.");
        // Personal data leaves the house: who took it is noted before.
        await database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), Caller.Author(context.User).Name, "cases.export", strategy ?? "", context.Request.QueryString.Value)).ConfigureAwait(false);
        return TypedResults.Stream(stream => export.Write(filter, stream, context.RequestAborted), "text/csv; charset=utf-8", "cases.csv");
    }

    private static Results<Ok<CaseDetail>, ProblemHttpResult> Read(long id, CaseFile file, CompanyWall wall) =>
        wall.Sees(id) && file.Read(id, wall.Codes) is { } found ? TypedResults.Ok(found) : Problems.Missing("a case", id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Who works cases sees where the message went; all others the end of the address.</summary>
    private static Results<Ok<MessageProof>, ProblemHttpResult> Message(long id, string key, MessageProofs proofs, CompanyWall wall, HttpContext context) =>
        wall.Sees(id) && MessageReference.Parse(key) is { } wanted && proofs.Read(id, wanted.Run, wanted.Seq, Caller.May(context, Permission.CasesWork)) is { } found
            ? TypedResults.Ok(found)
            : Problems.Missing("a message of its case", key);

    /// <summary>The facts of an account of today as FEEL writes them, to try a rule with.</summary>
    private static Results<Ok<IReadOnlyList<NamedValue>>, ProblemHttpResult> Facts(string account, KeptHistory histories, CompanyWall wall)
    {
        var history = histories.Get();
        if (!wall.SeesAccount(account) || history.Read(account) is not { } found) return Problems.Missing("an account by its reference", account);
        IReadOnlyList<NamedValue> facts = [.. history.FactsOf(found.Account).Select(fact => new NamedValue(fact.Name, FeelLiteral.Write(fact.Value)))];
        return TypedResults.Ok(facts);
    }

    /// <summary>Whoever works a case sees its way, whether or not they may read all strategies.</summary>
    private static Results<Ok<CaseDrawing>, ProblemHttpResult> Drawing(long id, CaseFile file, StrategyLists lists, CompanyWall wall) =>
        wall.Sees(id) && file.Row(id) is { } row && lists.Document(row.Strategy, row.Version) is { } document
            ? TypedResults.Ok(new CaseDrawing(document.Bpmn))
            : Problems.Missing("a case", id.ToString(CultureInfo.InvariantCulture));
}
