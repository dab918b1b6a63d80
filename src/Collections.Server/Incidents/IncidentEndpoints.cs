using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Incidents;

/// <summary>Incidents: the list. What can be tried again each night tries again by itself.</summary>
internal static class IncidentEndpoints
{
    public static void Map(RouteGroupBuilder incidents) => incidents.MapGet("/", Find).WithName("ListIncidents");

    private static Results<Ok<Page<IncidentRow>>, ProblemHttpResult> Find(string? state, string? strategy, string? element, int? page, int? size, IncidentList incidents)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        return state is null or IncidentList.Open or IncidentList.Resolved
            ? TypedResults.Ok(incidents.Find(state, strategy, element, wanted))
            : Problems.Wrong($"Expected the state {IncidentList.Open} or {IncidentList.Resolved}, or none for both, found '{state}'.");
    }
}
