using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>
/// Looks for facts that show what was found of a table, and lets the evaluator be the judge. Inputs that are computed
/// from facts may never have the values that each of them could have by itself.
/// </summary>
internal sealed class TableWitness(TablePlace place, TableAnalysis analysis, KnownFacts facts, AnalysisWork work)
{
    private const int MostTries = 2_000;
    private const int MostTriesOfTable = 20_000;
    private int tries;
    private (UnaryTests?[] Inputs, Func<IReadOnlyList<int>, bool> Rules) wanted;

    /// <summary>Facts with which the rules that match, by number from 1, are as wanted; null where none were found.</summary>
    public IReadOnlyList<KeyValuePair<string, FeelValue>>? Find(int[] cells, Func<IReadOnlyList<int>, bool> isWanted)
    {
        var tests = cells.Select((cell, input) => cell == CoverSearch.AnyCell ? null : analysis.Columns[input].Test(cell)).ToArray();
        wanted = (tests, isWanted);
        var direct = Direct(cells);
        if (direct is not null && Judge(direct)) return direct;
        return place.IsWholeDecision ? Search(cells, direct ?? []) : null;
    }

    /// <summary>The facts in FEEL, as an analyst would write them.</summary>
    public static string Written(IEnumerable<KeyValuePair<string, FeelValue>> facts) =>
        string.Join(", ", facts.Select(fact => $"{fact.Key} = {fact.Value}"));

    // Each input that matters is a fact of its own, and takes the value of its cell.
    private List<KeyValuePair<string, FeelValue>>? Direct(int[] cells)
    {
        var values = new List<KeyValuePair<string, FeelValue>>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] == CoverSearch.AnyCell) continue;
            if (place.Table.Inputs[i].Expression is not Name { Identifier: var name } || !place.FreeNames.Contains(name)) return null;
            if (values.Exists(value => value.Key == name)) return null;
            values.Add(new(name, analysis.Columns[i].Sample(cells[i])));
        }
        return values;
    }

    private bool Judge(IReadOnlyList<KeyValuePair<string, FeelValue>> values)
    {
        tries++;
        return AnalysisWork.Tried(() => Rules(values)) is { } rules && wanted.Rules(rules);
    }

    // Null where an input is invalid, or not in the cell that it was to have.
    private IReadOnlyList<int>? Rules(IReadOnlyList<KeyValuePair<string, FeelValue>> values)
    {
        var context = new EvaluationContext(work.Clock) { Types = place.Model.Types.Find };
        TableResult? result = null;
        FeelEvaluator.Guarded(context, () =>
        {
            var scope = place.IsWholeDecision ? new ModelEvaluation(context, new ContextValue(values)).ScopeOf(place.Model, (Decision)place.Element) : Bound(values);
            var evaluator = new ScalarEvaluator(context);
            if (!AreInCells(evaluator, scope)) return FeelValue.Null;
            result = new TableEvaluator(place.Table, evaluator).Evaluate(scope);
            return FeelValue.Null;
        });
        return result is { Number: not RuleNumber.InvalidInput } judged ? judged.Rules : null;
    }

    private bool AreInCells(ScalarEvaluator evaluator, FeelScope scope)
    {
        for (var i = 0; i < wanted.Inputs.Length; i++)
        {
            if (wanted.Inputs[i] is { } test && evaluator.Passes(test, evaluator.Evaluate(place.Table.Inputs[i].Expression, scope), scope) != true) return false;
        }
        return true;
    }

    private NamesScope Bound(IReadOnlyList<KeyValuePair<string, FeelValue>> values)
    {
        var scope = new NamesScope(null);
        foreach (var name in place.FreeNames) scope.Bind(name, FeelValue.Null);
        foreach (var (name, value) in values) scope.Bind(name, value);
        return scope;
    }

    // Facts that computed inputs are made of are tried with values near the constants of the model. The choice is the
    // same at every run.
    private List<KeyValuePair<string, FeelValue>>? Search(int[] cells, List<KeyValuePair<string, FeelValue>> direct)
    {
        var decision = (Decision)place.Element;
        var names = RequiredInputs.Of(place.Model, decision).ToList();
        var fixedValues = direct.Count > 0 ? direct : Fixed(cells);
        var numbers = new CandidateNumbers(place, analysis);
        var choices = names.Where(name => !fixedValues.Exists(value => value.Key == name)).Select(name => (Name: name, Values: numbers.Of(name, facts))).ToList();
        if (choices.Count == 0) return null;
        var mixed = 0UL;
        for (var i = 0; i < MostTries && tries < MostTriesOfTable; i++)
        {
            List<KeyValuePair<string, FeelValue>> values =
                [.. fixedValues, .. choices.Select(choice => KeyValuePair.Create(choice.Name, Chosen(i % 2 == 0 ? choice.Values.Near : choice.Values.Far)))];
            if (Judge(values)) return Needed(values);

            // One fact is gone through value by value, several are mixed (Knuth's linear congruence).
            FeelValue Chosen(IReadOnlyList<FeelValue> tried)
            {
                mixed = unchecked((mixed * 6364136223846793005UL) + 1442695040888963407UL);
                return tried[choices.Count == 1 ? i / 2 % tried.Count : (int)((mixed >> 33) % (ulong)tried.Count)];
            }
        }
        return null;
    }

    private List<KeyValuePair<string, FeelValue>> Fixed(int[] cells)
    {
        var values = new List<KeyValuePair<string, FeelValue>>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] == CoverSearch.AnyCell || place.Table.Inputs[i].Expression is not Name { Identifier: var name } || !place.FreeNames.Contains(name)) continue;
            if (!values.Exists(value => value.Key == name)) values.Add(new(name, analysis.Columns[i].Sample(cells[i])));
        }
        return values;
    }

    // Without the facts that make no difference.
    private List<KeyValuePair<string, FeelValue>> Needed(List<KeyValuePair<string, FeelValue>> values)
    {
        var used = place.Table.Inputs.SelectMany(input => input.Expression.Names).ToHashSet(StringComparer.Ordinal);
        for (var i = values.Count - 1; i >= 0; i--)
        {
            if (used.Contains(values[i].Key)) continue;
            var without = values.Where((_, place) => place != i).ToList();
            if (Judge(without)) values = without;
        }
        return values;
    }
}
