using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Placements;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Placements;

/// <summary>Placements: the list, what happened to one, what firms report, and what people decide about objections.</summary>
internal static class PlacementEndpoints
{
    private const int LongestId = 100;

    private static readonly IReadOnlyList<string> Reports = [.. PlacementEventText.Reported
        .Where(kind => kind is not (PlacementEventKind.ObjectionUpheld or PlacementEventKind.ObjectionRefused)).Select(PlacementEventText.Of)];

    public static void Map(RouteGroupBuilder placements)
    {
        placements.MapGet("/", Find).WithName("ListPlacements");
        placements.MapGet("/firms", (PlacementList list) => TypedResults.Ok(list.Firms())).WithName("ListFirms");
        placements.MapGet("/{case}/{seq:int}/events", Events).WithName("ListPlacementEvents");
        placements.MapPost("/reports", Report).Needs(Permission.CasesWork).AuditsItself().WithName("ReportPlacement");
        placements.MapPost("/objections", Decide).Needs(Permission.BatchesApprove).ByPersonsOnly().AuditsItself().WithName("DecideObjection");
    }

    private static Results<Ok<Page<PlacementRow>>, ProblemHttpResult> Find(string? state, string? firm, string? search, int? page, int? size, PlacementList list, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        return GivenText.Given(state) is { } word && !PlacementFilter.States.Contains(word)
            ? Problems.Wrong($"Expected one of the states {string.Join(", ", PlacementFilter.States)}, or none for all, found '{state}'.")
            : TypedResults.Ok(list.Find(new PlacementFilter(GivenText.Given(state), GivenText.Given(firm), GivenText.Given(search)) { Companies = wall.Codes }, wanted));
    }

    private static Results<Ok<IReadOnlyList<PlacementEventRow>>, ProblemHttpResult> Events(string @case, int seq, PlacementList list, CompanyWall wall) =>
        long.TryParse(@case, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? TypedResults.Ok(wall.Sees(id) ? list.Events(id, seq) : [])
            : Problems.Wrong($"Expected the id of a case, found '{@case}'.");

    private static Task<Results<NoContent, ProblemHttpResult>> Report(PlacementReport wish, HttpContext context, PlacementDesk desk, DayDesk day, CompanyWall wall)
    {
        if (!Reports.Contains(wish.Report ?? "")) return Refused(Problems.Wrong($"Expected in 'report' one of {string.Join(", ", Reports)}, found '{wish.Report}'."));
        if ((wish.Id ?? "").Length > LongestId) return Refused(Problems.Wrong($"Expected in 'id' at most {LongestId} characters, found {wish.Id!.Length}."));
        if (wish.Report == PlacementEventText.Of(PlacementEventKind.Deleted) && GivenText.Given(wish.Text) is null)
            return Refused(Problems.Wrong("Expected in 'text' whence it is known that the firm has deleted the data, found none."));
        var report = new FirmReport(PlacementEventText.Parse(wish.Report)!.Value, GivenText.Given(wish.Firm))
        {
            On = wish.On,
            Text = (wish.Text ?? "").Trim(),
            Amount = wish.Amount,
            Due = wish.Date,
            By = Caller.Author(context.User).Name,
        };
        return Bring(wish.Account, report, GivenText.Given(wish.Id), desk, day, wall);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Decide(ObjectionDecision wish, HttpContext context, PlacementDesk desk, DayDesk day, CompanyWall wall)
    {
        var why = (wish.Why ?? "").Trim();
        if (why.Length is 0 or > FirmReport.LongestText) return Refused(Problems.Wrong($"Expected in 'why' 1 to {FirmReport.LongestText} characters, found {why.Length}."));
        var report = new FirmReport(wish.IsUpheld ? PlacementEventKind.ObjectionUpheld : PlacementEventKind.ObjectionRefused, GivenText.Given(wish.Firm)) { Text = why, By = Caller.Author(context.User).Name };
        return Bring(wish.Account, report, null, desk, day, wall);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Bring(string? reference, FirmReport report, string? id, PlacementDesk desk, DayDesk day, CompanyWall wall)
    {
        if (FirmReport.Read(report.Write()).Problem is { } wrong) return Problems.Wrong(wrong);
        if (day.Date is null) return Problems.NothingWorked();
        if (desk.Find(reference ?? "") is not AccountId account || !wall.SeesAccount((reference ?? "").Trim())) return Problems.Missing("an account", reference ?? "");
        return await desk.Report(account, report, id).ConfigureAwait(false) is { } refusal ? Problems.Refused(refusal) : TypedResults.NoContent();
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Refused(ProblemHttpResult problem) => Task.FromResult<Results<NoContent, ProblemHttpResult>>(problem);
}
