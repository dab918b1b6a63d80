using System.Globalization;
using Collections.Domain.Holds;
using Collections.Server.Cases;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Holds;

/// <summary>Holds: the list, setting and releasing them, one or many at once.</summary>
internal static class HoldEndpoints
{
    private const int MostAtOnce = 5000;
    private const int LongestName = 200;

    public static void Map(RouteGroupBuilder holds)
    {
        holds.MapGet("/", Find).WithName("ListHolds");
        holds.MapPost("/", Set).Needs(Permission.HoldsManage).AuditsItself().WithName("SetHolds");
        holds.MapPost("/release", Release).Needs(Permission.HoldsManage).AuditsItself().WithName("ReleaseHolds");
    }

    private static Results<Ok<Page<HoldRow>>, ProblemHttpResult> Find(string? state, string? reason, DateOnly? untilBy, string? search, int? page, int? size, HoldList holds, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (state is not (null or HoldList.Active or HoldList.Over)) return Problems.Wrong($"Expected the state {HoldList.Active} or {HoldList.Over}, or none for both, found '{state}'.");
        return Unknown(reason) is { } unknown
            ? Problems.Wrong(unknown)
            : TypedResults.Ok(holds.Find(new HoldFilter(state is null ? null : state == HoldList.Active, HoldWords.Reason(reason), untilBy, GivenText.Given(search)) { Companies = wall.Codes }, wanted));
    }

    private static async Task<Results<Ok<HoldOutcome>, ProblemHttpResult>> Set(HoldWish wish, HttpContext context, HoldDesk desk, DayDesk day, CompanyWall wall)
    {
        if (Wrong(wish) is { } wrong) return Problems.Wrong(wrong);
        string? unknown = null;
        var filter = wish.Accounts is null ? CaseFilters.Read(wish.Query ?? "", out unknown) : null;
        if (unknown is not null) return Problems.Wrong(unknown);
        var accounts = wish.Accounts is { } named ? desk.Find(named, wall) : desk.Find(filter! with { Companies = wall.Codes }, MostAtOnce);
        if (accounts.Count > MostAtOnce) return Problems.Refused($"Expected at most {MostAtOnce} accounts at once, found more: narrow the filter.");
        if (day.Date is not { } today) return Problems.NothingWorked();
        if (wish.Until is { } until && until <= (wish.From ?? today)) return Problems.Wrong($"Expected an end after {wish.From ?? today:yyyy-MM-dd}, found {until:yyyy-MM-dd}.");
        if (wish.IsPreview) return TypedResults.Ok(new HoldOutcome(accounts.Count(found => found.Account is not null), 0, []));
        var order = new HoldOrder(HoldWords.Reason(wish.Reason)!.Value, wish.Text!.Trim(), Caller.Author(context.User).Name)
        {
            Scope = HoldWords.Scope(wish.Scope ?? HoldWords.Of(HoldScope.Account))!.Value,
            Bound = HoldWords.BoundOf(wish.Binds ?? [HoldWords.All])!.Value,
            Clocks = HoldWords.ClocksOf(wish.Clocks ?? [HoldWords.All])!.Value,
            From = wish.From,
            Until = wish.Until,
            UntilEvent = GivenText.Given(wish.UntilEvent),
        };
        return TypedResults.Ok(await desk.Set(accounts, order).ConfigureAwait(false));
    }

    private static async Task<Results<Ok<HoldOutcome>, ProblemHttpResult>> Release(HoldReleaseWish wish, HttpContext context, HoldList list, HoldDesk desk, DayDesk day, CompanyWall wall)
    {
        var why = (wish.Why ?? "").Trim();
        if (!wish.IsPreview && why.Length is 0 or > HoldOrder.LongestText) return Problems.Wrong($"Expected in 'why' 1 to {HoldOrder.LongestText} characters, found {why.Length}.");
        if (wish is { Ids: null, Reason: null, UntilBy: null, Search: null }) return Problems.Wrong("Expected numbers of holds in 'ids', or a filter by reason, end or reference; found neither.");
        if (Unknown(wish.Reason) is { } unknown) return Problems.Wrong(unknown);
        var wanted = wish.Ids?.ToHashSet(StringComparer.Ordinal);
        var filter = new HoldFilter(true, HoldWords.Reason(wish.Reason), wish.UntilBy, GivenText.Given(wish.Search)) { Companies = wall.Codes };
        var holds = list.Numbers(filter).Where(hold => wanted is null || wanted.Contains(hold.Number.ToString(CultureInfo.InvariantCulture))).ToList();
        if (holds.Count > MostAtOnce) return Problems.Refused($"Expected at most {MostAtOnce} holds at once, found {holds.Count}: narrow the filter.");
        if (wish.IsPreview) return TypedResults.Ok(new HoldOutcome(holds.Count, 0, []));
        if (day.Date is null) return Problems.NothingWorked();
        return TypedResults.Ok(await desk.Release(holds, why, Caller.Author(context.User).Name).ConfigureAwait(false));
    }

    private static string? Wrong(HoldWish wish) =>
        wish is { Accounts: null, Query: null } ? "Expected references in 'accounts', or a filter of cases in 'query'; found neither."
        : wish.Reason is null ? $"Expected a reason, one of {string.Join(", ", HoldWords.Reasons)}, found none."
        : Unknown(wish.Reason)
        ?? (HoldWords.Scope(wish.Scope ?? HoldWords.Scopes[0]) is null ? $"Expected the scope {string.Join(", ", HoldWords.Scopes)}, found '{wish.Scope}'."
        : HoldWords.BoundOf(wish.Binds ?? []) is null ? $"Expected in 'binds' some of {string.Join(", ", HoldWords.Bound)}, found '{string.Join(", ", wish.Binds!)}'."
        : HoldWords.ClocksOf(wish.Clocks ?? []) is null ? $"Expected in 'clocks' some of {string.Join(", ", HoldWords.Clocks)}, and terms with timers only, found '{string.Join(", ", wish.Clocks!)}'."
        : !wish.IsPreview && (wish.Text ?? "").Trim().Length is 0 or > HoldOrder.LongestText ? $"Expected in 'text' 1 to {HoldOrder.LongestText} characters that say why, found {(wish.Text ?? "").Trim().Length}."
        : (wish.UntilEvent ?? "").Length > LongestName ? $"Expected in 'untilEvent' a name of at most {LongestName} characters, found {wish.UntilEvent!.Length}."
        : null);

    private static string? Unknown(string? reason) =>
        reason is null || HoldWords.Reason(reason) is not null ? null : $"Expected a reason, one of {string.Join(", ", HoldWords.Reasons)}, found '{reason}'.";
}
