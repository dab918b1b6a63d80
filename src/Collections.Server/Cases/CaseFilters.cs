using System.Globalization;
using Collections.Domain.Delinquency;
using Collections.Server.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Collections.Server.Cases;

/// <summary>Reads filters of the list of cases.</summary>
internal static class CaseFilters
{
    private const string Open = "open";
    private const string Closed = "closed";
    private const string All = "all";

    /// <summary>What an address asks for; null where that makes no sense, which the sentence says.</summary>
    public static CaseFilter? Of(
        string? search, string? strategy, int? version, string? elementId, string? segment, string? stage, string? situation, string? state,
        string? passed, DateOnly? from, DateOnly? to, DueRange due, CaseKinds kinds, out string? wrong)
    {
        wrong = GivenText.Given(state) is not (null or Open or Closed) ? $"Expected the state {Open} or {Closed}, or none for both, found '{state}'."
            : GivenText.Given(stage) is { } found && StageText.Parse(found) is null ? $"Expected one of the stages {string.Join(", ", StageText.All)}, or none for all, found '{found}'."
            : version is not null && GivenText.Given(strategy) is null ? "Expected the strategy whose version is meant, found a version alone."
            : GivenText.Given(passed) is not null && GivenText.Given(strategy) is null ? "Expected the strategy whose element was passed, found an element alone."
            : GivenText.Given(passed) is null && (from ?? to) is not null ? "Expected 'passed', the element by which cases came on those dates, found dates alone."
            : from > to ? $"Expected 'from' not after 'to', found {from:yyyy-MM-dd} and {to:yyyy-MM-dd}."
            : due.Wrong;
        bool? isOpen = GivenText.Given(state) is { } word ? word == Open : null;
        return wrong is null ? new CaseFilter(GivenText.Given(search), GivenText.Given(strategy), version, GivenText.Given(elementId), GivenText.Given(segment), GivenText.Given(stage), GivenText.Given(situation), isOpen, GivenText.Given(passed), from, to, due.Least, due.Most)
        {
            Product = GivenText.Given(kinds.Product),
            Bucket = GivenText.Given(kinds.Bucket),
            Queue = GivenText.Given(kinds.Queue),
        } : null;
    }

    /// <summary>What the query of an address asks for, as saved views keep it; null where that makes no sense, which the sentence says.</summary>
    public static CaseFilter? Read(string query, out string? wrong)
    {
        var read = QueryHelpers.ParseQuery(query);
        wrong = null;
        var (version, from, to) = (Number("version", ref wrong), Date("from", ref wrong), Date("to", ref wrong));
        var due = new DueRange(Amount("dueFrom", ref wrong), Amount("dueBelow", ref wrong));
        if (wrong is not null) return null;
        return Of(Text("search"), Text("strategy"), version, Text("elementId"), Text("segment"), Text("stage"), Text("situation"), Text("state") is All ? null : Text("state"), Text("passed"), from, to, due, new CaseKinds(Text("product"), Text("bucket"), Text("queue")), out wrong);

        string? Text(string name) => read.TryGetValue(name, out var value) ? value.ToString() : null;

        int? Number(string name, ref string? problem)
        {
            if (GivenText.Given(Text(name)) is not { } text) return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            problem = $"Expected a number as '{name}' of the filter, found '{text}'.";
            return null;
        }

        decimal? Amount(string name, ref string? problem)
        {
            if (GivenText.Given(Text(name)) is not { } text) return null;
            if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)) return amount;
            problem = $"Expected an amount as '{name}' of the filter, found '{text}'.";
            return null;
        }

        DateOnly? Date(string name, ref string? problem)
        {
            if (GivenText.Given(Text(name)) is not { } text) return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            problem = $"Expected a date as '{name}' of the filter, found '{text}'.";
            return null;
        }
    }
}
