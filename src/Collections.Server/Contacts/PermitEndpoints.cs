using System.Globalization;
using Collections.Server.Cases;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Contacts;

/// <summary>May a customer be called: whoever dials asks first, and says when no call came of it.</summary>
internal static class PermitEndpoints
{
    public static void Map(RouteGroupBuilder contacts)
    {
        contacts.MapPost("/permits", Ask).Needs(Permission.CasesWork).AuditsItself().WithName("AskForCall");
        contacts.MapPost("/permits/return", Return).Needs(Permission.CasesWork).AuditsItself().WithName("ReturnCall");
    }

    private static async Task<Results<Ok<PermitAnswer>, ProblemHttpResult>> Ask(PermitWish wish, HttpContext context, PermitDesk desk, DayDesk day, CompanyWall wall)
    {
        if (CaseNumber.Read(wish.Case, out var id) is { } wrong) return Problems.Wrong(wrong);
        if (day.Date is null) return Problems.NothingWorked();
        return wall.Sees(id) && await desk.Ask(id, Caller.Author(context.User).Name, wish.IsAnswer, desk.Now()).ConfigureAwait(false) is { } answer ? TypedResults.Ok(answer) : Missing(wish.Case);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Return(PermitReturn wish, HttpContext context, PermitDesk desk, DayDesk day, CompanyWall wall)
    {
        if (CaseNumber.Read(wish.Case, out var id) is { } wrong) return Problems.Wrong(wrong);
        var reason = (wish.Reason ?? "").Trim();
        if (reason.Length is 0 or > PermitDesk.LongestReason) return Problems.Wrong($"Expected in 'reason' 1 to {PermitDesk.LongestReason} characters that say why no call was made, found {reason.Length}.");
        if (day.Date is null) return Problems.NothingWorked();
        var today = DateOnly.FromDateTime(desk.Now());
        return !wall.Sees(id) ? Missing(wish.Case) : await desk.Return(id, Caller.Author(context.User).Name, reason, today).ConfigureAwait(false) switch
        {
            null => Missing(wish.Case),
            false => Problems.Refused(string.Create(CultureInfo.InvariantCulture, $"Expected a permit of the case to call on {today:yyyy-MM-dd}, found none.")),
            _ => TypedResults.NoContent(),
        };
    }

    private static ProblemHttpResult Missing(string? id) => Problems.Missing("a case", id ?? "");
}

/// <summary>Somebody wants to call a customer.</summary>
/// <param name="Case">Number of the case for which it is.</param>
/// <param name="IsAnswer">Whether the customer asked to be called: then it needs no place of the day.</param>
internal sealed record PermitWish(string? Case, bool IsAnswer = false);

/// <summary>A call that was permitted was not made.</summary>
/// <param name="Case">Number of the case.</param>
/// <param name="Reason">Why.</param>
internal sealed record PermitReturn(string? Case, string? Reason);
