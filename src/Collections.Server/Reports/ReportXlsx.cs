using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Collections.Server.Reports;

/// <summary>
/// Reports as a workbook (Office Open XML), a sheet each: the definition, the header, the rows. Numbers are numbers and
/// texts are texts, so that no cell is ever taken for a formula.
/// </summary>
internal static class ReportXlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Xml = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    // The styles of cells, in the order in which the style sheet lists them.
    private const int Plain = 0, Header = 1, Whole = 2, Amount = 3, Part = 4;

    public static byte[] Write(IReadOnlyList<ReportTable> reports)
    {
        using var bytes = new MemoryStream();
        using (var file = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(file, "[Content_Types].xml", Types(reports.Count));
            Add(file, "_rels/.rels", $"""{Xml}<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(file, "xl/workbook.xml", $"""{Xml}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(reports.Select((report, i) => Invariant($"""<sheet name="{SecurityElement.Escape(report.Name)}" sheetId="{i + 1}" r:id="s{i + 1}"/>""")))}</sheets></workbook>""");
            Add(file, "xl/_rels/workbook.xml.rels", $"""{Xml}<Relationships xmlns="{Package}/relationships">{string.Concat(reports.Select((_, i) => Invariant($"""<Relationship Id="s{i + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>""")))}<Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
            Add(file, "xl/styles.xml", Styles());
            for (var i = 0; i < reports.Count; i++) Add(file, Invariant($"xl/worksheets/sheet{i + 1}.xml"), Sheet(reports[i]));
        }
        return bytes.ToArray();
    }

    private static string Types(int sheets) => $"""
        {Xml}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{string.Concat(Enumerable.Range(1, sheets).Select(i => Invariant($"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")))}</Types>
        """;

    private static string Styles() => $"""
        {Xml}<styleSheet xmlns="{Main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    private static string Sheet(ReportTable report)
    {
        var sheet = new StringBuilder($"""{Xml}<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>""");
        sheet.Append("<row>").Append(Text(report.Definition, Plain)).Append("</row><row>");
        foreach (var column in report.Columns) sheet.Append(Text(column.Name, Header));
        sheet.Append("</row>");
        foreach (var row in report.Rows)
        {
            sheet.Append("<row>");
            for (var i = 0; i < row.Count; i++) sheet.Append(Cell(row[i], report.Columns[i].Kind));
            sheet.Append("</row>");
        }
        return sheet.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(object? value, ReportValue kind)
    {
        if (value is null) return "<c/>";
        if (ReportText.Number(value, kind) is not { } number) return Text(ReportText.Of(value, kind), Plain);
        var style = kind switch { ReportValue.Money => Amount, ReportValue.Share => Part, _ => Whole };
        return Invariant($"""<c s="{style}"><v>{number}</v></c>""");
    }

    private static string Text(string text, int style) => Invariant($"""<c t="inlineStr" s="{style}"><is><t xml:space="preserve">{SecurityElement.Escape(Printable(text))}</t></is></c>""");

    /// <summary>XML has no way to write other control characters.</summary>
    private static string Printable(string text) => string.Concat(text.Where(character => character is '\t' or '\n' or '\r' or >= ' '));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Add(ZipArchive file, string name, string content)
    {
        using var entry = new StreamWriter(file.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        entry.Write(content.Trim());
    }
}
