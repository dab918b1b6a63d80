using System.Globalization;
using System.Text;
using Collections.Intake.Csv;

namespace Collections.Server.Portfolios;

/// <summary>A row that was not taken.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Column">The column of the defect; empty for the whole row.</param>
/// <param name="Code">The defect.</param>
/// <param name="Message">What was expected and what was found.</param>
internal sealed record RejectedRow(long Line, string Column, string Code, string Message)
{
    /// <summary>How many are shown: the file has them all.</summary>
    public const int MostShown = 200;

    private const int Columns = 4;

    /// <summary>The first rows of a reject file; none where there is no file.</summary>
    public static IReadOnlyList<RejectedRow> ReadFirst(string file)
    {
        if (file.Length == 0 || !File.Exists(file)) return [];
        using var csv = new CsvReader(File.OpenRead(file), ',');
        var rows = new List<RejectedRow>();
        for (var isHeader = true; rows.Count < MostShown && csv.Read(); isHeader = false)
        {
            if (!isHeader && csv.FieldCount >= Columns) rows.Add(new RejectedRow(long.Parse(Text(csv, 0), CultureInfo.InvariantCulture), Text(csv, 1), Text(csv, 2), Text(csv, 3)));
        }
        return rows;
    }

    private static string Text(CsvReader csv, int column) => Encoding.UTF8.GetString(csv.Field(column));
}
