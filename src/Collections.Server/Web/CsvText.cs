using System.Globalization;

namespace Collections.Server.Web;

/// <summary>Rows of CSV as RFC 4180 has them, safe to be opened in a spreadsheet.</summary>
internal static class CsvText
{
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>One row with its end.</summary>
    public static string Row(IEnumerable<string?> values) => string.Join(',', values.Select(Field)) + "\r\n";

    /// <summary>
    /// A value, quoted where it must be. What a spreadsheet would take for a formula gets an apostrophe before it; a number,
    /// also one below zero, stays a number.
    /// </summary>
    public static string Field(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var text = FormulaStarts.Contains(value[0], StringComparison.Ordinal) && !IsNumber(value) ? "'" + value : value;
        return Quoted(text);
    }

    /// <summary>A value for a program, quoted where it must be: nothing is put before it.</summary>
    public static string Quoted(string? value) =>
        value is null ? "" : value.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static bool IsNumber(string value) =>
        value[0] == '-' && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
