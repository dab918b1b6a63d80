using System.Text.Json;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Values;

namespace Collections.Decisions.Lines;

/// <summary>
/// The verb "dmn": JSONL {id, file, decision, inputs: {name: FEEL literal}} → {id, results: {decision: FEEL literal},
/// errors: [{code, message, elementId, position}]}. Without a decision all decisions of the model are taken. A line
/// that is no request is answered by {id, error}.
/// </summary>
public static class DmnLines
{
    /// <summary>Answers all lines of the input; each file is read once.</summary>
    /// <param name="input">One request a line; empty lines are skipped.</param>
    /// <param name="output">One answer a line, in the same order.</param>
    /// <param name="clock">What now() and today() read.</param>
    public static void Run(TextReader input, TextWriter output, EvaluationClock? clock = null) => Run(input, output, new DmnAnswers(clock, explain: false));

    /// <summary>
    /// As <see cref="Run(TextReader, TextWriter, EvaluationClock?)"/>, with the property "explanations" behind the
    /// errors: for every decision table its inputs, what became of its rules, and which of them count and why; and with
    /// the inputs that have no value ("missingInputs") or that nothing reads ("unreadInputs").
    /// </summary>
    public static void Explain(TextReader input, TextWriter output, EvaluationClock? clock = null) => Run(input, output, new DmnAnswers(clock, explain: true));

    private static void Run(TextReader input, TextWriter output, DmnAnswers answers) => JsonLines.Run(input, output, (request, writer) =>
    {
        var answer = answers.To(request);
        if (answer.Problem is { } problem)
        {
            JsonLines.WriteError(writer, problem.Code, problem.Message, problem.Position);
            return;
        }
        WriteResults(writer, answer);
        WriteErrors(writer, answer.Errors);
        if (answers.Explain) ExplanationJson.Write(writer, answer);
    });

    private static void WriteResults(Utf8JsonWriter writer, DmnAnswer answer)
    {
        writer.WriteStartObject("results");
        foreach (var result in answer.Results) writer.WriteString(result.Name, FeelLiteral.Write(result.Result.Value));
        writer.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<DmnError> errors)
    {
        writer.WriteStartArray("errors");
        foreach (var error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("code", error.Code);
            writer.WriteString("message", error.Message);
            writer.WriteString("elementId", error.ElementId);
            writer.WriteNumber("position", error.Position);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
