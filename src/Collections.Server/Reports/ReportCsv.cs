using System.Text;
using Collections.Server.Web;

namespace Collections.Server.Reports;

/// <summary>A report as CSV, with a header and without its definition.</summary>
internal static class ReportCsv
{
    public static string Write(ReportTable report)
    {
        var text = new StringBuilder(CsvText.Row(report.Columns.Select(column => column.Name)));
        foreach (var row in report.Rows) text.Append(CsvText.Row(row.Select((value, i) => ReportText.Of(value, report.Columns[i].Kind))));
        return text.ToString();
    }
}
