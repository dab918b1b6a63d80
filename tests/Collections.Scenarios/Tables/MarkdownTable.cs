namespace Collections.Scenarios.Tables;

/// <summary>A table of a Markdown file: cells by the name of their column, and the line each row stands on.</summary>
internal sealed record MarkdownTable(IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>The first table below the heading; every line that begins with a bar belongs to it.</summary>
    public static MarkdownTable Below(string heading, string[] lines, string file)
    {
        var start = Array.FindIndex(lines, line => line.Trim() == heading);
        var first = start < 0 ? -1 : Array.FindIndex(lines, start, line => line.StartsWith('|'));
        if (first < 0) throw new FormatException($"{file}: a table below the heading '{heading}' was expected, none was found.");
        var columns = Cells(lines[first]);
        var rows = new List<TableRow>();
        for (var i = first + 2; i < lines.Length && lines[i].StartsWith('|'); i++)
        {
            var cells = Cells(lines[i]);
            if (cells.Length != columns.Length) throw new FormatException($"{file}, line {i + 1}: {columns.Length} cells were expected, {cells.Length} found.");
            rows.Add(new TableRow($"{file}, line {i + 1}", columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)));
        }
        return new MarkdownTable(columns, rows);
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}

/// <summary>One row, and where it stands: file and line.</summary>
internal sealed record TableRow(string Where, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell of a column; empty where the table has no such column.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}
