using System.Text;
using Collections.Intake.Csv;

namespace Collections.Unit.Intake;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1:a|b 2:1|2")]
    [InlineData("a,b\r\n1,2", "1:a|b 2:1|2")]
    [InlineData("a,b\n\n\n1,", "1:a|b 4:1|")]
    [InlineData("\"a,x\",\"say \"\"hi\"\"\"\n1,2\n", "1:a,x|say \"hi\" 2:1|2")]
    [InlineData("\"two\nlines\",b\n1,2\n", "1:two\nlines|b 3:1|2")]
    [InlineData("a,\"\"\r\n,\"x\"", "1:a| 2:|x")]
    public void Records_are_cut_into_fields(string text, string records) => Read(text, ',').ShouldBe(records);

    [Theory]
    [InlineData("a,\"b\nc,d\ne,f\n", "1:!UnclosedQuote 2:c|d 3:e|f")]
    [InlineData("a,b\"c\nd,e\n", "1:!StrayQuote 2:d|e")]
    [InlineData("a,\"b\"c\nd,e\n", "1:!TextAfterQuote 2:d|e")]
    [InlineData("a,\"b\nc,\"d\"\n", "1:!UnclosedQuote 2:c|d")]
    public void A_broken_quote_costs_its_own_line_only(string text, string records) => Read(text, ',').ShouldBe(records);

    [Fact]
    public void Other_separators_part_fields_as_well() => Read("a;b,c;d\n", ';').ShouldBe("1:a|b,c|d");

    [Theory]
    [InlineData(0, CsvDefect.None)]
    [InlineData(1, CsvDefect.FieldTooLong)]
    public void A_field_may_have_64_KiB(int more, CsvDefect defect)
    {
        using var csv = Open(new string('x', CsvReader.MaxFieldBytes + more) + ",b\n1,2\n", ',');

        csv.Read().ShouldBeTrue();
        csv.Defect.ShouldBe(defect);
        csv.Read().ShouldBeTrue();
        Encoding.UTF8.GetString(csv.Field(1)).ShouldBe("2");
    }

    /// <summary>A reject file that named the last column would send its reader to a field that is well.</summary>
    [Fact]
    public void A_field_that_is_too_long_is_the_one_that_is_told()
    {
        using var csv = Open("a," + new string('x', CsvReader.MaxFieldBytes + 1) + ",b,c\n", ',');

        csv.Read();
        (csv.Defect, csv.LongField, csv.FieldCount).ShouldBe((CsvDefect.FieldTooLong, 1, 4));
    }

    [Fact]
    public void A_line_without_end_is_passed_over_in_bounded_memory()
    {
        using var csv = Open("a,b\n" + new string('x', CsvReader.MaxRecordBytes * 2) + "\n1,2\n", ',');

        csv.Read();
        csv.Read();
        csv.Defect.ShouldBe(CsvDefect.RecordTooLong);
        csv.Read();
        (csv.Line, csv.FieldCount).ShouldBe((3, 2));
        csv.Read().ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(31)]
    [InlineData(4096)]
    public void It_does_not_matter_where_the_stream_is_cut(int piece)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 3000; i++) text.Append(i).Append(i % 7 == 0 ? ",\"quoted, \"\"" + i + "\"\"\",x\r\n" : ",plain " + i + ",y\n");

        using var whole = Open(text.ToString(), ',');
        using var cut = new CsvReader(new CutStream(Encoding.UTF8.GetBytes(text.ToString()), piece), ',');
        while (whole.Read())
        {
            cut.Read().ShouldBeTrue();
            cut.Line.ShouldBe(whole.Line);
            for (var i = 0; i < 3; i++) cut.Field(i).SequenceEqual(whole.Field(i)).ShouldBeTrue();
        }
        cut.Read().ShouldBeFalse();
    }

    private static string Read(string text, char separator)
    {
        using var csv = Open(text, separator);
        var records = new List<string>();
        while (csv.Read())
        {
            var fields = Enumerable.Range(0, csv.FieldCount).Select(i => Encoding.UTF8.GetString(csv.Field(i)));
            records.Add($"{csv.Line}:" + (csv.Defect == CsvDefect.None ? string.Join('|', fields) : $"!{csv.Defect}"));
        }
        return string.Join(' ', records);
    }

    private static CsvReader Open(string text, char separator) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), separator);

    private sealed class CutStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
