using Collections.Xml;

namespace Collections.Unit.Xml;

public sealed class XmlTreeWriterTests
{
    private static readonly XmlLimits Limits = new() { Bytes = 20_000, Depth = 64, Elements = 2_000, Attributes = 64, ValueLength = 2_000 };

    [Theory]
    [InlineData("<a/>")]
    [InlineData("<a  />")]
    [InlineData("<a></a>")]
    [InlineData("<?xml version='1.0'?>\n\n<a ></a >\n")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><a/>")]
    [InlineData("<a\n   b = '1'\tc=\"2\"\n>text</a>")]
    [InlineData("<a\r\n   b='1'\r\n>\r\n  <b/>\r\n</a>\r\n")]
    [InlineData("<a>\r<b/>\rtext<c/>\r</a>")]
    [InlineData("<p:a xmlns:p=\"urn:p\" p:b=\"1\" xmlns=\"urn:q\"><b xmlns=\"\" /></p:a>")]
    [InlineData("<a><![CDATA[x < y && z > 1]]> and <![CDATA[]]></a>")]
    [InlineData("<a><!-- a comment --><b /><?note for a program?><?bare?><!-- another --></a>")]
    [InlineData("<a b=\"&lt;&amp;&quot;&#x9;&#10;&#xD;'>\" c='\"'>&lt;&amp;&gt;&#xD;>&#65;</a>")]
    [InlineData("<a b=\"a=b\" c='>'/>")]
    [InlineData("<a>\n  <b>  spaces stay  </b>\n</a>")]
    [InlineData("<?xml-stylesheet href=\"a.xsl\"?><!-- before --><a /><!-- after -->")]
    [InlineData("<a>ÄŚ€😀<b c='😀'/>😀</a>")]
    public void What_is_read_is_written_as_it_was(string xml) => XmlTreeWriter.Write(Read(xml)).ShouldBe(xml);

    [Theory]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-1' standalone='yes'?><a/>", "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><a/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<a/>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a/>")]
    public void Another_encoding_is_written_as_UTF_8_and_says_so(string xml, string written) => XmlTreeWriter.Write(Read(xml)).ShouldBe(written);

    [Fact]
    public void What_changed_is_written_between_what_did_not()
    {
        var tree = Read("<a\n  b='1'\n  c=\"2\"/><!-- end -->");
        tree.Root.Attributes[0] = tree.Root.Attributes[0] with { Value = "it's <new>" };
        tree.Root.Attributes.RemoveAt(1);
        tree.Root.Attributes.Add(new("", "d", "", "\"\n"));
        tree.Root.Children.Add(new XmlElementNode("", "e", ""));
        tree.Root.Children.Add(new XmlTextNode("a & b"));

        XmlTreeWriter.Write(tree).ShouldBe("<a\n  b='it&apos;s &lt;new&gt;' d=\"&quot;&#xA;\"><e />a &amp; b</a><!-- end -->");
    }

    [Fact]
    public void A_copy_changes_without_what_it_was_copied_from()
    {
        var tree = Read("<a b = '1'><c></c></a>");
        var copy = tree.Copy();
        copy.Root.Attributes.Clear();
        copy.Root.Children.Clear();

        XmlTreeWriter.Write(tree).ShouldBe("<a b = '1'><c></c></a>");
        XmlTreeWriter.Write(copy).ShouldBe("<a></a>");
    }

    private static XmlTree Read(string xml) => GuardedXmlReader.Read(xml, Limits).Tree!;
}
