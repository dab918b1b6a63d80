using System.Globalization;
using Collections.Domain.Cases;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Incidents;

/// <summary>Incidents: the list, what is done about them, and notes.</summary>
internal static class IncidentEndpoints
{
    private const int MostAtOnce = 1_000_000;

    public static void Map(RouteGroupBuilder incidents)
    {
        incidents.MapGet("/", Find).WithName("ListIncidents");
        incidents.MapPost("/handle", Handle).Needs(Permission.IncidentsHandle).AuditsItself().WithName("HandleIncidents");
        incidents.MapGet("/handle", Progress).WithName("ReadIncidentProgress");
        incidents.MapPost("/{id:long}/comment", Comment).Needs(Permission.IncidentsHandle).AuditsItself().WithName("CommentIncident");
    }

    private static Results<Ok<Page<IncidentRow>>, ProblemHttpResult> Find(string? state, string? strategy, string? element, string? code, int? page, int? size, IncidentList incidents, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        return state is null or IncidentList.Open or IncidentList.Resolved
            ? TypedResults.Ok(incidents.Find(new IncidentFilter(state, strategy, element, code) { Companies = wall.Codes }, wanted))
            : Problems.Wrong($"Expected the state {IncidentList.Open} or {IncidentList.Resolved}, or none for both, found '{state}'.");
    }

    private static async Task<Results<Ok<IncidentOutcome>, ProblemHttpResult>> Handle(IncidentHandling wanted, HttpContext context, IncidentList incidents, IncidentDesk desk, DayDesk day, CompanyWall wall)
    {
        if (Wrong(wanted) is { } wrong) return Problems.Wrong(wrong);
        var numbers = wanted.Ids is { } ids
            ? [.. ids.Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)]
            : incidents.Numbers(new IncidentFilter(IncidentList.Open, wanted.Strategy, wanted.Element, wanted.Code) { Companies = wall.Codes });
        if (wall.Stands && wanted.Ids is not null) numbers = [.. numbers.Intersect(Shown(incidents, wall, IncidentList.Open))];
        if (numbers.Count > MostAtOnce && !wanted.IsPreview) return Problems.Refused($"Expected at most {MostAtOnce} incidents at once, found {numbers.Count}: narrow the filter.");
        if (day.Date is null) return Problems.NothingWorked();
        return TypedResults.Ok(await desk.Handle(numbers, wanted, Caller.Author(context.User).Name).ConfigureAwait(false));
    }

    /// <summary>Numbers of the incidents that a wall shows, of a state or all.</summary>
    private static IEnumerable<long> Shown(IncidentList incidents, CompanyWall wall, string? state) =>
        incidents.Numbers(new IncidentFilter(state, null, null, null) { Companies = wall.Codes });

    /// <summary>How far the order has come that is being worked; nothing where none is, and for who sees some companies alone, as it counts those of all.</summary>
    private static Results<Ok<IncidentProgress>, NoContent> Progress(IncidentDesk desk, CompanyWall wall) => !wall.Stands && desk.Progress is { } progress ? TypedResults.Ok(progress) : TypedResults.NoContent();

    private static string? Wrong(IncidentHandling wanted) =>
        wanted.Action != IncidentHandling.Resolve && !IncidentOrder.Actions.Contains(wanted.Action) ? $"Expected the action {string.Join(", ", IncidentOrder.Actions)} or {IncidentHandling.Resolve}, found '{wanted.Action}'."
        : wanted.Action == IncidentOrder.Move && string.IsNullOrWhiteSpace(wanted.Target) ? "Expected in 'target' the element to which tokens are moved, found none."
        : wanted is { Ids: null, Strategy: null, Element: null, Code: null } ? "Expected numbers of incidents in 'ids', or a filter by strategy, element or code; found neither."
        : !wanted.IsPreview && (wanted.Reason ?? "").Trim().Length is 0 or > IncidentHandling.LongestReason ? $"Expected a reason of 1 to {IncidentHandling.LongestReason} characters, found {(wanted.Reason ?? "").Trim().Length}."
        : null;

    private static async Task<Results<NoContent, ProblemHttpResult>> Comment(long id, IncidentComment comment, HttpContext context, IncidentDesk desk, IncidentList incidents, CompanyWall wall)
    {
        var text = (comment.Comment ?? "").Trim();
        if (text.Length is 0 or > IncidentHandling.LongestReason) return Problems.Wrong($"Expected a comment of 1 to {IncidentHandling.LongestReason} characters, found {text.Length}.");
        if (wall.Stands && !Shown(incidents, wall, state: null).Contains(id)) return Problems.Missing("an incident", id.ToString(CultureInfo.InvariantCulture));
        return await desk.Comment(id, text, Caller.Author(context.User).Name).ConfigureAwait(false)
            ? TypedResults.NoContent()
            : Problems.Missing("an incident", id.ToString(CultureInfo.InvariantCulture));
    }
}
