namespace Collections.Decisions.Analysis;

/// <summary>Looks for combinations of cells that no rule of a set covers, input by input.</summary>
internal sealed class CoverSearch(InputCells[] columns)
{
    private const int MostSteps = 200_000;
    private int steps;

    /// <summary>Whether the bound was reached: then nothing is known.</summary>
    public bool Exhausted => steps > MostSteps;

    /// <summary>Combinations that none of the rules covers, within the box of one rule or everywhere.</summary>
    public List<string[]> Uncovered(int[] rules, int? within, int most)
    {
        var found = new List<string[]>();
        Search(rules, within, 0, [], found, most);
        return found;
    }

    private void Search(int[] rules, int? within, int column, List<string> chosen, List<string[]> found, int most)
    {
        if (found.Count >= most || ++steps > MostSteps) return;
        if (rules.Length == 0)
        {
            found.Add([.. chosen, .. columns.Skip(column).Select(rest => Rest(rest, within))]);
            return;
        }
        if (column == columns.Length || Array.Exists(rules, rule => CoversRest(rule, column))) return;
        // Cells that the same rules match lead to the same search.
        var searched = new HashSet<string>(StringComparer.Ordinal);
        for (var cell = 0; cell < columns[column].Count; cell++)
        {
            if (within is { } box && !columns[column].Matches(box, cell)) continue;
            var remaining = Array.FindAll(rules, rule => columns[column].Matches(rule, cell));
            steps += rules.Length / 16;
            if (!searched.Add(string.Join(',', remaining))) continue;
            chosen.Add(columns[column].Describe(cell));
            Search(remaining, within, column + 1, chosen, found, most);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    private static string Rest(InputCells column, int? within) =>
        within is { } rule && !column.IsAny(rule) ? column.Describe(column.Common(rule, rule)) : "-";

    private bool CoversRest(int rule, int column)
    {
        for (var i = column; i < columns.Length; i++)
        {
            if (!columns[i].IsAny(rule)) return false;
        }
        return true;
    }
}
