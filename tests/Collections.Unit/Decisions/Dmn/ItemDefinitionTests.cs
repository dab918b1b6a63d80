using static Collections.Unit.Decisions.Dmn.ModelText;

namespace Collections.Unit.Decisions.Dmn;

public sealed class ItemDefinitionTests
{
    [Theory]
    [InlineData("\"A\"", true)]
    [InlineData("\"C\"", false)]
    [InlineData("1", false)]
    [InlineData("null", true)]
    public void Allowed_values_are_checked(string feel, bool allowed) => Check(
        """<itemDefinition name="t"><typeRef>string</typeRef><allowedValues><text>"A","B"</text></allowedValues></itemDefinition>""", feel, allowed);

    [Theory]
    [InlineData("[\"A\", \"B\"]", true)]
    [InlineData("[\"A\", \"C\"]", false)]
    [InlineData("\"B\"", true)]
    public void The_allowed_values_of_a_collection_are_those_of_its_items(string feel, bool allowed) => Check(
        """<itemDefinition name="t" isCollection="true"><typeRef>string</typeRef><allowedValues><text>"A","B"</text></allowedValues></itemDefinition>""", feel, allowed);

    [Theory]
    [InlineData("[1, 2]", true)]
    [InlineData("[1, 2, 3]", false)]
    [InlineData("[1, -2]", false)]
    public void The_constraint_of_a_collection_is_for_the_whole_of_it(string feel, bool allowed) => Check(
        """<itemDefinition name="t" isCollection="1"><typeRef>number</typeRef><allowedValues><text>&gt;= 0</text></allowedValues><typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>""",
        feel,
        allowed);

    [Theory]
    [InlineData("5", true)]
    [InlineData("15", false)]
    [InlineData("-5", false)]
    public void A_constraint_restricts_a_type_further(string feel, bool allowed) => Check(
        """<itemDefinition name="b"><typeRef>number</typeRef><typeConstraint><text>&gt; 0</text></typeConstraint></itemDefinition><itemDefinition name="t"><typeRef>b</typeRef><typeConstraint><text>&lt; 10</text></typeConstraint></itemDefinition>""",
        feel,
        allowed);

    [Theory]
    [InlineData("{name: \"x\", parts: [1, 2]}", true)]
    [InlineData("{name: \"x\", parts: [1, \"2\"]}", false)]
    [InlineData("{name: \"x\"}", false)]
    public void Components_are_checked(string feel, bool allowed) => Check(
        """<itemDefinition name="t"><itemComponent name="name"><typeRef>string</typeRef></itemComponent><itemComponent name="parts" isCollection="true"><typeRef>number</typeRef></itemComponent></itemDefinition>""",
        feel,
        allowed);

    [Theory]
    [InlineData("function(a: number) a + 1", true)]
    [InlineData("function(a: number, b: number) a + b", false)]
    [InlineData("1", false)]
    public void A_function_item_says_how_a_function_is_called(string feel, bool allowed) => Check(
        """<itemDefinition name="t"><functionItem outputTypeRef="number"><parameters name="a" typeRef="number"/></functionItem></itemDefinition>""", feel, allowed);

    [Fact]
    public void A_type_that_is_not_there_is_named() =>
        Link(Definitions("m", Decision("D", "1", type: "tNone"))).Errors.ShouldHaveSingleItem().Message.ShouldBe("There is no type 'tNone'.");

    [Fact]
    public void Types_build_on_one_another_64_deep_and_no_deeper()
    {
        Link(Definitions("m", Chain(64) + Decision("D", "1", type: "t0"))).Value("D").ShouldBe("1");
        var model = Link(Definitions("m", Chain(6000) + Decision("D", "1", type: "t0")));
        model.Errors.ShouldHaveSingleItem().Message.ShouldBe("Types build on one another at most 64 deep; 't64' is deeper.");
        model.Result("D").Value.ToString().ShouldBe("1");
    }

    [Fact]
    public void A_type_that_contains_itself_takes_any_value_there() => Check(
        """<itemDefinition name="t"><itemComponent name="next"><typeRef>t</typeRef></itemComponent></itemDefinition>""", "{next: {next: 1}}", true);

    private static string Chain(int length) => string.Concat(Enumerable.Range(0, length).Select(i =>
        $"<itemDefinition name=\"t{i}\"><typeRef>{(i + 1 == length ? "number" : $"t{i + 1}")}</typeRef></itemDefinition>"));

    private static void Check(string definition, string feel, bool allowed)
    {
        var model = Link(Definitions("m", definition + Decision("D", feel, type: "t")));
        model.Errors.ShouldBeEmpty();
        model.Result("D").Errors.Select(error => error.Code).ShouldBe(allowed ? [] : ["type-mismatch"]);
    }
}
