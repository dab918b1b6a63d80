using Collections.Bpmn.Xml;

namespace Collections.Unit.Bpmn;

public sealed class XmlTreeWriterTests
{
    [Theory]
    [InlineData("<a />")]
    [InlineData("<a b=\"1\" c=\"2\">text</a>")]
    [InlineData("<p:a xmlns:p=\"urn:p\" p:b=\"1\" xmlns=\"urn:q\"><b xmlns=\"\" /></p:a>")]
    [InlineData("<a><![CDATA[x < y && z]]></a>")]
    [InlineData("<a><!-- a comment --><b /><!-- another --></a>")]
    [InlineData("<a b=\"&lt;&amp;&quot;&#x9;&#xA;&#xD;\">&lt;&amp;&gt;&#xD;</a>")]
    [InlineData("<a>\n  <b>  spaces stay  </b>\n</a>")]
    [InlineData("<!-- before --><a /><!-- after -->")]
    public void What_is_read_is_written_as_it_was(string xml)
    {
        var tree = GuardedXmlReader.Read(xml).Tree!;

        XmlTreeWriter.Write(tree).ShouldBe($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{xml}\n");
    }

    [Fact]
    public void Writing_twice_gives_the_same_text()
    {
        var once = XmlTreeWriter.Write(GuardedXmlReader.Read("<?xml version='1.0'?>\n<!-- x -->\n<a  b = '1'><b></b></a>\n").Tree!);

        XmlTreeWriter.Write(GuardedXmlReader.Read(once).Tree!).ShouldBe(once);
    }
}
