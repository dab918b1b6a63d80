using System.Globalization;
using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Testing.Engine;

/// <summary>
/// Accounts with their facts as a table of plain text: the first column is the account, an empty cell is null. The
/// type of a column is that of its first value.
/// <code>
/// account | balance | late since | vip
/// A       | 120.50  | 2026-10-01 | false
/// </code>
/// </summary>
public sealed class CaseTable
{
    private CaseTable(ColumnSchema facts, IReadOnlyList<(string Account, FeelValue[] Facts)> rows) => (Facts, Rows) = (facts, rows);

    public ColumnSchema Facts { get; }

    public IReadOnlyList<(string Account, FeelValue[] Facts)> Rows { get; }

    public static CaseTable Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
        var rows = lines.Skip(1).Select(cells => (cells[0], cells.Skip(1).Select(Value).ToArray())).ToList();
        var columns = lines[0].Skip(1).Select((name, i) => Column(name, rows.Select(row => row.Item2[i])));
        return new CaseTable(new ColumnSchema([.. columns]), rows);
    }

    /// <summary>A cell as a value: number, date, true, false; anything else is text.</summary>
    public static FeelValue Value(string cell)
    {
        if (cell.Length == 0) return FeelValue.Null;
        if (cell is "true" or "false") return FeelValue.Of(cell == "true");
        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return FeelValue.Of(FeelDate.FromDayNumber(date.DayNumber));
        return decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? FeelValue.Of(FeelNumber.FromScaled((long)(number * 10_000), 4))
            : FeelValue.Of(cell);
    }

    private static string[] Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim())];

    private static ColumnDefinition Column(string name, IEnumerable<FeelValue> values) => values.FirstOrDefault(value => !value.IsNull) switch
    {
        BooleanValue => new ColumnDefinition(name, ColumnType.Boolean),
        NumberValue => new ColumnDefinition(name, ColumnType.Number, 2),
        DateValue => new ColumnDefinition(name, ColumnType.Date),
        _ => new ColumnDefinition(name, ColumnType.Text),
    };
}
