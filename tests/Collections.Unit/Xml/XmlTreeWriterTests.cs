using Collections.Xml;

namespace Collections.Unit.Xml;

public sealed class XmlTreeWriterTests
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static readonly XmlLimits Limits = new() { Bytes = 20_000, Depth = 64, Elements = 2_000, Attributes = 64, ValueLength = 2_000 };

    [Theory]
    [InlineData("<a />")]
    [InlineData("<a b=\"1\" c=\"2\">text</a>")]
    [InlineData("<p:a xmlns:p=\"urn:p\" p:b=\"1\" xmlns=\"urn:q\"><b xmlns=\"\" /></p:a>")]
    [InlineData("<a><![CDATA[x < y && z > 1]]></a>")]
    [InlineData("<a><!-- a comment --><b /><?note for a program?><?bare?><!-- another --></a>")]
    [InlineData("<a b=\"&lt;&amp;&quot;&#x9;&#xA;&#xD;\">&lt;&amp;&gt;&#xD;</a>")]
    [InlineData("<a>\n  <b>  spaces stay  </b>\n</a>")]
    [InlineData("<?xml-stylesheet href=\"a.xsl\"?><!-- before --><a /><!-- after -->")]
    [InlineData("<a>ÄŚ€😀</a>")]
    public void What_is_read_is_written_as_it_was(string xml) => XmlTreeWriter.Write(Read(xml)).ShouldBe($"{Declaration}{xml}\n");

    [Fact]
    public void The_declaration_keeps_what_it_said_of_other_files()
    {
        XmlTreeWriter.Write(Read("<?xml version='1.0' encoding='ISO-8859-1' standalone='yes'?><a/>"))
            .ShouldBe("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a />\n");
    }

    [Fact]
    public void Writing_twice_gives_the_same_text()
    {
        var once = XmlTreeWriter.Write(Read("<?xml version='1.0'?>\n<!-- x -->\n<a  b = '1'><b></b></a>\n"));

        XmlTreeWriter.Write(Read(once)).ShouldBe(once);
    }

    private static XmlTree Read(string xml) => GuardedXmlReader.Read(xml, Limits).Tree!;
}
