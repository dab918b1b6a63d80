namespace Collections.Decisions.Analysis;

/// <summary>Looks for combinations of cells that no rule of a set covers, input by input.</summary>
/// <param name="columns">The inputs.</param>
/// <param name="mostSteps">How much is looked at.</param>
internal sealed class CoverSearch(InputCells[] columns, int mostSteps)
{
    /// <summary>Stands for any cell of an input.</summary>
    public const int AnyCell = -1;

    /// <summary>How much was looked at.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether the bound was reached: then what was found is true, and more may be there.</summary>
    public bool Exhausted => Steps > mostSteps;

    /// <summary>Combinations, null left out, which none of the rules may match.</summary>
    /// <param name="rules">The rules, from 0.</param>
    /// <param name="skips">By input: whether values below zero are left out.</param>
    /// <param name="most">How many combinations are wanted.</param>
    public List<int[]> Gaps(int[] rules, bool[] skips, int most)
    {
        var found = new List<int[]>();
        Search(
            rules,
            (column, cell) => !columns[column].IsOutside(cell) && !(skips[column] && columns[column].IsNegative(cell)),
            (rule, column, cell) => columns[column].Verdict(rule, cell) != CellVerdict.No,
            0,
            [],
            found,
            most);
        return found;
    }

    /// <summary>Whether the rules match for certain wherever another may match; false where the bound was reached.</summary>
    public bool Covers(int[] rules, int covered)
    {
        var found = new List<int[]>();
        Search(
            rules,
            (column, cell) => columns[column].Verdict(covered, cell) != CellVerdict.No,
            (rule, column, cell) => columns[column].Verdict(rule, cell) == CellVerdict.Yes,
            0,
            [],
            found,
            1);
        return found.Count == 0 && !Exhausted;
    }

    private void Search(int[] rules, Func<int, int, bool> within, Func<int, int, int, bool> matches, int column, List<int> chosen, List<int[]> found, int most)
    {
        if (found.Count >= most || ++Steps > mostSteps) return;
        if (rules.Length == 0)
        {
            found.Add([.. chosen, .. Enumerable.Repeat(AnyCell, columns.Length - column)]);
            return;
        }
        if (column == columns.Length || Array.Exists(rules, rule => CoversRest(rule, column))) return;
        // Cells that the same rules match lead to the same search.
        var searched = new HashSet<string>(StringComparer.Ordinal);
        for (var cell = 0; cell < columns[column].Count; cell++)
        {
            if (!within(column, cell)) continue;
            var remaining = Array.FindAll(rules, rule => matches(rule, column, cell));
            Steps += rules.Length / 16;
            if (!searched.Add(string.Join(',', remaining))) continue;
            chosen.Add(cell);
            Search(remaining, within, matches, column + 1, chosen, found, most);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    private bool CoversRest(int rule, int column)
    {
        for (var i = column; i < columns.Length; i++)
        {
            if (!columns[i].IsAny(rule)) return false;
        }
        return true;
    }
}
