using static Collections.Unit.Decisions.Dmn.ModelText;

namespace Collections.Unit.Decisions.Dmn;

public sealed class KnowledgeModelTests
{
    [Fact]
    public void A_function_may_call_itself()
    {
        var model = Link(Definitions("m", Knowledge("days to go", "if n <= 0 then 0 else 1 + days to go(n - 1)") + Decision("D", "days to go(20)", NeedsKnowledge("days to go"))));
        model.Value("D").ShouldBe("20");
    }

    [Fact]
    public void Two_functions_may_call_each_other()
    {
        var model = Link(Definitions(
            "m",
            Knowledge("is even", "if n = 0 then true else is odd(n - 1)", NeedsKnowledge("is odd"))
            + Knowledge("is odd", "if n = 0 then false else is even(n - 1)", NeedsKnowledge("is even"))
            + Decision("D", "is even(10)", NeedsKnowledge("is even"))));
        model.Value("D").ShouldBe("true");
    }

    [Fact]
    public void Recursion_without_an_end_is_ended()
    {
        var model = Link(Definitions("m", Knowledge("f", "1 + f(n)") + Decision("D", "f(1)", NeedsKnowledge("f"))));
        var result = model.Result("D");
        result.Value.IsNull.ShouldBeTrue();
        result.Errors.ShouldContain(error => error.Code == "too-deep");
    }

    [Fact]
    public void A_parameter_hides_a_function_of_its_name()
    {
        var model = Link(Definitions("m", Knowledge("n", "n + 1") + Decision("D", "n(1)", NeedsKnowledge("n"))));
        model.Value("D").ShouldBe("2");
    }

    [Fact]
    public void A_knowledge_model_is_evaluated_by_its_name_with_its_arguments()
    {
        var model = Link(Definitions("m", Knowledge("twice", "n * 2")));
        model.Value("twice", ("n", "21")).ShouldBe("42");
    }

    [Theory]
    [InlineData("Java")]
    [InlineData("PMML")]
    public void A_function_of_another_kind_is_refused_by_name(string kind)
    {
        var model = Link(Definitions(
            "m",
            $"""<businessKnowledgeModel id="_f" name="f"><variable name="f"/><encapsulatedLogic kind="{kind}"><formalParameter name="n"/></encapsulatedLogic></businessKnowledgeModel>"""
            + Decision("D", "f(1)", NeedsKnowledge("f"))));
        var result = model.Result("D");
        result.Value.IsNull.ShouldBeTrue();
        result.Errors.ShouldContain(error => error.Code == "external-function" && error.Message.Contains(kind, StringComparison.Ordinal));
    }

    [Fact]
    public void Values_from_another_document_are_refused_by_name()
    {
        var model = Link(Definitions("m", Boxed("D", """<literalExpression id="_e"><importedValues importType="http://www.w3.org/1999/xhtml" namespace="urn:rates" locationURI="rates.html"><importedElement>table</importedElement></importedValues></literalExpression>""")));
        var error = model.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("imported-values");
        error.ElementId.ShouldBe("_e");
        error.Message.ShouldContain("'rates.html'");
        model.Result("D").Value.IsNull.ShouldBeTrue();
    }

    [Fact]
    public void An_expression_in_another_language_is_refused_by_name()
    {
        var model = Link(Definitions("m", Boxed("D", """<literalExpression expressionLanguage="juel"><text>1 + 1</text></literalExpression>""")));
        model.Errors.ShouldHaveSingleItem().Message.ShouldContain("'juel'");
        model.Result("D").Value.IsNull.ShouldBeTrue();
        Link(Definitions("m", Boxed("D", """<literalExpression expressionLanguage="https://www.omg.org/spec/DMN/20230324/FEEL/"><text>1 + 1</text></literalExpression>"""))).Value("D").ShouldBe("2");
    }
}
