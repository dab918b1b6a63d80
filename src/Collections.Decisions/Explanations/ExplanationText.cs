using System.Globalization;
using System.Text;
using Collections.Decisions.Dmn;
using Collections.Decisions.Values;

namespace Collections.Decisions.Explanations;

/// <summary>Writes explanations as lines for people.</summary>
public static class ExplanationText
{
    private const int LongestResult = 1_000;

    /// <summary>The result, then each table with its inputs, its rules and what counts.</summary>
    public static string Write(DmnExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{explanation.Name} = {Shortened(FeelLiteral.Write(explanation.Result.Value, LongestResult))}\n");
        foreach (var table in explanation.Tables) Write(table, text);
        if (explanation.TablesNotShown > 0) text.Append(CultureInfo.InvariantCulture, $"  {explanation.TablesNotShown} more tables are not shown.\n");
        return text.ToString();
    }

    /// <summary>One sentence about a rule: "rule 3 did not match: days past due is 12, expected &gt; 30".</summary>
    public static string Of(RuleExplanation rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var remarks = rule.Annotations.Count == 0 ? "" : $" ({string.Join("; ", rule.Annotations)})";
        return rule.Failed is { } failed
            ? $"rule {rule.Number} did not match: {failed.Input} is {failed.Value}, expected {failed.Expected}{Doubt(failed)}"
            : $"rule {rule.Number} matched: it says {string.Join(", ", rule.Outputs.Select(Output))}{remarks}";
    }

    private static string Shortened(string text) => text.Length <= LongestResult ? text : text[..LongestResult] + "…";

    private static string Doubt(FailedTest failed) => !failed.IsUndecided ? ""
        : failed.Value == "null" ? " (there is no value to test)"
        : " (the test cannot be decided for this value)";

    private static string Output(KeyValuePair<string, string> output)
    {
        var value = output.Value.Length == 0 ? "nothing" : output.Value;
        return output.Key.Length == 0 ? value : $"{output.Key} {value}";
    }

    private static void Write(TableExplanation table, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {Place(table)}, {Policy(table)}\n");
        foreach (var input in table.Inputs) text.Append(CultureInfo.InvariantCulture, $"    {input.Name} is {(input.IsNull ? "null: there is no value" : input.Value)}\n");
        if (table.InputsNotShown > 0) text.Append(CultureInfo.InvariantCulture, $"    {table.InputsNotShown} more inputs are not shown.\n");
        foreach (var rule in table.Rules) text.Append(CultureInfo.InvariantCulture, $"    {Of(rule)}\n");
        if (table.RulesNotShown > 0) text.Append(CultureInfo.InvariantCulture, $"    {table.RulesNotShown} more rules are not shown.\n");
        text.Append(CultureInfo.InvariantCulture, $"    {table.Verdict}\n    The table says {table.Result}\n");
    }

    private static string Place(TableExplanation table)
    {
        var place = table.TableId.Length == 0 ? "Table" : $"Table '{table.TableId}'";
        if (table.Decision.Length > 0) place += $" of decision '{table.Decision}'";
        return table.Function is null ? place : $"{place} in '{table.Function}'";
    }

    private static string Policy(TableExplanation table) => table.HitPolicy switch
    {
        HitPolicy.Unique => "unique: at most one rule may match",
        HitPolicy.Any => "any: all rules that match must say the same",
        HitPolicy.Priority => "priority: the rule with the most important outputs counts",
        HitPolicy.First => "first: the first rule that matches counts",
        HitPolicy.RuleOrder => "rule order: all rules that match count",
        HitPolicy.OutputOrder => "output order: all rules that match count, the most important outputs first",
        _ => table.Aggregation == Aggregation.None ? "collect: all rules that match count" : $"collect, {table.Aggregation.ToString().ToLowerInvariant()}: all rules that match count",
    };
}
