using System.Globalization;
using Collections.Decisions.Values;
using Collections.Server.Histories;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Cases;

/// <summary>Cases: search, and one with all that is known of it.</summary>
internal static class CaseEndpoints
{
    private const string Open = "open";
    private const string Closed = "closed";

    public static void Map(RouteGroupBuilder cases)
    {
        cases.MapGet("/", Find).WithName("FindCases");
        cases.MapGet("/facts", Facts).WithName("ReadAccountFacts");
        cases.MapGet("/{id:long}", Read).WithName("ReadCase");
    }

    private static Results<Ok<Page<CaseRow>>, ProblemHttpResult> Find(
        string? search, string? strategy, string? elementId, string? segment, string? state, int? page, int? size, CaseSearch cases)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (Given(state) is not (null or Open or Closed)) return Problems.Wrong($"Expected the state {Open} or {Closed}, or none for both, found '{state}'.");
        bool? isOpen = Given(state) is { } word ? word == Open : null;
        return TypedResults.Ok(cases.Find(new CaseFilter(Given(search), Given(strategy), Given(elementId), Given(segment), isOpen), wanted));
    }

    private static Results<Ok<CaseDetail>, ProblemHttpResult> Read(long id, CaseFile file) =>
        file.Read(id) is { } found ? TypedResults.Ok(found) : Problems.Missing("a case", id.ToString(CultureInfo.InvariantCulture));

    /// <summary>The facts of an account of today as FEEL writes them, to try a rule with.</summary>
    private static Results<Ok<IReadOnlyList<NamedValue>>, ProblemHttpResult> Facts(string account, KeptHistory histories)
    {
        var history = histories.Get();
        if (history.Read(account) is not { } found) return Problems.Missing("an account by its reference", account);
        IReadOnlyList<NamedValue> facts = [.. history.FactsOf(found.Account).Select(fact => new NamedValue(fact.Name, FeelLiteral.Write(fact.Value)))];
        return TypedResults.Ok(facts);
    }

    /// <summary>A form sends what was left empty as an empty text.</summary>
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
