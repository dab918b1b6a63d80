using System.Text;
using Collections.Decisions;
using Collections.Decisions.Dmn;
using Collections.Decisions.Values;

namespace Collections.Unit.Decisions.Dmn;

public sealed class DmnEditTests
{
    private const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <d:definitions xmlns:d="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="m" namespace="urn:m"><!-- first -->
          <d:decision id="s" name="S"><d:variable name="S" />
            <d:decisionTable id="t" hitPolicy="FIRST">
              <d:input id="i"><d:inputExpression id="ie"><d:text>12</d:text></d:inputExpression></d:input>
              <d:output id="o" />
              <d:rule id="r1"><d:inputEntry id="c1"><!-- days --><d:text><![CDATA[> 30]]></d:text></d:inputEntry><d:outputEntry id="o1"><d:text>"late"</d:text></d:outputEntry></d:rule>
              <d:rule id="r2"><d:inputEntry id="c2"><d:text>-</d:text></d:inputEntry><d:outputEntry id="o2" /></d:rule>
            </d:decisionTable>
          </d:decision>
        </d:definitions>

        """;

    [Fact]
    public void A_cell_is_changed_and_all_the_rest_stays_as_it_was()
    {
        var model = Read(Xml);
        DmnEdit.SetText(model.Document, "c1", "< 30").ShouldBeNull();
        DmnWriter.Write(model).ShouldBe(Xml.Replace("> 30]]>", "< 30]]>", StringComparison.Ordinal));
        Value(DmnWriter.Write(model)).ShouldBe("\"late\"");
    }

    [Fact]
    public void A_cell_without_a_text_is_given_one()
    {
        var model = Read(Xml);
        DmnEdit.SetText(model.Document, "o2", "\"a\" & \"<b>\"").ShouldBeNull();
        DmnWriter.Write(model).ShouldBe(Xml.Replace("<d:outputEntry id=\"o2\" />", "<d:outputEntry id=\"o2\"><d:text>\"a\" &amp; \"&lt;b&gt;\"</d:text></d:outputEntry>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_would_end_its_CDATA_becomes_plain_text()
    {
        var model = Read(Xml);
        DmnEdit.SetText(model.Document, "c1", "[[1]]>").ShouldBeNull();
        DmnWriter.Write(model).ShouldBe(Xml.Replace("<![CDATA[> 30]]>", "[[1]]&gt;", StringComparison.Ordinal));
    }

    [Fact]
    public void An_attribute_is_changed_in_its_place_or_added()
    {
        var model = Read(Xml);
        DmnEdit.SetAttribute(model.Document, "t", "hitPolicy", "ANY").ShouldBeNull();
        DmnEdit.SetAttribute(model.Document, "o", "name", "a \"b\"").ShouldBeNull();
        DmnWriter.Write(model).ShouldBe(Xml
            .Replace("FIRST", "ANY", StringComparison.Ordinal)
            .Replace("<d:output id=\"o\" />", "<d:output id=\"o\" name=\"a &quot;b&quot;\" />", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("none", "1", "missing-element")]
    [InlineData("c1", "\u0001", "invalid-text")]
    public void What_cannot_be_done_is_said_and_changes_nothing(string id, string text, string code)
    {
        var model = Read(Xml);
        DmnEdit.SetText(model.Document, id, text)!.Code.ShouldBe(code);
        DmnEdit.SetAttribute(model.Document, id, "name", text)!.Code.ShouldBe(code);
        DmnWriter.Write(model).ShouldBe(Xml);
    }

    [Fact]
    public void Half_a_character_is_refused_and_a_whole_one_written()
    {
        var model = Read(Xml);
        DmnEdit.SetText(model.Document, "c1", "\uD83D")!.Code.ShouldBe("invalid-text");
        DmnEdit.SetText(model.Document, "o1", "\"\uD83D\uDE00\"").ShouldBeNull();
        DmnWriter.Write(model).ShouldBe(Xml.Replace("late", "😀", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_may_be_as_long_as_an_expression()
    {
        var model = Read(Xml);
        DmnEdit.SetText(model.Document, "c1", new string('1', FeelLimits.SourceLength)).ShouldBeNull();
        DmnEdit.SetText(model.Document, "c1", new string('1', FeelLimits.SourceLength + 1))!.Code.ShouldBe("xml-value");
    }

    [Theory]
    [InlineData("xmlns")]
    [InlineData("a:b")]
    [InlineData("a b")]
    [InlineData("")]
    public void What_is_no_name_of_an_attribute_is_refused(string name) =>
        DmnEdit.SetAttribute(Read(Xml).Document, "t", name, "x")!.Code.ShouldBe("invalid-name");

    private static DmnDefinitions Read(string xml) => DmnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml))).Definitions!;

    private static string Value(string xml) =>
        DmnModel.Load(new MemoryStream(Encoding.UTF8.GetBytes(xml))).Model!.Evaluate("S", ContextValue.Empty).Value.ToString()!;
}
