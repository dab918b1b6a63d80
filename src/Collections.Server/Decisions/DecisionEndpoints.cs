using System.Text;
using System.Text.RegularExpressions;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Decisions;

/// <summary>Decision tables as they stand in the designer: what one says of a row of values, and why.</summary>
internal static partial class DecisionEndpoints
{
    public static void Map(RouteGroupBuilder decisions) => decisions.MapPost("/try", Try).ChangesNothing().WithName("TryDecision");

    private static Results<Ok<TriedRow>, ProblemHttpResult> Try(TryRequest request, TimeProvider time)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(request.Dmn));
        var loaded = DmnModel.Load(stream);
        if (loaded.Model is not { } model) return Problems.Wrong($"Expected a DMN document, found: {string.Join(' ', loaded.Errors.Select(error => error.Message).Take(3))}");
        if (model.FindDecision(request.Decision) is not { } decision) return Problems.Missing("a decision of the document", request.Decision);
        var values = new ContextValue([.. (request.Values ?? new Dictionary<string, string>()).Where(value => !string.IsNullOrWhiteSpace(value.Value)).Select(value => KeyValuePair.Create(value.Key, ValueOf(value.Value.Trim())))]);
        var explained = model.Explain([decision.Id], values, EvaluationClock.At(time.GetLocalNow()))[0];
        return TypedResults.Ok(new TriedRow(
            [.. model.InputsOf(decision.Id)],
            FeelLiteral.Write(explained.Result.Value),
            explained.Tables,
            [.. explained.Result.Errors.Select(error => error.Message)]));
    }

    /// <summary>A FEEL literal, a date as people write it, or else a text without its quotes.</summary>
    private static FeelValue ValueOf(string said)
    {
        var feel = DateForm().IsMatch(said) ? $"date(\"{said}\")" : said;
        if (FeelParser.Parse(feel).Tree is not { } tree || tree.Names.Count > 0) return new StringValue(said);
        var result = FeelEvaluator.Evaluate(tree);
        return result.Errors.Count > 0 ? new StringValue(said) : result.Value;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex DateForm();
}
