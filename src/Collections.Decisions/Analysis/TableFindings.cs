using Collections.Decisions.Dmn;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>Says what is wrong with the rules of a table, or not proved, with facts that show it.</summary>
internal sealed class TableFindings
{
    private readonly TablePlace place;
    private readonly TableAnalysis analysis;
    private readonly TableWitness witness;
    private readonly AnalysisWork work;
    private readonly List<DecisionFinding> findings = [];

    private TableFindings(TablePlace place, KnownFacts facts, AnalysisWork work)
    {
        (this.place, this.work) = (place, work);
        analysis = TableAnalysis.Of(place, facts, work);
        witness = new(place, analysis, facts, work);
    }

    private DecisionTable Table => place.Table.Table;

    /// <summary>Whether the result is the list of all that match: none is an answer too.</summary>
    private bool ListsAll => Table.HitPolicy is HitPolicy.RuleOrder or HitPolicy.OutputOrder || Table is { HitPolicy: HitPolicy.Collect, Aggregation: Aggregation.None };

    public static IReadOnlyList<DecisionFinding> Of(TablePlace place, KnownFacts facts, AnalysisWork work)
    {
        var table = new TableFindings(place, facts, work);
        foreach (var rule in table.analysis.Unreachable) table.Unreachable(rule);
        if (table.Table.HitPolicy is HitPolicy.Unique or HitPolicy.Any) table.Overlaps();
        if (!table.ListsAll && table.Table.Outputs.All(output => output.Default is null)) table.Gaps();
        foreach (var reason in table.analysis.NotProved) table.NotProved($"Not proved: {reason}.");
        return table.findings;
    }

    private void Unreachable(UnreachableRule found)
    {
        var id = Table.Rules[found.Rule - 1].Id;
        if (found.EmptyInput is { } input)
        {
            var test = Table.Rules[found.Rule - 1].Conditions[input];
            Add(new(FindingLevel.Error, "rule-never-fires", id, $"Rule {found.Rule} can never match: no value that '{place.Label(input)}' can have passes its test {test.Text}. Correct the test, or delete the rule.")
            { RuleNumber = found.Rule, Cell = place.Label(input), Line = test.Line });
            return;
        }
        var rules = Numbers(found.CoveredBy);
        var row = Row(found.Rule - 1);
        Add(new(FindingLevel.Error, "unreachable-rule", id, $"Rule {found.Rule} can never count: {rules} match{(found.CoveredBy.Count == 1 ? "es" : "")} wherever it does{(row.Length > 0 ? $", for instance where {row}" : "")}. Put it before them, or delete it.")
        { RuleNumber = found.Rule, CounterExample = row.Length > 0 ? row : null });
    }

    // By the inputs, not by the facts: it holds for all of them.
    private string Row(int rule) => string.Join(", ", analysis.Columns.Select((column, input) => (Column: column, Input: input))
        .Where(cell => !cell.Column.IsAny(rule) && cell.Column.First(rule) >= 0)
        .Select(cell => $"{place.Label(cell.Input)} = {cell.Column.Sample(cell.Column.First(rule))}"));

    private void Overlaps()
    {
        foreach (var overlap in analysis.Overlaps)
        {
            var (first, second) = (overlap.First, overlap.Second);
            var same = Table.HitPolicy == HitPolicy.Any ? SaySame(first - 1, second - 1) : false;
            if (same == true) continue;
            var facts = same is null ? null : witness.Find(overlap.Cells, rules => rules.Contains(first) && rules.Contains(second));
            var id = Table.Rules[second - 1].Id;
            if (facts is null)
                NotProved($"Not proved: that rules {first} and {second} never match together{(same is null ? ", or say the same" : "")} ({InputsOf(overlap.Example)}).", id, second);
            else if (Table.HitPolicy == HitPolicy.Unique)
                Overlap("rules-overlap", $"Rules {first} and {second} match together, where the hit policy UNIQUE allows one: {TableWitness.Written(facts)}. The decision is null there.", id, second, facts);
            else
                Overlap("rules-disagree", $"Rules {first} and {second} match together and say different things, which the hit policy ANY forbids: {TableWitness.Written(facts)}. The decision is null there.", id, second, facts);
        }
    }

    private void Overlap(string code, string message, string id, int rule, IEnumerable<KeyValuePair<string, FeelValue>> facts) =>
        Add(new(FindingLevel.Error, code, id, message) { RuleNumber = rule, CounterExample = TableWitness.Written(facts) });

    // Null where an output is not constant.
    private bool? SaySame(int first, int second)
    {
        bool? same = true;
        for (var i = 0; i < Table.Outputs.Count; i++)
        {
            var (left, right) = (place.Table.Rules[first].Results[i], place.Table.Rules[second].Results[i]);
            if (work.Constant(left) is { } a && work.Constant(right) is { } b)
            {
                if (FeelEquality.AreEqual(a, b) != true) return false;
            }
            else if (Table.Rules[first].Results[i].Text != Table.Rules[second].Results[i].Text) same = null;
        }
        return same;
    }

    private void Gaps()
    {
        foreach (var gap in analysis.Gaps)
        {
            if (witness.Find(gap.Cells, rules => rules.Count == 0) is not { } facts)
            {
                NotProved($"Not proved: that a rule matches where {InputsOf(gap.Inputs)}; no facts were found that lead there.");
                continue;
            }
            var example = TableWitness.Written(facts);
            if (findings.Exists(finding => finding.Code == "table-gap" && finding.CounterExample == example)) continue;
            Add(new(FindingLevel.Warning, "table-gap", Table.Id, $"No rule matches where {InputsOf(gap.Inputs)}{(example.Length > 0 ? $", for instance {example}" : "")}, and no default output is given. Add a rule, or a default.")
            { CounterExample = example.Length > 0 ? example : null });
        }
    }

    private string InputsOf(IReadOnlyList<string> tests)
    {
        var named = tests.Select((test, input) => (Test: test, Label: place.Label(input))).Where(cell => cell.Test != ValueCell.Any).Select(cell => $"'{cell.Label}' is {cell.Test}").ToList();
        return named.Count > 0 ? string.Join(" and ", named) : "the inputs have any values";
    }

    private void NotProved(string message, string? id = null, int? rule = null) =>
        Add(new(FindingLevel.Information, "not-proved", id ?? Table.Id, message) { RuleNumber = rule });

    private static string Numbers(IReadOnlyList<int> rules) => rules.Count switch
    {
        1 => $"rule {rules[0]}",
        <= 6 => $"rules {string.Join(", ", rules.Take(rules.Count - 1))} and {rules[^1]} together",
        _ => $"rules {string.Join(", ", rules.Take(5))} and {rules.Count - 5} more together",
    };

    private void Add(DecisionFinding finding) => findings.Add(finding with { Decision = place.Element.Name });
}
