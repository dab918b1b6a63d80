using Collections.Domain.Placements;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Placements;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Portal;

/// <summary>The portal of firms: what a firm has, what it reports of it, and what it states of what it has no more.</summary>
internal static class FirmEndpoints
{
    private const int LongestId = 100;
    private const string Owed = "owed";
    private const string Stated = "stated";

    private static readonly IReadOnlyList<string> Reports = [.. PlacementEventText.Reported.Where(kind => kind is not (
        PlacementEventKind.ObjectionUpheld or PlacementEventKind.ObjectionRefused or PlacementEventKind.Deleted or PlacementEventKind.Inbound)).Select(PlacementEventText.Of)];

    public static void Map(RouteGroupBuilder firm)
    {
        firm.MapGet("/placements", Find).WithName("ListFirmPlacements");
        firm.MapGet("/placements/{id}", Read).WithName("ReadFirmPlacement");
        firm.MapPost("/placements/{id}/reports", Report).AuditsItself().WithName("ReportFirmPlacement");
        firm.MapGet("/statements", Statements).WithName("ListFirmStatements");
        firm.MapPost("/statements/{id}", State).AuditsItself().WithName("StateDeletion");
    }

    private static Results<Ok<Page<FirmPlacementRow>>, ProblemHttpResult> Find(string? standing, string? search, int? page, int? size, FirmPlacements placements, HttpContext context)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        return GivenText.Given(standing) is { } word && !FirmPlacements.Standings.Contains(word)
            ? Problems.Wrong($"Expected in 'standing' one of {string.Join(", ", FirmPlacements.Standings)}, or none for all, found '{standing}'.")
            : TypedResults.Ok(placements.Find(Caller.Firm(context.User), GivenText.Given(standing), GivenText.Given(search), wanted));
    }

    private static Results<Ok<FirmPlacementDetail>, ProblemHttpResult> Read(string id, FirmPlacements placements, HttpContext context) =>
        Grant.Read(id) is { } grant && placements.Read(Caller.Firm(context.User), grant) is { } found ? TypedResults.Ok(found) : Missing(id);

    private static async Task<Results<NoContent, ProblemHttpResult>> Report(string id, FirmReportWish wish, FirmPlacements placements, PlacementDesk desk, DayDesk day, HttpContext context)
    {
        var firm = Caller.Firm(context.User);
        if (Grant.Read(id) is not { } grant || !placements.Has(firm, grant)) return Missing(id);
        if (!Reports.Contains(wish.Report ?? "")) return Problems.Wrong($"Expected in 'report' one of {string.Join(", ", Reports)}, found '{wish.Report}'.");
        if ((wish.Id ?? "").Length > LongestId) return Problems.Wrong($"Expected in 'id' at most {LongestId} characters, found {wish.Id!.Length}.");
        var kind = PlacementEventText.Parse(wish.Report)!.Value;
        if (kind == PlacementEventKind.Refused && GivenText.Given(wish.Text) is null) return Problems.Wrong("Expected in 'text' why the case is refused, found none.");
        var report = Of(kind, grant, firm, wish.On, wish.Text, context) with { Amount = wish.Amount, Due = wish.Date };
        return await Bring(grant, report, GivenText.Given(wish.Id), desk, day).ConfigureAwait(false);
    }

    private static Results<Ok<Page<FirmStatementRow>>, ProblemHttpResult> Statements(string? state, int? page, int? size, FirmStatements statements, HttpContext context)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        return GivenText.Given(state) is { } word && word is not (Owed or Stated)
            ? Problems.Wrong($"Expected in 'state' {Owed} or {Stated}, or none for both, found '{state}'.")
            : TypedResults.Ok(statements.Find(Caller.Firm(context.User), GivenText.Given(state) is { } given ? given == Stated : null, wanted));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> State(string id, FirmStatementWish wish, FirmStatements statements, PlacementDesk desk, DayDesk day, HttpContext context)
    {
        var firm = Caller.Firm(context.User);
        if (Grant.Read(id) is not { } grant || statements.Read(firm, grant) is null) return Missing(id);
        var text = (wish.Text ?? "").Trim();
        if (text.Length is 0 or > FirmReport.LongestText) return Problems.Wrong($"Expected in 'text' 1 to {FirmReport.LongestText} characters, found {text.Length}.");
        return await Bring(grant, Of(PlacementEventKind.Deleted, grant, firm, wish.On, text, context), null, desk, day).ConfigureAwait(false);
    }

    private static FirmReport Of(PlacementEventKind kind, Grant grant, string? firm, DateOnly? on, string? text, HttpContext context) =>
        new(kind, firm) { Placement = grant.ToString(), On = on, Text = (text ?? "").Trim(), By = Caller.Author(context.User).Name };

    private static async Task<Results<NoContent, ProblemHttpResult>> Bring(Grant grant, FirmReport report, string? id, PlacementDesk desk, DayDesk day)
    {
        if (FirmReport.Read(report.Write()).Problem is { } wrong) return Problems.Wrong(wrong);
        if (day.Date is null) return Problems.NothingWorked();
        return await desk.Report(grant.Account, report, id).ConfigureAwait(false) is { } refusal ? Problems.Refused(refusal) : TypedResults.NoContent();
    }

    private static ProblemHttpResult Missing(string id) => Problems.Missing("a placement of your firm", id);
}
