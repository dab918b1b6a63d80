using System.Text;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Intake.Csv;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;
using Collections.Intake.Values;

namespace Collections.Scenarios.Limits;

/// <summary>Rows of a portfolio file and what stands in them.</summary>
internal static class PortfolioProbes
{
    private const string Portfolio = "portfolio file";
    private const int Field = 60_000;

    public static LimitProbe[] All { get; } =
    [
        new(Portfolio, "field", size => Record("a," + new string('x', size))),
        new(Portfolio, "row", size => Record(Row(size))),
        new(Portfolio, "fields of a row", count => Record(new string(',', count - 1) + "x")),
        new(Portfolio, "reference", size => Words(ReferenceReader.Check(Letters(size)))),
        new(Portfolio, "text of a fact", size => Words(new TextFact(new FactTexts(), isCurrency: false).Parse(Letters(size), out _))),
        new(Portfolio, "name", size => Words(Name(size))),
        new(Portfolio, "telephone number, e-mail or postal address", size => Words(ContactPointCheck.Defect(ContactPointKind.Letter, Letters(size)))),
        new(Portfolio, "number", digits => Words(new NumberParser(new NumberFormat(), 0).Parse(Encoding.UTF8.GetBytes(new string('9', digits)), out _))),
    ];

    private static byte[] Letters(int size) => Encoding.UTF8.GetBytes(new string('x', size));

    private static DefectCode Name(int size) => new NameReader { Field = "name", Column = "name" }.Read(Letters(size), new PortfolioChunk(0, []), 0);

    /// <summary>Fields as long as they may be, so that the row is what is too long.</summary>
    private static string Row(int size)
    {
        var text = new StringBuilder(size);
        while (size - text.Length > Field) text.Append('x', Field - 1).Append(',');
        return text.Append('x', size - text.Length).ToString();
    }

    private static string? Record(string row)
    {
        using var csv = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(row + "\r\n")), ',');
        csv.Read().ShouldBeTrue();
        return Words(RecordCheck.Defect(csv, csv.FieldCount, out _));
    }

    private static string? Words(DefectCode defect) => defect == DefectCode.None ? null : "expected " + DefectTable.Of(defect).Expected;
}
