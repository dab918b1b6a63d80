using Collections.Decisions.Dmn;

namespace Collections.Decisions.Analysis;

/// <summary>Two rules that match together.</summary>
/// <param name="First">Number from 1.</param>
/// <param name="Second">Number from 1, greater than the first.</param>
/// <param name="Example">One unary test for each input: where both match.</param>
public sealed record RuleOverlap(int First, int Second, IReadOnlyList<string> Example);

/// <summary>Inputs for which no rule matches.</summary>
/// <param name="Inputs">One unary test for each input, "-" where any value will do.</param>
public sealed record TableGap(IReadOnlyList<string> Inputs);

/// <summary>
/// What the conditions of a decision table leave open or say twice, whatever its outputs. Null inputs are left out.
/// </summary>
/// <param name="NotAnalysed">Why nothing is known; null where the lists are complete up to their bounds.</param>
/// <param name="UnreachableRules">
/// Rules that can never count: their conditions contradict themselves, or (first hit) earlier rules match wherever they do.
/// </param>
/// <param name="Overlaps">Pairs of rules that match together, at most <see cref="Bound"/>.</param>
/// <param name="Gaps">Inputs without a rule, at most <see cref="Bound"/>: one example where the same rules come closest.</param>
public sealed record TableAnalysis(
    string? NotAnalysed,
    IReadOnlyList<int> UnreachableRules,
    IReadOnlyList<RuleOverlap> Overlaps,
    IReadOnlyList<TableGap> Gaps)
{
    /// <summary>How many overlaps and gaps are listed at most.</summary>
    public const int Bound = 20;

    /// <summary>Analyses a table of a model.</summary>
    public static TableAnalysis Of(DmnModel model, DecisionTable table)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        if (!model.Root.Tables.TryGetValue(table, out var prepared)) return Unknown("a cell of the table is not FEEL");
        if (table.Rules.Count > 1000) return Unknown("the table has more than 1000 rules");
        var columns = new InputCells[prepared.Inputs.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var (cells, reason) = InputCells.Of(prepared, i);
            if (cells is null) return Unknown($"input {i + 1}: {reason}");
            columns[i] = cells;
        }
        return Analyse(table, columns);
    }

    private static TableAnalysis Analyse(DecisionTable table, InputCells[] columns)
    {
        var all = Enumerable.Range(0, table.Rules.Count).ToArray();
        var search = new CoverSearch(columns);
        var gaps = search.Uncovered(all, null, Bound);
        var unreachable = all.Where(rule => IsUnreachable(table.HitPolicy, search, columns, rule)).Select(rule => rule + 1).ToList();
        return search.Exhausted
            ? Unknown("the table has too many combinations")
            : new(null, unreachable, RuleOverlaps.Of(columns, table.Rules.Count), [.. gaps.Select(gap => new TableGap(gap))]);
    }

    private static bool IsUnreachable(HitPolicy policy, CoverSearch search, InputCells[] columns, int rule)
    {
        if (Array.Exists(columns, column => column.IsEmpty(rule))) return true;
        return policy == HitPolicy.First && search.Uncovered([.. Enumerable.Range(0, rule)], rule, 1).Count == 0;
    }

    private static TableAnalysis Unknown(string reason) => new(reason, [], [], []);
}
