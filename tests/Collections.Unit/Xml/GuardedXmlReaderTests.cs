using System.Text;
using Collections.Xml;

namespace Collections.Unit.Xml;

public sealed class GuardedXmlReaderTests
{
    private static readonly XmlLimits Limits = new() { Bytes = 200_000, Depth = 64, Elements = 2_000, Attributes = 64, ValueLength = 20_000 };

    [Fact]
    public void A_document_of_the_largest_size_is_read_and_one_byte_more_is_refused()
    {
        ReadBytes(OfSize(Limits.Bytes)).Refusal.ShouldBeNull();
        Rule(ReadBytes(OfSize(Limits.Bytes + 1))).ShouldBe("xml-size");
        Read(OfSize(Limits.Bytes)).Refusal.ShouldBeNull();
        Rule(Read(OfSize(Limits.Bytes + 1))).ShouldBe("xml-size");
    }

    [Fact]
    public void The_deepest_nesting_is_read_and_one_more_is_refused()
    {
        Read(Nested(Limits.Depth)).Refusal.ShouldBeNull();
        Rule(Read(Nested(Limits.Depth + 1))).ShouldBe("xml-depth");
    }

    [Fact]
    public void The_most_elements_are_read_and_one_more_is_refused()
    {
        Read(Siblings(Limits.Elements - 1)).Refusal.ShouldBeNull();
        Rule(Read(Siblings(Limits.Elements))).ShouldBe("xml-elements");
    }

    [Fact]
    public void The_most_attributes_are_read_and_one_more_is_refused()
    {
        Read(WithAttributes(Limits.Attributes)).Refusal.ShouldBeNull();
        Rule(Read(WithAttributes(Limits.Attributes + 1))).ShouldBe("xml-attributes");
    }

    [Theory]
    [InlineData("<a b=\"", "\"/>")]
    [InlineData("<a>", "</a>")]
    [InlineData("<a><![CDATA[", "]]></a>")]
    [InlineData("<a><!--", "--></a>")]
    public void The_longest_value_is_read_and_a_longer_one_is_refused(string before, string after)
    {
        Read(before + new string('x', Limits.ValueLength) + after).Refusal.ShouldBeNull();
        Rule(Read(before + new string('x', Limits.ValueLength + 1) + after)).ShouldBe("xml-value");
    }

    [Theory]
    [InlineData("<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\"><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>")]
    public void A_document_type_is_refused(string xml) => Rule(Read(xml)).ShouldBe("xml-dtd");

    [Theory]
    [InlineData("")]
    [InlineData("no XML at all")]
    [InlineData("<a><b></a></b>")]
    [InlineData("<a>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a>&unknown;</a>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<p:a/>")]
    [InlineData("<a>\u0001</a>")]
    public void What_is_not_well_formed_is_refused(string xml) => Rule(Read(xml)).ShouldBe("xml-malformed");

    [Fact]
    public void A_processing_instruction_is_kept_and_not_followed() =>
        Read("<?xml-stylesheet href='file:///a.xsl'?><a/>").Tree!.Nodes[0].ShouldBeOfType<XmlInstructionNode>().Target.ShouldBe("xml-stylesheet");

    [Theory]
    [InlineData("UTF-8", 65001)]
    [InlineData("UTF-16", 1200)]
    [InlineData("UTF-16", 1201)]
    [InlineData("ISO-8859-1", 28591)]
    [InlineData("windows-1252", 1252)]
    public void The_encodings_of_the_table_are_read(string declared, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        var xml = $"<?xml version=\"1.0\" encoding=\"{declared}\"?><a>Überfällig</a>";

        ReadBytes(encoding.GetBytes(xml)).Tree!.Root.Text.ShouldBe("Überfällig");
    }

    [Fact]
    public void The_euro_sign_of_windows_1252_is_read()
    {
        byte[] xml = [.. "<?xml version='1.0' encoding='WINDOWS-1252'?><a>"u8, 0x80, .. "</a>"u8];

        ReadBytes(xml).Tree!.Root.Text.ShouldBe("€");
    }

    [Theory]
    [InlineData("UTF-7")]
    [InlineData("IBM037")]
    [InlineData("klingon")]
    public void Another_encoding_is_refused(string encoding) =>
        Rule(ReadBytes($"<?xml version=\"1.0\" encoding=\"{encoding}\"?><a/>")).ShouldBe("xml-encoding");

    [Fact]
    public void Bytes_that_are_not_in_the_encoding_are_refused() =>
        Rule(ReadBytes([.. "<a>"u8, 0xC3, 0x28, .. "</a>"u8])).ShouldBe("xml-encoding");

    [Fact]
    public void The_predefined_entities_are_not_counted_as_a_danger() =>
        Read("<a>" + string.Concat(Enumerable.Repeat("&quot;&#65;", 5000)) + "</a>").Tree!.Root.Text.Length.ShouldBe(10_000);

    [Fact]
    public void A_refusal_says_where_the_document_breaks()
    {
        var refusal = Read("<a>\n  <b>\n</a>").Refusal!;

        refusal.Line.ShouldBe(3);
    }

    private static XmlReadResult Read(string xml) => GuardedXmlReader.Read(xml, Limits);

    private static string? Rule(XmlReadResult result) => result.Refusal?.Rule;

    private static XmlReadResult ReadBytes(string xml) => ReadBytes(Encoding.UTF8.GetBytes(xml));

    private static XmlReadResult ReadBytes(byte[] xml) => GuardedXmlReader.Read(new MemoryStream(xml), Limits);

    private static string OfSize(int size)
    {
        var text = new StringBuilder("<a>");
        while (text.Length < size - 4)
        {
            var length = Math.Min(Limits.ValueLength, size - 4 - text.Length - 7);
            if (length <= 0) break;
            text.Append("<!--").Append('x', length).Append("-->");
        }
        text.Append(' ', size - 4 - text.Length);
        return text.Append("</a>").ToString();
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

    private static string Siblings(int count) => "<a>" + string.Concat(Enumerable.Repeat("<b/>", count)) + "</a>";

    private static string WithAttributes(int count) =>
        "<a " + string.Join(' ', Enumerable.Range(0, count).Select(number => $"n{number}=\"1\"")) + "/>";
}
