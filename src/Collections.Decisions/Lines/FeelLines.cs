using System.Text.Json;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Lines;

/// <summary>
/// The verb "feel": JSONL {id, expression, variables: {name: FEEL literal}} → {id, value: FEEL literal} or
/// {id, error: {code, message, position}}. An expression that yields null because something went wrong has the value
/// null; an error is what cannot be read, or does not end within the limits.
/// </summary>
public static class FeelLines
{
    /// <summary>Answers all lines of the input.</summary>
    /// <param name="input">One request a line; empty lines are skipped.</param>
    /// <param name="output">One answer a line, in the same order.</param>
    /// <param name="clock">What now() and today() read.</param>
    public static void Run(TextReader input, TextWriter output, EvaluationClock? clock = null) =>
        JsonLines.Run(input, output, (request, writer) => Answer(request, writer, clock));

    private static void Answer(JsonLine request, Utf8JsonWriter writer, EvaluationClock? clock)
    {
        if (request.Text("expression") is not { } source || !request.TryLiterals("variables", out var literals))
        {
            JsonLines.WriteError(writer, "invalid-request", "Expected 'expression' as a string and 'variables' as an object of FEEL literals.", 0);
            return;
        }
        var (variables, invalid) = LiteralReader.Read(literals);
        var parsed = FeelParser.Parse(source, literals.Select(literal => literal.Key));
        if ((invalid ?? (parsed.IsParsed ? null : parsed.Errors[0])) is { } error)
        {
            JsonLines.WriteError(writer, error.Code, error.Message, error.Position);
            return;
        }
        var result = FeelEvaluator.Evaluate(parsed.Tree!, variables, clock);
        if (result.Errors.FirstOrDefault(found => found.Code is "out-of-fuel" or "too-deep" or "too-long") is { } stopped && result.Value.IsNull)
            JsonLines.WriteError(writer, stopped.Code, stopped.Message, stopped.Position);
        else writer.WriteString("value", FeelLiteral.Write(result.Value));
    }
}
