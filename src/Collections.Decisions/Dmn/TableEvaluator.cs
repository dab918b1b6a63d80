using Collections.Decisions.Evaluation;
using Collections.Decisions.Explanations;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Dmn;

/// <summary>What a table yields, and the numbers of the rules that counted.</summary>
/// <param name="Value">The result.</param>
/// <param name="Rules">From 1, in the order of the result.</param>
/// <param name="Number">The first of them, or one of <see cref="RuleNumber"/>.</param>
internal readonly record struct TableResult(FeelValue Value, IReadOnlyList<int> Rules, int Number);

/// <summary>The scalar reference of decision tables.</summary>
internal sealed class TableEvaluator(PreparedTable table, ScalarEvaluator evaluator, TableRecorder? recorder = null)
{
    private const int LongestInMessage = 200;

    private EvaluationContext Context => evaluator.Context;

    public TableResult Evaluate(FeelScope scope)
    {
        var result = Decide(scope);
        recorder?.Complete(result);
        return result;
    }

    private TableResult Decide(FeelScope scope)
    {
        if (Inputs(scope) is not { } inputs) return new(FeelValue.Null, [], RuleNumber.InvalidInput);
        var matches = new List<int>();
        for (var i = 0; i < table.Rules.Length; i++)
        {
            if (!Matches(i, inputs, scope)) continue;
            matches.Add(i);
            recorder?.Matched(i);
            if (table.Table.HitPolicy == HitPolicy.First) break;
        }
        return matches.Count == 0 ? new(Default(scope), [], RuleNumber.None) : Decide(matches, scope);
    }

    private FeelValue[]? Inputs(FeelScope scope)
    {
        var inputs = new FeelValue[table.Inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            if (Input(i, scope) is not { } value) return null;
            inputs[i] = value;
        }
        return inputs;
    }

    // Null where the input is refused.
    private FeelValue? Input(int place, FeelScope scope)
    {
        var input = table.Inputs[place];
        var given = evaluator.Evaluate(input.Expression, scope);
        var value = given;
        var fits = input.Type is not { } type || Types.TryCoerce(type, given, evaluator, out value);
        recorder?.Input(fits ? value : given);
        if (!fits) return Refused("type-mismatch", $"The input '{Title(place)}' must be {Types.Describe(input.Type!)}; it is {Shortened(given)}.", Types.Describe(input.Type!));
        return input.Values is not { } allowed || value.IsNull || evaluator.Passes(allowed, value, scope) == true
            ? value
            : Refused("value-not-allowed", $"{Shortened(value)} is not among the values of the input '{Title(place)}': {table.Table.Inputs[place].Values!.Text}", table.Table.Inputs[place].Values!.Text);
    }

    private string Title(int input) => table.Table.Inputs[input].Title;

    private FeelValue? Refused(string code, string message, string expected)
    {
        recorder?.Refused(expected);
        Context.Report(code, message, 0);
        return null;
    }

    private bool Matches(int rule, FeelValue[] inputs, FeelScope scope)
    {
        var conditions = table.Rules[rule].Conditions;
        for (var i = 0; i < inputs.Length; i++)
        {
            var passes = evaluator.Passes(conditions[i], inputs[i], scope);
            if (passes == true) continue;
            recorder?.Failed(rule, i, passes is null);
            return false;
        }
        return true;
    }

    private FeelValue Default(FeelScope scope)
    {
        if (Array.TrueForAll(table.Outputs, output => output.Default is null))
        {
            return table.Table.HitPolicy is HitPolicy.Collect && table.Table.Aggregation == Aggregation.Count ? FeelValue.Of(0)
                : table.Table.HitPolicy is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect && table.Table.Aggregation == Aggregation.None
                ? ListValue.Empty
                : Context.Report("no-rule-matches", "No rule of the decision table matches.", 0);
        }
        var values = table.Outputs.Select(output => output.Default is null ? FeelValue.Null : Typed(output, evaluator.Evaluate(output.Default, scope))).ToArray();
        return Row(values);
    }

    private TableResult Decide(List<int> matches, FeelScope scope)
    {
        var policy = table.Table.HitPolicy;
        if (policy == HitPolicy.Unique && matches.Count > 1)
        {
            return new(
                Context.Report("several-rules-match", $"Only one rule may match, but rules {string.Join(", ", matches.Select(match => match + 1))} do.", 0),
                Numbers(matches),
                RuleNumber.Conflict);
        }
        var rows = matches.ConvertAll(match => Outputs(table.Rules[match], scope));
        if (policy is HitPolicy.Priority or HitPolicy.OutputOrder) Sort(matches, rows, scope);
        return policy switch
        {
            HitPolicy.Unique or HitPolicy.First or HitPolicy.Priority => new(Row(rows[0]), [matches[0] + 1], matches[0] + 1),
            HitPolicy.Any => Agreed(matches, rows),
            _ => new(Collected(rows), Numbers(matches), matches[0] + 1),
        };
    }

    private static List<int> Numbers(List<int> matches) => matches.ConvertAll(match => match + 1);

    private TableResult Agreed(List<int> matches, List<FeelValue[]> rows)
    {
        var first = Row(rows[0]);
        foreach (var row in rows)
        {
            if (evaluator.AreEqual(Row(row), first) == true) continue;
            return new(
                Context.Report("rules-disagree", $"Rules {string.Join(", ", Numbers(matches))} match, but do not say the same.", 0),
                Numbers(matches),
                RuleNumber.Conflict);
        }
        return new(first, [matches[0] + 1], matches[0] + 1);
    }

    private FeelValue[] Outputs(PreparedRule rule, FeelScope scope)
    {
        var values = new FeelValue[rule.Results.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Typed(table.Outputs[i], evaluator.Evaluate(rule.Results[i], scope));
        return values;
    }

    private FeelValue Typed(PreparedOutput output, FeelValue value)
    {
        if (output.Type is not { } type) return value;
        return Types.TryCoerce(type, value, evaluator, out var coerced)
            ? coerced
            : Context.Report("type-mismatch", $"The output '{output.Name}' must be {Types.Describe(type)}; it is {Shortened(value)}.", 0);
    }

    private static string Shortened(FeelValue value) => FeelLiteral.Write(value, LongestInMessage);

    private FeelValue Row(FeelValue[] values) => table.Outputs.Length == 1
        ? values[0]
        : new ContextValue(table.Outputs.Select((output, i) => KeyValuePair.Create(output.Name, values[i])));

    private FeelValue Collected(List<FeelValue[]> rows)
    {
        var list = new ListValue([.. rows.Select(Row)]);
        return table.Table.Aggregation switch
        {
            Aggregation.None => evaluator.Limited(list, 0),
            Aggregation.Sum => Aggregate("sum", list),
            Aggregation.Min => Aggregate("min", list),
            Aggregation.Max => Aggregate("max", list),
            _ => Aggregate("count", list),
        };
    }

    private FeelValue Aggregate(string function, ListValue list) =>
        evaluator.Call(BuiltIns.BuiltInFunctions.Find(function)!, [list], 0);

    // By the places of the outputs among their output values; a value that is not among them comes last.
    private void Sort(List<int> matches, List<FeelValue[]> rows, FeelScope scope)
    {
        var values = table.Outputs.Select(output => output.Values.Select(value => evaluator.Evaluate(value, scope)).ToList()).ToArray();
        var order = Enumerable.Range(0, rows.Count).Select(i => (Row: i, Places: rows[i].Select((value, column) => Place(values[column], value)).ToArray())).ToArray();
        BuiltIns.MergeSort.Sort(order, (left, right) => left.Places.AsSpan().SequenceCompareTo(right.Places));
        var (oldMatches, oldRows) = (matches.ToArray(), rows.ToArray());
        for (var i = 0; i < order.Length; i++) (matches[i], rows[i]) = (oldMatches[order[i].Row], oldRows[order[i].Row]);
    }

    private int Place(List<FeelValue> values, FeelValue value)
    {
        var place = values.FindIndex(known => evaluator.AreEqual(known, value) == true);
        return place < 0 ? int.MaxValue : place;
    }
}
