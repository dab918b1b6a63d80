using System.Text;
using Collections.Decisions;
using Collections.Decisions.Dmn;
using Collections.Decisions.Values;

namespace Collections.Unit.Decisions;

public class DmnReaderTests
{
    private const string Head = """<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="m" namespace="urn:test">""";

    [Theory]
    [InlineData("http://www.omg.org/spec/DMN/20151101/dmn.xsd", "1.1")]
    [InlineData("http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2")]
    [InlineData("https://www.omg.org/spec/DMN/20191111/MODEL/", "1.3")]
    [InlineData("https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4")]
    [InlineData("https://www.omg.org/spec/DMN/20230324/MODEL/", "1.5")]
    public void Every_version_of_DMN_is_read(string ns, string version)
    {
        var model = Load($"""<definitions xmlns="{ns}" id="d" name="m" namespace="n"><decision id="x" name="X"><variable name="X"/><literalExpression><text>1 + 1</text></literalExpression></decision></definitions>""");
        model.Model!.Definitions.Version.ShouldBe(version);
        model.Model!.Evaluate("X", ContextValue.Empty).Value.ToString().ShouldBe("2");
    }

    [Theory]
    [InlineData("", "xml-malformed")]
    [InlineData("<definitions/>", "not-dmn")]
    [InlineData("<a><b></a>", "xml-malformed")]
    [InlineData("""<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>""", "xml-dtd")]
    [InlineData("<?xml version=\"1.0\"?><?go away?><a/>", "not-dmn")]
    public void What_is_no_model_is_refused(string xml, string code) => Load(xml).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Elements_may_stand_64_deep()
    {
        Load(Head + Nested(FeelLimits.XmlDepth - 1) + "</definitions>").Errors.ShouldBeEmpty();
        Load(Head + Nested(FeelLimits.XmlDepth) + "</definitions>").Errors.ShouldHaveSingleItem().Code.ShouldBe("xml-depth");
    }

    [Fact]
    public void A_model_that_requires_itself_ends_with_an_error()
    {
        var model = Load(Head + """<decision id="a" name="A"><variable name="A"/><informationRequirement><requiredDecision href="#a"/></informationRequirement><literalExpression><text>A + 1</text></literalExpression></decision></definitions>""").Model!;
        var result = model.Evaluate("A", ContextValue.Empty);
        result.Value.IsNull.ShouldBeTrue();
        result.Errors.ShouldContain(error => error.Code == "cyclic-requirement");
    }

    [Fact]
    public void A_cell_that_is_not_FEEL_is_named_by_its_rule()
    {
        var model = Load(new TableModel().Data("x", "number").Input("x").Output("y").Rule("> >", "1").Xml()).Model!;
        model.Errors.ShouldHaveSingleItem().Code.ShouldBe("unexpected-token");
        model.Evaluate("Segment", ContextValue.Empty).Value.IsNull.ShouldBeTrue();
    }

    [Fact]
    public void The_inputs_of_a_decision_are_those_it_reads_directly_or_not()
    {
        var model = new TableModel().Data("days past due", "number").Data("product", "string").Input("days past due").Output("y").Rule("-", "1").Load();
        model.InputsOf("Segment").ShouldBe(["days past due", "product"]);
        model.NamesReadBy("Segment").ShouldBe(["days past due"]);
    }

    [Fact]
    public void The_rules_that_counted_are_told()
    {
        var model = new TableModel { HitPolicy = "COLLECT" }.Data("x", "number").Input("x").Output("y").Rule("> 1", "\"a\"").Rule("> 5", "\"b\"").Rule("> 2", "\"c\"").Load();
        var result = model.Evaluate("Segment", new ContextValue([new("x", FeelValue.Of(3))]));
        result.Value.ToString().ShouldBe("""["a", "c"]""");
        result.MatchedRules.ShouldHaveSingleItem().Rules.ShouldBe([1, 3]);
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("<e>", depth)) + string.Concat(Enumerable.Repeat("</e>", depth));

    private static DmnLoadResult Load(string xml) => DmnModel.Load(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
}
