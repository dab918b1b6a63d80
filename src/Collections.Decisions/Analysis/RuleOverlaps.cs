namespace Collections.Decisions.Analysis;

/// <summary>Pairs of rules whose boxes meet in every input.</summary>
internal static class RuleOverlaps
{
    public static List<RuleOverlap> Of(InputCells[] columns, int rules)
    {
        var overlaps = new List<RuleOverlap>();
        for (var first = 0; first < rules; first++)
        {
            for (var second = first + 1; second < rules; second++)
            {
                if (Example(columns, first, second) is not { } example) continue;
                overlaps.Add(new(first + 1, second + 1, example));
                if (overlaps.Count == TableAnalysis.Bound) return overlaps;
            }
        }
        return overlaps;
    }

    private static string[]? Example(InputCells[] columns, int first, int second)
    {
        var example = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = columns[i].Common(first, second);
            if (cell < 0) return null;
            example[i] = columns[i].Describe(cell);
        }
        return example;
    }
}
