using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>The condition of a flow. Where BPMN declares no language it is FEEL; any other language is Elsa's expression type of that name.</summary>
/// <param name="Type">Elsa's expression type.</param>
/// <param name="Text">The expression, trimmed.</param>
internal sealed partial record ChartCondition(string Type, string Text)
{
    /// <summary>The name that DMN 1.5 gives to FEEL; other versions of DMN differ in the date.</summary>
    public const string FeelUri = "https://www.omg.org/spec/DMN/20230324/FEEL/";

    /// <summary>What BPMN declares; null for FEEL.</summary>
    public string? Language => Type == ElsaExpression.Feel ? null : Type;

    public static ChartCondition Of(string? language, string text) => new(string.IsNullOrEmpty(language) || IsFeel(language) ? ElsaExpression.Feel : language, text.Trim());

    /// <summary>The condition of the flow that a task's outcome takes.</summary>
    public static ChartCondition OfOutcome(string outcome) => new(ElsaExpression.Feel, $"outcome = \"{outcome.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");

    /// <summary>The outcome that the condition asks for and nothing else; null for any other condition.</summary>
    public string? Outcome => Type == ElsaExpression.Feel && OutcomeTest().Match(Text) is { Success: true } match ? match.Groups[1].Value : null;

    public static ChartCondition? Of(JsonNode? node) => ElsaExpression.Of(node) is { } expression
        ? new ChartCondition(expression.Type, (expression.Text ?? (expression.Value is null ? "" : ElsaWriter.Line(expression.Value))).Trim())
        : null;

    private static bool IsFeel(string language) =>
        language.Contains("://www.omg.org/spec/", StringComparison.Ordinal) && language.TrimEnd('/').Contains("/FEEL", StringComparison.Ordinal);

    public JsonObject ToJson() => new() { ["type"] = Type, ["value"] = Text };

    [GeneratedRegex("""^outcome\s*=\s*"([^"\\]+)"$""", RegexOptions.NonBacktracking)]
    private static partial Regex OutcomeTest();
}
