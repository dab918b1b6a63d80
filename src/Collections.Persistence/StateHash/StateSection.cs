using System.Buffers;
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
    private const int LongestNumber = 20;
    private const int DateLength = 10;

    private readonly byte[] first = Encoding.UTF8.GetBytes(Name);

    /// <summary>
    /// Adds the line of a row, in UTF-8 and without an end: nothing is allocated, as there are millions of lines at the end
    /// of a night.
    /// </summary>
    public void Append(ArrayBufferWriter<byte> line, Statement row, IReadOnlyList<byte[]> texts)
    {
        line.Write(first);
        for (var i = 0; i < Columns.Length; i++)
        {
            line.Write("|"u8);
            if (row.IsNull(i)) line.Write("-"u8);
            else Append(line, row, i, texts);
        }
    }

    private void Append(ArrayBufferWriter<byte> line, Statement row, int column, IReadOnlyList<byte[]> texts)
    {
        switch (Columns[column])
        {
            case 'n':
                row.ColumnLong(column).TryFormat(line.GetSpan(LongestNumber), out var digits, default, CultureInfo.InvariantCulture);
                line.Advance(digits);
                break;
            case 'c':
                AppendText(line, texts[row.ColumnInt(column)]);
                break;
            case 'd':
                DateOnly.FromDayNumber(row.ColumnInt(column)).TryFormat(line.GetSpan(DateLength), out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                line.Advance(length);
                break;
            case 'b':
                var bytes = row.Bytes(column);
                Convert.TryToHexStringLower(bytes, line.GetSpan(2 * bytes.Length), out var written);
                line.Advance(written);
                break;
            default:
                AppendText(line, row.Bytes(column));
                break;
        }
    }

    private static void AppendText(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> text)
    {
        for (var special = text.IndexOfAny("\\|\n"u8); special >= 0; special = text.IndexOfAny("\\|\n"u8))
        {
            line.Write(text[..special]);
            line.Write(text[special] switch { (byte)'\\' => "\\\\"u8, (byte)'|' => "\\|"u8, _ => "\\n"u8 });
            text = text[(special + 1)..];
        }
        line.Write(text);
    }
}
