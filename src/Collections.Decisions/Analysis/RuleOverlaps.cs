namespace Collections.Decisions.Analysis;

/// <summary>Pairs of rules that match together for certain, as far as each input by itself can tell.</summary>
internal static class RuleOverlaps
{
    private const int MostSteps = 5_000_000;

    /// <summary>The pairs, from 0, with a cell of each input; and whether the bound was reached before all were looked at.</summary>
    public static (List<(int First, int Second, int[] Cells)> Pairs, bool Exhausted) Of(InputCells[] columns, int rules, int most, AnalysisWork work)
    {
        var pairs = new List<(int First, int Second, int[] Cells)>();
        var (steps, bound) = (0, work.Steps(MostSteps));
        for (var first = 0; first < rules; first++)
        {
            for (var second = first + 1; second < rules; second++)
            {
                if (steps > bound || pairs.Count == most) return Finished(true);
                if (Common(columns, first, second, ref steps) is { } cells) pairs.Add((first, second, cells));
            }
        }
        return Finished(false);

        (List<(int, int, int[])>, bool) Finished(bool exhausted)
        {
            work.Spend(steps);
            return (pairs, exhausted);
        }
    }

    private static int[]? Common(InputCells[] columns, int first, int second, ref int steps)
    {
        var cells = new int[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            steps += columns[i].Count;
            if (columns[i].IsAny(first) && columns[i].IsAny(second)) cells[i] = CoverSearch.AnyCell;
            else if ((cells[i] = columns[i].Common(first, second)) < 0) return null;
        }
        return cells;
    }
}
