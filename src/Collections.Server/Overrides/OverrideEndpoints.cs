using Collections.Domain.Overrides;
using Collections.Server.Cases;
using Collections.Server.Holds;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Overrides;

/// <summary>Overrides: the list, ordering and releasing them, one or many at once.</summary>
internal static class OverrideEndpoints
{
    private const int MostAtOnce = 5000;

    public static void Map(RouteGroupBuilder overrides)
    {
        overrides.MapGet("/", Find).WithName("ListOverrides");
        overrides.MapPost("/", Set).Needs(Permission.OverridesManage).AuditsItself().WithName("SetOverrides");
        overrides.MapPost("/release", Release).Needs(Permission.OverridesManage).AuditsItself().WithName("ReleaseOverrides");
    }

    private static Results<Ok<Page<OverrideRow>>, ProblemHttpResult> Find(string? state, string? kind, string? by, DateOnly? untilBy, string? search, int? page, int? size, OverrideList overrides, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (state is not (null or OverrideList.Active or OverrideList.Over)) return Problems.Wrong($"Expected the state {OverrideList.Active} or {OverrideList.Over}, or none for both, found '{state}'.");
        return kind is not null && OverrideWords.Kind(kind) is null
            ? Problems.Wrong(UnknownKind(kind))
            : TypedResults.Ok(overrides.Find(new OverrideFilter(state is null ? null : state == OverrideList.Active, OverrideWords.Kind(kind), GivenText.Given(by), untilBy, GivenText.Given(search)) { Companies = wall.Codes }, wanted));
    }

    private static async Task<Results<Ok<OverrideOutcome>, ProblemHttpResult>> Set(OverrideWish wish, HttpContext context, OverrideDesk desk, HoldDesk accounts, DayDesk day, CompanyWall wall)
    {
        if (wish is { Accounts: null, Query: null }) return Problems.Wrong("Expected references in 'accounts', or a filter of cases in 'query'; found neither.");
        if (OverrideWords.Kind(wish.Kind) is not { } kind) return Problems.Wrong(UnknownKind(wish.Kind));
        string? unknown = null;
        var filter = wish.Accounts is null ? CaseFilters.Read(wish.Query ?? "", out unknown) : null;
        if (unknown is not null) return Problems.Wrong(unknown);
        var found = wish.Accounts is { } named ? accounts.Find(named, wall) : accounts.Find(filter! with { Companies = wall.Codes }, MostAtOnce);
        if (found.Count > MostAtOnce) return Problems.Refused($"Expected at most {MostAtOnce} accounts at once, found more: narrow the filter.");
        if (day.Date is not { } today) return Problems.NothingWorked();
        var known = found.Where(one => one.Account is not null).Select(one => one.Account!.Value).ToList();
        string[] strangers = [.. found.Where(one => one.Account is null).Select(one => one.Reference).Take(100)];
        if (wish.IsOfCustomer) known = [.. known.DistinctBy(account => account.Customer)];
        if (wish.IsPreview) return TypedResults.Ok(new OverrideOutcome(known.Count, 0, strangers));
        var order = new OverrideOrder(kind, GivenText.Given(wish.Target) ?? "", GivenText.Given(wish.Value) ?? "", GivenText.Given(wish.Why) ?? "", Caller.Author(context.User).Name, wish.From ?? today)
        {
            Until = wish.Until,
            IsOfCustomer = wish.IsOfCustomer,
        };
        if (order.Wrong() is { } wrong) return Problems.Wrong(wrong);
        return TypedResults.Ok(new OverrideOutcome(known.Count, known.Count == 0 ? 0 : await desk.Set(known, order).ConfigureAwait(false), strangers));
    }

    private static async Task<Results<Ok<OverrideOutcome>, ProblemHttpResult>> Release(OverrideReleaseWish wish, HttpContext context, OverrideList list, OverrideDesk desk, DayDesk day, CompanyWall wall)
    {
        var why = (wish.Why ?? "").Trim();
        if (why.Length is 0 or > OverrideOrder.LongestWhy) return Problems.Wrong($"Expected in 'why' 1 to {OverrideOrder.LongestWhy} characters, found {why.Length}.");
        if (wish.Ids is not { Count: > 0 and <= MostAtOnce }) return Problems.Wrong($"Expected 1 to {MostAtOnce} numbers of overrides in 'ids', found {wish.Ids?.Count ?? 0}.");
        if (day.Date is not { } today) return Problems.NothingWorked();
        var overrides = list.Accounts(wish.Ids, wall);
        var done = overrides.Count == 0 ? 0 : await desk.Release(overrides, why, Caller.Author(context.User).Name, today).ConfigureAwait(false);
        return TypedResults.Ok(new OverrideOutcome(wish.Ids.Count, done, []));
    }

    private static string UnknownKind(string? kind) => $"Expected in 'kind' one of {string.Join(", ", OverrideWords.Kinds)}, found '{kind}'.";
}
