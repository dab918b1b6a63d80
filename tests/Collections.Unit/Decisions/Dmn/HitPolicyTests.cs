using Collections.Decisions.Dmn;
using Collections.Decisions.Values;
using static Collections.Unit.Decisions.Dmn.ModelText;

namespace Collections.Unit.Decisions.Dmn;

public sealed class HitPolicyTests
{
    [Theory]
    [InlineData("UNIQUE", "null")]
    [InlineData("ANY", "null")]
    [InlineData("FIRST", "{stage: \"early\", days: 5}")]
    [InlineData("PRIORITY", "{stage: \"late\", days: 9}")]
    [InlineData("RULE ORDER", "[{stage: \"early\", days: 5}, {stage: \"late\", days: 9}, {stage: \"late\", days: 1}]")]
    [InlineData("OUTPUT ORDER", "[{stage: \"late\", days: 9}, {stage: \"late\", days: 1}, {stage: \"early\", days: 5}]")]
    [InlineData("COLLECT", "[{stage: \"early\", days: 5}, {stage: \"late\", days: 9}, {stage: \"late\", days: 1}]")]
    public void Every_policy_works_with_several_outputs(string policy, string expected)
    {
        var model = new TableModel { HitPolicy = policy }.Data("x", "number").Input("x")
            .Output("stage", values: "\"late\",\"early\"").Output("days")
            .Rule("> 1", "\"early\"", "5").Rule("> 2", "\"late\"", "9").Rule("> 0", "\"late\"", "1").Rule("> 100", "\"none\"", "0").Load();
        Value(model, 50).ShouldBe(expected);
    }

    [Theory]
    [InlineData("SUM")]
    [InlineData("COUNT")]
    public void An_operator_over_several_outputs_is_refused_by_name(string aggregation)
    {
        var model = Link(new TableModel { HitPolicy = $"COLLECT\" aggregation=\"{aggregation}" }.Data("x", "number").Input("x").Output("a").Output("b").Rule("-", "1", "2").Xml());
        model.Errors.ShouldHaveSingleItem().Code.ShouldBe("wrong-aggregation");
        model.Result("Segment").Value.IsNull.ShouldBeTrue();
    }

    [Theory]
    [InlineData("SUM", "6")]
    [InlineData("MIN", "1")]
    [InlineData("MAX", "3")]
    [InlineData("COUNT", "3")]
    public void An_operator_makes_one_value_of_all(string aggregation, string expected)
    {
        var table = new TableModel { HitPolicy = $"COLLECT\" aggregation=\"{aggregation}" }.Data("x", "number").Input("x").Output("y").Rule("> 0", "1").Rule("> 1", "2").Rule("> 2", "3");
        Value(table.Load(), 50).ShouldBe(expected);
        Value(table.Load(), 0).ShouldBe(aggregation == "COUNT" ? "0" : "null");
    }

    [Theory]
    [InlineData("hitPolicy", "FIRTS")]
    [InlineData("aggregation", "AVERAGE")]
    public void A_word_that_does_not_exist_is_refused_and_does_not_mean_the_default(string attribute, string word)
    {
        var policy = attribute == "hitPolicy" ? word : $"COLLECT\" aggregation=\"{word}";
        var model = Link(new TableModel { HitPolicy = policy }.Data("x", "number").Input("x").Output("y").Rule("-", "1").Xml());
        model.Errors.ShouldHaveSingleItem().Message.ShouldContain($"found '{word}'");
        model.Result("Segment").Value.IsNull.ShouldBeTrue();
    }

    [Fact]
    public void Priorities_may_stand_in_the_type_of_the_output()
    {
        const string table = """
            <decisionTable id="t" hitPolicy="PRIORITY"><output typeRef="tStage"/>
              <rule><outputEntry><text>"early"</text></outputEntry></rule><rule><outputEntry><text>"late"</text></outputEntry></rule></decisionTable>
            """;
        Link(Definitions(
            "m",
            """<itemDefinition name="tStage"><typeRef>string</typeRef><allowedValues><text>"late","early"</text></allowedValues></itemDefinition>""" + Boxed("D", table))).Value("D").ShouldBe("\"late\"");
    }

    [Theory]
    [InlineData("UNIQUE")]
    [InlineData("FIRST")]
    [InlineData("PRIORITY")]
    [InlineData("ANY")]
    public void Defaults_stand_where_no_rule_matches(string policy)
    {
        var model = new TableModel { HitPolicy = policy }.Data("x", "number").Input("x").Output("stage", defaultValue: "\"none\"").Output("days", defaultValue: "x + 1").Rule("> 100", "\"late\"", "1").Load();
        Value(model, 4).ShouldBe("{stage: \"none\", days: 5}");
    }

    [Fact]
    public void Annotations_are_read_with_the_names_of_their_columns()
    {
        const string table = """
            <decisionTable id="t"><output/><annotation name="why"/><annotation name="law"/>
              <rule id="r"><outputEntry><text>1</text></outputEntry><annotationEntry><text>by the board</text></annotationEntry><annotationEntry/></rule></decisionTable>
            """;
        var read = (DecisionTable)Link(Definitions("m", Boxed("D", table))).Definitions.Decisions[0].Logic!;
        read.AnnotationNames.ShouldBe(["why", "law"]);
        read.Rules[0].Annotations.ShouldBe(["by the board", ""]);
    }

    private static string Value(DmnModel model, int x) =>
        FeelLiteral.Write(model.Evaluate("Segment", new ContextValue([new("x", FeelValue.Of(x))])).Value);
}
