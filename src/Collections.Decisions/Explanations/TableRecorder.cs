using Collections.Decisions.Dmn;
using Collections.Decisions.Values;

namespace Collections.Decisions.Explanations;

/// <summary>Takes notes while a table is evaluated. It evaluates nothing, so that what is explained is what happened.</summary>
internal sealed class TableRecorder(DecisionTable table, ExplanationLog log)
{
    private const int LongestValue = 200;
    private readonly ExplainedPlace place = log.Place;
    private readonly List<InputExplanation> inputs = [];
    private readonly List<RuleExplanation> rules = [];
    private readonly List<int> matches = [];
    private string? refusal;
    private int inputsShown;
    private int lookedAt;

    public void Input(FeelValue value)
    {
        if (log.Take(1)) inputsShown++;
        inputs.Add(new(NameOf(table.Inputs[inputs.Count]), Shortened(FeelLiteral.Write(value, LongestValue)), value.IsNull));
    }

    /// <summary>The input that was noted last is refused.</summary>
    public void Refused(string expected) => refusal = $"{inputs[^1].Name} is {inputs[^1].Value}, expected {expected}: no rule was looked at.";

    public void Matched(int rule)
    {
        matches.Add(rule + 1);
        Add(rule, null);
    }

    /// <param name="rule">From 0.</param>
    /// <param name="column">The input whose test failed, from 0.</param>
    /// <param name="isUndecided">Whether the test says neither yes nor no.</param>
    public void Failed(int rule, int column, bool isUndecided) =>
        Add(rule, new(inputs[column].Name, inputs[column].Value, Shortened(table.Rules[rule].Conditions[column].Text), isUndecided));

    public void Complete(TableResult result) => log.Add(new(
        place.Decision?.Name ?? "",
        place.Function,
        table.Id,
        table.HitPolicy,
        table.Aggregation,
        inputs[..inputsShown],
        inputs.Count - inputsShown,
        rules,
        lookedAt - rules.Count,
        table.Rules.Count - lookedAt,
        Shortened(FeelLiteral.Write(result.Value, LongestValue)),
        refusal ?? HitVerdict.Of(table, matches, result)));

    private void Add(int rule, FailedTest? failed)
    {
        lookedAt++;
        var (results, annotations) = (table.Rules[rule].Results, table.Rules[rule].Annotations);
        if (!log.Take(1 + results.Count + annotations.Count)) return;
        rules.Add(new(
            rule + 1,
            failed,
            [.. results.Select((cell, i) => KeyValuePair.Create(Shortened(table.Outputs[i].Name), Shortened(cell.Text)))],
            [.. annotations.Where(text => text.Length > 0).Select(Shortened)]));
    }

    private static string NameOf(InputClause input) => Shortened(input.Title);

    private static string Shortened(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";
}
