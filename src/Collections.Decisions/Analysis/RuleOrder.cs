using Collections.Decisions.Dmn;
using Collections.Decisions.Values;

namespace Collections.Decisions.Analysis;

/// <summary>Finds the rules of a table that others always come before.</summary>
internal sealed class RuleOrder(PreparedTable table, InputCells[] columns, AnalysisWork work)
{
    private const int MostMinimised = 30;

    /// <summary>The rules that can never count; adds to <paramref name="notProved"/> those for which it remains open.</summary>
    public List<UnreachableRule> Unreachable(int steps, List<string> notProved)
    {
        var found = new List<UnreachableRule>();
        var open = new List<int>();
        for (var rule = 0; rule < table.Rules.Length; rule++)
        {
            var empty = Array.FindIndex(columns, column => column.IsEmpty(rule));
            if (empty >= 0) found.Add(new(rule + 1, empty, []));
            else if (Before(rule) is { Length: > 0 } before)
            {
                var search = new CoverSearch(columns, work.Steps(steps));
                var covered = search.Covers(before, rule);
                work.Spend(search.Steps);
                if (covered) found.Add(new(rule + 1, null, Fewest(before, rule, steps)));
                else if (search.Exhausted) open.Add(rule + 1);
            }
        }
        if (open.Count > 0) notProved.Add($"that rule{(open.Count == 1 ? "" : "s")} {string.Join(", ", open.Take(10))}{(open.Count > 10 ? ", …" : "")} can be reached: the table has too many combinations");
        return found;
    }

    // The rules that win where they match too. Only those that may meet the rule at all are looked at.
    private int[] Before(int rule) => table.Table.HitPolicy switch
    {
        HitPolicy.First => [.. Enumerable.Range(0, rule).Where(other => Meets(other, rule))],
        HitPolicy.Priority => Place(rule) is { } own
            ? [.. Enumerable.Range(0, table.Rules.Length).Where(other => other != rule && Meets(other, rule) && Place(other) is { } place && (place < own || place == own && other < rule))]
            : [],
        _ => [],
    };

    private bool Meets(int other, int rule)
    {
        foreach (var column in columns)
        {
            var meet = false;
            for (var cell = 0; cell < column.Count && !meet; cell++)
                meet = column.Verdict(other, cell) == CellVerdict.Yes && column.Verdict(rule, cell) != CellVerdict.No;
            if (!meet) return false;
        }
        return true;
    }

    // Several outputs are ordered one after another; only a single one is looked at here.
    private int? Place(int rule)
    {
        if (table.Outputs is not [{ Values: { Count: > 0 } values }] || work.Constant(table.Rules[rule].Results[0]) is not { } result) return null;
        for (var i = 0; i < values.Count; i++)
        {
            if (work.Constant(values[i]) is { } value && FeelEquality.AreEqual(value, result) == true) return i;
        }
        return values.Count;
    }

    // Leaves out one after another what is not needed to cover the rule, so that the message names few.
    private int[] Fewest(int[] before, int rule, int steps)
    {
        var needed = before.ToList();
        for (var i = needed.Count - 1; i >= 0 && before.Length <= MostMinimised; i--)
        {
            var without = needed.Where((_, place) => place != i).ToArray();
            var search = new CoverSearch(columns, work.Steps(steps));
            if (search.Covers(without, rule)) needed.RemoveAt(i);
            work.Spend(search.Steps);
        }
        return [.. needed.Select(other => other + 1)];
    }
}
