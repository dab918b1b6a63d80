using System.Text;
using Collections.Decisions.Dmn;
using Collections.Decisions.Xml;

namespace Collections.Unit.Decisions.Dmn;

public sealed class DmnWriterTests
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    [Theory]
    [InlineData("<a/>")]
    [InlineData("<a b=\"1\" c=\"2\">text</a>")]
    [InlineData("<p:a xmlns:p=\"urn:p\" p:b=\"1\" xmlns=\"urn:q\"><b xmlns=\"\"/></p:a>")]
    [InlineData("<a><![CDATA[x < y and z > 1]]></a>")]
    [InlineData("<a><!-- a comment --><b/><?note for a program?><?bare?></a>")]
    [InlineData("<a b=\"&lt;&amp;&quot;&#x9;&#xA;&#xD;\">&lt;&amp;&gt;&#xD;</a>")]
    [InlineData("<a>\n  <b>  spaces stay  </b>\n</a>")]
    [InlineData("<?xml-stylesheet href=\"a.xsl\"?><!-- before --><a/><!-- after -->")]
    [InlineData("<a>ÄŚ€😀</a>")]
    public void What_is_read_is_written_as_it_was(string xml) => XmlTreeWriter.Write(Read(xml)).ShouldBe($"{Declaration}{xml}\n");

    [Fact]
    public void The_declaration_keeps_what_it_said_of_other_files()
    {
        XmlTreeWriter.Write(Read("<?xml version='1.0' encoding='ISO-8859-1' standalone='yes'?><a/>"))
            .ShouldBe("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a/>\n");
    }

    [Fact]
    public void A_model_keeps_its_diagram_its_extensions_and_its_comments()
    {
        const string xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- drawn by hand -->
            <dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/" xmlns:x="urn:x" id="d" name="m" namespace="urn:m" x:owner="risk">
              <dmn:extensionElements><x:audit when="2026-11-24"><x:by>ana</x:by></x:audit></dmn:extensionElements>
              <dmn:decision id="s" name="Segment">
                <dmn:variable name="Segment"/>
                <dmn:literalExpression id="l"><!-- kept --><dmn:text><![CDATA[if a < 1 then "x" else "y"]]></dmn:text></dmn:literalExpression>
              </dmn:decision>
              <dmndi:DMNDI><dmndi:DMNDiagram id="g"><dmndi:DMNShape id="h" dmnElementRef="s"/></dmndi:DMNDiagram></dmndi:DMNDI>
            </dmn:definitions>

            """;
        var read = DmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml))).Definitions!;
        DmnWriter.Write(read).ShouldBe(xml);
        using var stream = new MemoryStream();
        DmnWriter.Write(read, stream);
        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(xml);
    }

    [Theory]
    [InlineData("UTF-8", 65001)]
    [InlineData("UTF-16", 1200)]
    [InlineData("UTF-16", 1201)]
    [InlineData("ISO-8859-1", 28591)]
    [InlineData("windows-1252", 1252)]
    public void The_encodings_of_the_field_are_read(string declared, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        var xml = $"<?xml version=\"1.0\" encoding=\"{declared}\"?><a>Überfällig</a>";
        GuardedXmlReader.Read(new MemoryStream(encoding.GetBytes(xml))).Tree!.Root.Text.ShouldBe("Überfällig");
        GuardedXmlReader.Read(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(xml)])).Tree!.Root.Text.ShouldBe("Überfällig");
    }

    [Fact]
    public void The_euro_sign_of_windows_1252_is_read()
    {
        byte[] xml = [.. "<?xml version='1.0' encoding='WINDOWS-1252'?><a>"u8, 0x80, .. "</a>"u8];
        GuardedXmlReader.Read(new MemoryStream(xml)).Tree!.Root.Text.ShouldBe("€");
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='UTF-7'?><a/>")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><a/>")]
    [InlineData("<?xml version='1.0' encoding='UTF-8'?><a>\u00FC</a>")]
    public void Another_encoding_is_refused_and_never_guessed_at(string latin) =>
        GuardedXmlReader.Read(new MemoryStream(Encoding.Latin1.GetBytes(latin))).Error!.Code.ShouldBe("xml-encoding");

    private static XmlTree Read(string xml) => GuardedXmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml))).Tree!;
}
