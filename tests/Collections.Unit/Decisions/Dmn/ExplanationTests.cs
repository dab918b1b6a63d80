using Collections.Decisions;
using Collections.Decisions.Dmn;
using Collections.Decisions.Explanations;
using Collections.Decisions.Values;
using static Collections.Unit.Decisions.Dmn.ModelText;

namespace Collections.Unit.Decisions.Dmn;

public sealed class ExplanationTests
{
    [Fact]
    public void An_analyst_reads_which_rule_counts_and_why_the_others_did_not_match()
    {
        var model = new TableModel().Data("days past due", "number").Data("product", "string").Input("days past due", "number").Input("product").Output("segment")
            .Rule("> 90", "-", "\"legal\"").Rule("> 10", "\"loan\"", "\"loan\"").Rule("> 30", "-", "\"late\"").Rule("<= 30", "\"card\"", "\"early\"").Load();
        Words(model, ("days past due", FeelValue.Of(12)), ("product", FeelValue.Of("card"))).ShouldBe(
            """
            Segment = "early"
              Table 'table' of decision 'Segment', unique: at most one rule may match
                days past due is 12
                product is "card"
                rule 1 did not match: days past due is 12, expected > 90
                rule 2 did not match: product is "card", expected "loan"
                rule 3 did not match: days past due is 12, expected > 30
                rule 4 matched: it says segment "early"
                Rule 4 is the only one that matched.
                The table says "early"

            """);
    }

    [Fact]
    public void A_value_that_is_not_there_is_named()
    {
        var model = new TableModel().Data("days past due", "number").Input("days past due").Output("y").Rule("> 30", "1").Rule("null", "2").Load();
        Words(model).ShouldBe(
            """
            Segment = 2
              Table 'table' of decision 'Segment', unique: at most one rule may match
                days past due is null: there is no value
                rule 1 did not match: days past due is null, expected > 30 (there is no value to test)
                rule 2 matched: it says y 2
                Rule 2 is the only one that matched.
                The table says 2

            """);
    }

    [Fact]
    public void A_test_that_cannot_be_decided_is_told_from_one_that_fails()
    {
        var model = new TableModel().Data("x", "Any").Input("x").Output("y").Rule("> 30", "1").Load();
        var table = Explain(model, ("x", FeelValue.Of("a"))).Tables.ShouldHaveSingleItem();
        ExplanationText.Of(table.Rules[0]).ShouldBe("rule 1 did not match: x is \"a\", expected > 30 (the test cannot be decided for this value)");
    }

    [Fact]
    public void An_input_that_is_refused_is_named_and_no_rule_is_looked_at()
    {
        var table = Explain(new TableModel().Data("x", "Any").Input("x", "number").Output("y").Rule("-", "1").Load(), ("x", FeelValue.Of("a"))).Tables.ShouldHaveSingleItem();
        table.Verdict.ShouldBe("x is \"a\", expected number: no rule was looked at.");
        table.Rules.ShouldBeEmpty();
        table.RulesNotLookedAt.ShouldBe(1);
    }

    [Theory]
    [InlineData("UNIQUE", "Rules 1, 2 and 3 matched, but only one rule may match (unique): the result is null.")]
    [InlineData("ANY", "Rules 1, 2 and 3 matched, but they must all say the same (any): the result is null.")]
    [InlineData("FIRST", "Rule 1 is the first that matched: it counts, and no later rule was looked at.")]
    [InlineData("PRIORITY", "Rules 1, 2 and 3 matched. Rule 2 counts: its outputs stand first among the output values (priority).")]
    [InlineData("RULE ORDER", "Rules 1, 2 and 3 matched: the result lists their outputs in the order of the rules.")]
    [InlineData("OUTPUT ORDER", "Rules 1, 2 and 3 matched: the result lists their outputs in the order of the output values (Rules 2, 3 and 1).")]
    [InlineData("COLLECT", "Rules 1, 2 and 3 matched: the result is the list of their outputs.")]
    [InlineData("COLLECT\" aggregation=\"SUM", "Rules 1, 2 and 3 matched: the result is the sum of their outputs.")]
    [InlineData("COLLECT\" aggregation=\"MIN", "Rules 1, 2 and 3 matched: the result is the least of their outputs.")]
    [InlineData("COLLECT\" aggregation=\"MAX", "Rules 1, 2 and 3 matched: the result is the greatest of their outputs.")]
    [InlineData("COLLECT\" aggregation=\"COUNT", "Rules 1, 2 and 3 matched: the result is how many they are.")]
    public void Every_hit_policy_says_which_rules_count_and_why(string policy, string verdict)
    {
        var model = new TableModel { HitPolicy = policy }.Data("x", "number").Input("x").Output("y", values: "9,5,1").Rule("> 0", "1").Rule("> 1", "9").Rule("> 2", "5").Rule("> 100", "0").Load();
        Verdict(model, 50).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("UNIQUE", null, "No rule matched, and the table has no default: the result is null.")]
    [InlineData("FIRST", "7", "No rule matched: the default outputs stand.")]
    [InlineData("RULE ORDER", null, "No rule matched: the result is an empty list.")]
    [InlineData("COLLECT\" aggregation=\"COUNT", null, "No rule matched: the result is 0.")]
    public void Where_no_rule_matches_it_says_what_stands(string policy, string? defaultValue, string verdict)
    {
        var model = new TableModel { HitPolicy = policy }.Data("x", "number").Input("x").Output("y", defaultValue: defaultValue).Rule("> 100", "1").Load();
        Verdict(model, 50).ShouldBe(verdict);
    }

    [Fact]
    public void Rules_that_agree_and_rules_that_stand_alone_are_told_apart()
    {
        var model = new TableModel { HitPolicy = "ANY" }.Data("x", "number").Input("x").Output("y").Rule("> 0", "1").Rule("> 10", "1").Load();
        Verdict(model, 50).ShouldBe("Rules 1 and 2 matched and say the same (any).");
        Verdict(model, 5).ShouldBe("Rule 1 is the only one that matched.");
    }

    [Fact]
    public void After_the_first_hit_no_rule_is_looked_at()
    {
        var table = Explain(new TableModel { HitPolicy = "FIRST" }.Data("x", "number").Input("x").Output("y").Rule("> 60", "0").Rule("> 0", "1").Rule("-", "2").Load(), ("x", FeelValue.Of(50))).Tables[0];
        table.Rules.Select(rule => rule.Matched).ShouldBe([false, true]);
        table.RulesNotLookedAt.ShouldBe(1);
    }

    [Fact]
    public void What_is_explained_is_what_would_have_happened_without_it()
    {
        var model = new TableModel { HitPolicy = "COLLECT" }.Data("x", "number").Input("x").Output("y").Rule("> \"a\"", "1").Rule("-", "x / 0").Load();
        var inputs = new ContextValue([new("x", FeelValue.Of(1))]);
        var (plain, explained) = (model.Evaluate("Segment", inputs), model.Explain(["Segment"], inputs)[0].Result);
        explained.Value.ToString().ShouldBe(plain.Value.ToString());
        explained.Errors.ShouldBe(plain.Errors);
        explained.Errors.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_decision_that_others_require_is_explained_once()
    {
        var model = Link(Definitions("m", Boxed("Base", Table("base", 1)) + Decision("A", "Base", NeedsDecision("Base")) + Decision("B", "Base", NeedsDecision("Base"))));
        model.Explain(["A", "B", "Base"], ContextValue.Empty).Select(explanation => explanation.Tables.Count).ShouldBe([1, 0, 0]);
    }

    [Fact]
    public void A_table_in_a_function_is_named_with_the_decision_that_calls_it()
    {
        var model = Link(Definitions(
            "m",
            $"""<businessKnowledgeModel id="_f" name="f"><variable name="f"/><encapsulatedLogic>{Table("inner", 1)}</encapsulatedLogic></businessKnowledgeModel>"""
            + Decision("A", "f() + f()", NeedsKnowledge("f"))));
        model.Explain(["A"], ContextValue.Empty)[0].Tables.Select(table => (table.Decision, table.Function, table.TableId)).ShouldBe([("A", "f", "inner"), ("A", "f", "inner")]);
    }

    [Fact]
    public void A_service_sees_other_values_so_its_tables_are_explained_again()
    {
        var model = Link(Definitions(
            "m",
            Data("x") + Boxed("Base", """<decisionTable id="t"><input><inputExpression><text>x</text></inputExpression></input><output/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>x</text></outputEntry></rule></decisionTable>""", NeedsData("x"))
            + """<decisionService id="_S" name="S"><variable name="S"/><outputDecision href="#_Base"/><inputData href="#_x"/></decisionService>"""
            + Decision("Caller", "S(2)", NeedsKnowledge("S"))));
        var explained = model.Explain(["Base", "Caller"], new ContextValue([new("x", FeelValue.Of(1))]));
        explained.Select(explanation => explanation.Tables.ShouldHaveSingleItem().Inputs[0].Value).ShouldBe(["1", "2"]);
        model.Explain(["Base", "S"], ContextValue.Empty)[1].Tables.ShouldHaveSingleItem().Decision.ShouldBe("Base");
    }

    [Fact]
    public void Rules_beyond_the_limit_are_counted_out()
    {
        const int shown = FeelLimits.ExplainedCells / 2;
        var table = Explain(Link(Definitions("m", Boxed("Segment", Table("t", shown + 3, "COLLECT"))))).Tables.ShouldHaveSingleItem();
        table.Rules.Count.ShouldBe(shown);
        table.RulesNotShown.ShouldBe(3);
        table.Verdict.ShouldStartWith("Rules 1, 2, 3,");
        table.Verdict.ShouldEndWith($"and {shown + 3 - 20} more matched: the result is the list of their outputs.");
    }

    [Fact]
    public void A_wide_table_in_a_loop_is_told_within_the_limit()
    {
        var wide = $"<decisionTable id=\"t\">{string.Concat(Enumerable.Repeat($"<input><inputExpression><text>1</text></inputExpression></input>", 1500))}<output/><rule>{string.Concat(Enumerable.Repeat("<inputEntry><text>2</text></inputEntry>", 1500))}<outputEntry/></rule></decisionTable>";
        var loop = $"<for iteratorVariable=\"i\"><in>{Literal("for k in 1..10 return k")}</in><return>{wide}</return></for>";
        var tables = Explain(Link(Definitions("m", Boxed("Segment", loop)))).Tables;
        tables.Count.ShouldBe(10);
        tables.Sum(table => table.Inputs.Count + table.Rules.Sum(rule => 1 + rule.Outputs.Count)).ShouldBe(FeelLimits.ExplainedCells);
        tables[^1].InputsNotShown.ShouldBe(1500);
        tables[^1].RulesNotShown.ShouldBe(1);
    }

    [Fact]
    public void Tables_beyond_the_limit_are_counted_out()
    {
        var loop = $"<for iteratorVariable=\"i\"><in>{Literal($"for k in 1..{FeelLimits.ExplainedTables + 5} return k")}</in><return>{Table("t", 1)}</return></for>";
        var explanation = Explain(Link(Definitions("m", Boxed("Segment", loop))));
        explanation.Tables.Count.ShouldBe(FeelLimits.ExplainedTables);
        explanation.TablesNotShown.ShouldBe(5);
        ExplanationText.Write(explanation).ShouldEndWith("  5 more tables are not shown.\n");
    }

    [Fact]
    public void Long_values_and_cells_are_shortened()
    {
        var cell = string.Join(", ", Enumerable.Range(0, 500).Select(i => $"\"v{i}\""));
        var model = new TableModel().Data("x", "string").Input("x").Output("y").Rule(cell, "1").Load();
        var failed = Explain(model, ("x", FeelValue.Of(new string('x', 5000)))).Tables[0].Rules[0].Failed!;
        failed.Value.Length.ShouldBeLessThan(210);
        failed.Expected.Length.ShouldBeLessThan(210);
    }

    [Fact]
    public void Remarks_of_a_rule_are_told_with_it()
    {
        const string table = """
            <decisionTable id="t"><output/><annotation name="why"/>
              <rule><outputEntry><text>1</text></outputEntry><annotationEntry><text>by the board</text></annotationEntry></rule></decisionTable>
            """;
        ExplanationText.Of(Explain(Link(Definitions("m", Boxed("Segment", table)))).Tables[0].Rules[0]).ShouldBe("rule 1 matched: it says 1 (by the board)");
    }

    private static string Table(string id, int rules, string policy = "UNIQUE") =>
        $"""<decisionTable id="{id}" hitPolicy="{policy}"><output/>{string.Concat(Enumerable.Repeat("<rule><outputEntry><text>1</text></outputEntry></rule>", rules))}</decisionTable>""";

    private static string Verdict(DmnModel model, int x) => Explain(model, ("x", FeelValue.Of(x))).Tables.ShouldHaveSingleItem().Verdict;

    private static string Words(DmnModel model, params (string Name, FeelValue Value)[] inputs) => ExplanationText.Write(Explain(model, inputs));

    private static DmnExplanation Explain(DmnModel model, params (string Name, FeelValue Value)[] inputs)
    {
        model.Errors.ShouldBeEmpty();
        return model.Explain(["Segment"], new ContextValue(inputs.Select(input => KeyValuePair.Create(input.Name, input.Value)))).ShouldHaveSingleItem();
    }
}
