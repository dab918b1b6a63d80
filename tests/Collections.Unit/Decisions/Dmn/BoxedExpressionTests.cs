using static Collections.Unit.Decisions.Dmn.ModelText;

namespace Collections.Unit.Decisions.Dmn;

public sealed class BoxedExpressionTests
{
    [Theory]
    [InlineData("12", "\"late\"")]
    [InlineData("1", "\"early\"")]
    [InlineData("null", "\"early\"")]
    public void A_conditional_takes_one_branch(string days, string expected) => Value(
        "<conditional><if>" + Literal("days > 10") + "</if><then>" + Literal("\"late\"") + "</then><else>" + Literal("\"early\"") + "</else></conditional>", days).ShouldBe(expected);

    [Theory]
    [InlineData("[1, 2, 3]", "[2, 3, 4]")]
    [InlineData("[1..3]", "[2, 3, 4]")]
    [InlineData("5", "[6]")]
    [InlineData("[]", "[]")]
    public void An_iterator_yields_a_list(string items, string expected) => Value(
        "<for iteratorVariable=\"the day\"><in>" + Literal(items) + "</in><return>" + Literal("the day + 1") + "</return></for>").ShouldBe(expected);

    [Fact]
    public void An_iterator_sees_what_it_has_yielded() => Value(
        "<for iteratorVariable=\"i\"><in>" + Literal("[1..4]") + "</in><return>" + Literal("if count(partial) = 0 then 1 else partial[-1] * i") + "</return></for>").ShouldBe("[1, 2, 6, 24]");

    [Theory]
    [InlineData("some", "[1, 20]", "true")]
    [InlineData("some", "[1, 2]", "false")]
    [InlineData("every", "[11, 20]", "true")]
    [InlineData("every", "[1, 20]", "false")]
    [InlineData("every", "[]", "true")]
    [InlineData("some", "[]", "false")]
    public void A_quantifier_asks_of_some_or_every(string word, string items, string expected) => Value(
        $"<{word} iteratorVariable=\"x\"><in>{Literal(items)}</in><satisfies>{Literal("x > 10")}</satisfies></{word}>").ShouldBe(expected);

    [Theory]
    [InlineData("[1, 20, 30]", "item > 10", "[20, 30]")]
    [InlineData("[1, 20, 30]", "2", "20")]
    [InlineData("[{a: 1}, {a: 2}]", "a = 2", "[{a: 2}]")]
    public void A_filter_keeps_what_matches(string items, string match, string expected) => Value(
        "<filter><in>" + Literal(items) + "</in><match>" + Literal(match) + "</match></filter>").ShouldBe(expected);

    [Fact]
    public void Lists_relations_and_contexts_hold_boxes()
    {
        Value("<list>" + Literal("1") + "<list>" + Literal("2") + "</list></list>").ShouldBe("[1, [2]]");
        Value($"""<relation><column name="a"/><column name="b b" typeRef="number"/><row>{Literal("1")}{Literal("2")}</row></relation>""").ShouldBe("[{a: 1, b b: 2}]");
        Value($"""<context><contextEntry><variable name="a"/>{Literal("2")}</contextEntry><contextEntry><variable name="b"/>{Literal("a * 2")}</contextEntry></context>""").ShouldBe("{a: 2, b: 4}");
        Value($"""<context><contextEntry><variable name="a"/>{Literal("2")}</contextEntry><contextEntry>{Literal("a + 40")}</contextEntry></context>""").ShouldBe("42");
    }

    [Fact]
    public void A_boxed_function_sees_what_stands_before_it() => Value(
        $"""<context><contextEntry><variable name="k"/>{Literal("10")}</contextEntry><contextEntry><variable name="f"/><functionDefinition><formalParameter name="x" typeRef="number"/>{Literal("x * k")}</functionDefinition></contextEntry><contextEntry>{Literal("f(4) + f(x: 1)")}</contextEntry></context>""")
        .ShouldBe("50");

    [Fact]
    public void Boxes_stand_within_boxes() => Value(
        "<filter><in><for iteratorVariable=\"i\"><in>" + Literal("[1..5]") + "</in><return><conditional><if>" + Literal("even(i)") + "</if><then>" + Literal("i") + "</then><else>" + Literal("null") + "</else></conditional></return></for></in><match>"
        + Literal("item != null") + "</match></filter>").ShouldBe("[2, 4]");

    private static string Value(string box, string days = "null") =>
        Link(Definitions("m", Data("days") + Boxed("D", box, NeedsData("days")))).Value("D", ("days", days));
}
