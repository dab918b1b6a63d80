using System.Text;

namespace Collections.Server.Reports;

/// <summary>A report for a console: columns side by side, numbers to the right, the definition below.</summary>
internal static class ReportInWords
{
    private const string Gap = "  ";

    public static string Write(ReportTable report)
    {
        var cells = report.Rows.Select(row => row.Select((value, i) => ReportText.Of(value, report.Columns[i].Kind)).ToArray()).ToList();
        var widths = report.Columns.Select((column, i) => cells.Select(row => row[i].Length).Append(column.Name.Length).Max()).ToArray();
        var text = new StringBuilder();
        text.AppendLine(Line([.. report.Columns.Select(column => column.Name)], report, widths));
        foreach (var row in cells) text.AppendLine(Line(row, report, widths));
        return text.AppendLine().AppendLine(report.Definition).ToString();
    }

    private static string Line(string[] cells, ReportTable report, int[] widths) => string.Join(
        Gap, cells.Select((cell, i) => report.Columns[i].Kind is ReportValue.Text or ReportValue.Sentence ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd();
}
