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
    public static void Run(TextReader input, TextWriter output, EvaluationClock? clock = null)
    {
        var models = new Dictionary<string, DmnLoadResult>(StringComparer.Ordinal);
        JsonLines.Run(input, output, (request, writer) => Answer(request, writer, models, clock));
    }

    private static void Answer(JsonLine request, Utf8JsonWriter writer, Dictionary<string, DmnLoadResult> models, EvaluationClock? clock)
    {
        if (request.Text("file") is not { } file || !request.TryLiterals("inputs", out var literals))
        {
            JsonLines.WriteError(writer, "invalid-request", "Expected 'file' as a string and 'inputs' as an object of FEEL literals.", 0);
            return;
        }
        var (inputs, invalid) = LiteralReader.Read(literals);
        if (inputs is null)
        {
            JsonLines.WriteError(writer, invalid!.Code, invalid.Message, invalid.Position);
            return;
        }
        if (!models.TryGetValue(file, out var loaded)) models[file] = loaded = DmnModel.Load(file);
        Evaluate(request.Text("decision"), loaded, inputs, writer, clock);
    }

    private static void Evaluate(string? decision, DmnLoadResult loaded, ContextValue inputs, Utf8JsonWriter writer, EvaluationClock? clock)
    {
        var errors = loaded.Errors.ToList();
        writer.WriteStartObject("results");
        if (loaded.Model is { } model)
        {
            errors.AddRange(model.Errors);
            foreach (var name in decision is null ? model.Definitions.Decisions.Select(each => each.Name) : [decision])
            {
                var result = model.Evaluate(name, inputs, clock);
                writer.WriteString(name, FeelLiteral.Write(result.Value));
                errors.AddRange(result.Errors.Select(error => new DmnError(error.Code, error.Message, error.Element, 0, error.Position)));
            }
        }
        writer.WriteEndObject();
        WriteErrors(writer, errors);
    }

    private static void WriteErrors(Utf8JsonWriter writer, List<DmnError> errors)
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
