using System.Text.Json;
using Collections.Decisions.Dmn;
using Collections.Decisions.Explanations;

namespace Collections.Decisions.Lines;

/// <summary>Writes explanations as JSON; values are FEEL literals.</summary>
internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter writer, DmnAnswer answer)
    {
        WriteNames(writer, "missingInputs", answer.MissingInputs);
        WriteNames(writer, "unreadInputs", answer.UnreadInputs);
        writer.WriteStartArray("explanations");
        foreach (var table in answer.Results.SelectMany(result => result.Tables)) Write(writer, table);
        writer.WriteEndArray();
        writer.WriteNumber("tablesNotShown", answer.Results.Sum(result => result.TablesNotShown));
    }

    private static void WriteNames(Utf8JsonWriter writer, string property, IReadOnlyList<string> names)
    {
        writer.WriteStartArray(property);
        foreach (var name in names) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, TableExplanation table)
    {
        writer.WriteStartObject();
        writer.WriteString("decision", table.Decision);
        if (table.Function is { } function) writer.WriteString("function", function);
        writer.WriteString("table", table.TableId);
        writer.WriteString("hitPolicy", HitPolicyText.Of(table.HitPolicy));
        if (table.Aggregation != Aggregation.None) writer.WriteString("aggregation", table.Aggregation.ToString().ToUpperInvariant());
        writer.WriteStartArray("inputs");
        foreach (var input in table.Inputs)
        {
            writer.WriteStartObject();
            writer.WriteString("name", input.Name);
            writer.WriteString("value", input.Value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteNumber("inputsNotShown", table.InputsNotShown);
        writer.WriteStartArray("rules");
        foreach (var rule in table.Rules) Write(writer, rule);
        writer.WriteEndArray();
        writer.WriteNumber("rulesNotShown", table.RulesNotShown);
        writer.WriteNumber("rulesNotLookedAt", table.RulesNotLookedAt);
        writer.WriteString("verdict", table.Verdict);
        writer.WriteString("result", table.Result);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RuleExplanation rule)
    {
        writer.WriteStartObject();
        writer.WriteNumber("rule", rule.Number);
        writer.WriteBoolean("matched", rule.Matched);
        if (rule.Failed is { } failed)
        {
            writer.WriteString("input", failed.Input);
            writer.WriteString("value", failed.Value);
            writer.WriteString("expected", failed.Expected);
            writer.WriteBoolean("undecided", failed.IsUndecided);
        }
        else WriteOutputs(writer, rule);
        writer.WriteString("text", ExplanationText.Of(rule));
        writer.WriteEndObject();
    }

    private static void WriteOutputs(Utf8JsonWriter writer, RuleExplanation rule)
    {
        writer.WriteStartArray("outputs");
        foreach (var (name, text) in rule.Outputs)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("text", text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (rule.Annotations.Count > 0) WriteNames(writer, "annotations", rule.Annotations);
    }
}
