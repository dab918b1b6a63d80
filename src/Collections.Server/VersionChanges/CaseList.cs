namespace Collections.Server.VersionChanges;

/// <summary>Reads a file that names cases: one a line, or a CSV such as the export of the list of cases.</summary>
internal static class CaseList
{
    private static readonly string[] Columns = ["case", "account"];
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The references, without the header where there is one: of its column case, else account; else of the first column.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(Cells).ToList();
        if (lines.Count == 0) return [];
        var place = Columns.Select(column => Array.FindIndex(lines[0], cell => cell.Equals(column, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(found => found >= 0, -1);
        return [.. lines.Skip(place < 0 ? 0 : 1).Where(cells => cells.Length > Math.Max(place, 0)).Select(cells => cells[Math.Max(place, 0)]).Where(cell => cell.Length > 0)];
    }

    // References of accounts and numbers of cases hold no separator, so quotes are only around them.
    private static string[] Cells(string line) => [.. line.Split(Separators).Select(cell => cell.Trim().Trim('"'))];
}
