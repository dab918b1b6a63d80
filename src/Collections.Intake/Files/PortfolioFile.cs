using Collections.Domain.Facts;
using Collections.Intake.Csv;
using Collections.Intake.Encodings;
using Collections.Intake.Mappings;
using Collections.Intake.Rows;

namespace Collections.Intake.Files;

/// <summary>A portfolio file with its encoding, separator and header told: it can be read any number of times.</summary>
public sealed class PortfolioFile
{
    private const char ByteOrderMark = '\uFEFF';

    private PortfolioFile(string path, FileEncoding encoding, char separator, IReadOnlyList<string> header)
    {
        Path = path;
        Encoding = encoding;
        Separator = separator;
        Header = header;
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>The encoding, declared or detected.</summary>
    public FileEncoding Encoding { get; }

    /// <summary>The separator, declared or detected.</summary>
    public char Separator { get; }

    /// <summary>The columns; empty where the file is.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Looks at the first line of a file.</summary>
    public static PortfolioFile Open(string path, PortfolioMapping mapping) => Open(path, mapping.Encoding, mapping.Separator);

    /// <summary>Looks at the first line of a file; what is not declared is detected.</summary>
    public static PortfolioFile Open(string path, FileEncoding? declaredEncoding, char? declaredSeparator)
    {
        var encoding = declaredEncoding ?? Utf8Source.DetectEncoding(path);
        var separator = declaredSeparator ?? DetectSeparator(path, encoding);
        using var csv = new CsvReader(Utf8Source.Open(path, encoding), separator);
        return new PortfolioFile(path, encoding, separator, csv.Read() ? Columns(csv) : []);
    }

    /// <summary>A reader that stands on the header.</summary>
    public CsvReader Read()
    {
        var csv = new CsvReader(Utf8Source.Open(Path, Encoding), Separator);
        csv.Read();
        return csv;
    }

    /// <summary>The plan by which its rows are read, or why there is none.</summary>
    public RowPlanResult Plan(PortfolioMapping mapping, FactCatalog catalog, FactTexts texts, DateOnly position) =>
        Header.Count == 0
            ? new RowPlanResult(null, [new MappingFinding("line 1", "expected a header, found an empty file")])
            : RowPlanner.Plan(mapping, Header, catalog, texts, position);

    private static char DetectSeparator(string path, FileEncoding encoding)
    {
        using var csv = new CsvReader(Utf8Source.Open(path, encoding), '\n');
        return csv.Read() ? SeparatorDetector.Detect(csv.Record) : ',';
    }

    private static List<string> Columns(CsvReader csv)
    {
        var columns = new List<string>();
        for (var i = 0; i < csv.FieldCount; i++) columns.Add(System.Text.Encoding.UTF8.GetString(csv.Field(i)).Trim().Trim(ByteOrderMark));
        return columns;
    }
}
