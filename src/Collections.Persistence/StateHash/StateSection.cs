using System.Globalization;
using System.Text;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Persistence.StateHash;

/// <summary>One kind of line of the state dump: a query in canonical order, and what its columns are.</summary>
/// <param name="Name">First word of the line.</param>
/// <param name="Columns">n = number, t = text, c = text code, d = day number, b = bytes in hexadecimal.</param>
/// <param name="Sql">The query.</param>
internal sealed record StateSection(string Name, string Columns, string Sql)
{
    public string Line(Statement row, IReadOnlyList<string> texts)
    {
        var line = new StringBuilder(Name);
        for (var i = 0; i < Columns.Length; i++) line.Append('|').Append(Value(row, i, texts));
        return line.ToString();
    }

    private string Value(Statement row, int column, IReadOnlyList<string> texts)
    {
        if (row.IsNull(column)) return "-";
        return Columns[column] switch
        {
            'n' => row.ColumnLong(column).ToString(CultureInfo.InvariantCulture),
            'c' => Escape(texts[row.ColumnInt(column)]),
            'd' => DateOnly.FromDayNumber(row.ColumnInt(column)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            'b' => Convert.ToHexStringLower(row.Bytes(column)),
            _ => Escape(row.Text(column) ?? ""),
        };
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
