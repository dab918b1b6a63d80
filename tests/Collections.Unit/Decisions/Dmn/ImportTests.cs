using static Collections.Unit.Decisions.Dmn.ModelText;

namespace Collections.Unit.Decisions.Dmn;

public sealed class ImportTests
{
    private static readonly string Library = Definitions(
        "lib",
        """<itemDefinition name="tGrade"><typeRef>string</typeRef><allowedValues><text>"A","B"</text></allowedValues></itemDefinition>"""
        + Decision("base rate", "7") + Knowledge("double", "n * 2")
        + """<decisionService id="_svc" name="svc"><variable name="svc"/><outputDecision href="#_base_rate"/></decisionService>""");

    [Theory]
    [InlineData("lib", "lib.double(lib.base rate) + lib.svc()", "lib.tGrade")]
    [InlineData("the library", "the library.double(the library.base rate) + the library.svc()", "the library.tGrade")]
    [InlineData("", "double(base rate) + svc()", "tGrade")]
    public void What_is_imported_is_named_with_the_alias_or_without_one(string alias, string feel, string type)
    {
        var model = Link(Importing($"""<import name="{alias}" namespace="urn:lib" importType="x"/>""", feel, type), Library);
        model.Value("Answer").ShouldBe("21");
        model.Value("Grade").ShouldBe("\"A\"");
        model.Result("Wrong grade").Errors.ShouldHaveSingleItem().Code.ShouldBe("type-mismatch");
    }

    [Fact]
    public void In_DMN_1_1_the_prefix_of_the_namespace_stands_for_the_alias()
    {
        const string version11 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd";
        var model = Link(Importing("""<import namespace="urn:lib" importType="x"/>""", "inc.double(inc.base rate)", "inc:tGrade", version11, "xmlns:inc=\"urn:lib\""), Library);
        model.Value("Answer").ShouldBe("14");
        model.Value("Grade").ShouldBe("\"A\"");
        model.Result("Wrong grade").Value.IsNull.ShouldBeTrue();
    }

    [Fact]
    public void Two_models_may_be_imported_without_an_alias()
    {
        var other = Definitions("other", """<itemDefinition name="tDay"><typeRef>number</typeRef></itemDefinition>""" + Decision("extra", "1"));
        var model = Link(
            Definitions(
                "main",
                """<import name="" namespace="urn:lib"/><import name="" namespace="urn:other"/>"""
                + Decision("Answer", "base rate + extra", Needs("information", "Decision", "urn:lib#_base_rate") + Needs("information", "Decision", "urn:other#_extra"), "tDay")),
            Library,
            other);
        model.Value("Answer").ShouldBe("8");
    }

    [Fact]
    public void An_imported_function_knows_the_types_of_its_own_model()
    {
        var library = Definitions(
            "lib",
            """<itemDefinition name="tOwn"><typeRef>number</typeRef></itemDefinition>""" + Knowledge("is own", "n instance of tOwn"));
        var model = Link(
            Definitions("main", """<import name="l" namespace="urn:lib"/>""" + Decision("Answer", "l.is own(1)", Needs("knowledge", "Knowledge", "urn:lib#_is_own"))),
            library);
        model.Value("Answer").ShouldBe("true");
    }

    [Fact]
    public void A_boxed_invocation_calls_an_imported_function()
    {
        const string box = """<invocation><literalExpression><text>l.double</text></literalExpression><binding><parameter name="n"/><literalExpression><text>4</text></literalExpression></binding></invocation>""";
        var model = Link(
            Definitions("main", """<import name="l" namespace="urn:lib"/>""" + Boxed("Answer", box, Needs("knowledge", "Knowledge", "urn:lib#_double"))),
            Library);
        model.Value("Answer").ShouldBe("8");
    }

    [Fact]
    public void Models_that_import_each_other_are_read_however_long_their_types_are_written()
    {
        var type = string.Concat(Enumerable.Repeat("b.a.", 15_000)) + "tNone";
        var model = Link(
            Definitions("a", """<import name="b" namespace="urn:b"/>""" + Decision("D", "1", type: type)),
            Definitions("b", """<import name="a" namespace="urn:a"/>"""));
        model.Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-type");
    }

    [Fact]
    public void A_model_that_is_not_there_is_named() =>
        Link(Definitions("main", """<import name="l" namespace="urn:lib"/>""")).Errors.ShouldHaveSingleItem().Message.ShouldContain("'urn:lib'");

    private static string Importing(string import, string feel, string type, string version = Version15, string attributes = "") => Definitions(
        "main",
        import
        + Decision(
            "Answer",
            feel,
            Needs("information", "Decision", "urn:lib#_base_rate") + Needs("knowledge", "Knowledge", "urn:lib#_double") + Needs("knowledge", "Knowledge", "urn:lib#_svc"))
        + Decision("Grade", "\"A\"", type: type)
        + Decision("Wrong grade", "\"C\"", type: type),
        version,
        attributes);
}
