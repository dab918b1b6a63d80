using System.Text;
using Collections.Decisions.Analysis;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;

namespace Collections.Unit.Decisions;

/// <summary>Findings of decisions name the rule, the cell and facts that show them.</summary>
public class DecisionAnalysisTests
{
    private static readonly KnownFacts Facts = new(new ColumnSchema(
    [
        new ColumnDefinition("days past due", ColumnType.Number), new ColumnDefinition("total due", ColumnType.Number, 2),
        new ColumnDefinition("product", ColumnType.Text), new ColumnDefinition("sex", ColumnType.Text),
    ]))
    {
        NeverNegative = new HashSet<string> { "days past due" },
        Forbidden = new Dictionary<string, string> { ["sex"] = "'sex' is protected." },
    };

    [Fact]
    public void A_gap_is_shown_by_facts_and_between_whole_days_there_is_none()
    {
        var gap = Findings(Table("UNIQUE").Rule("[0..30]", "-", "1").Rule("[31..60]", "\"card\"", "2").Rule("> 60", "-", "3")).ShouldHaveSingleItem();
        (gap.Code, gap.Level, gap.ElementId, gap.Decision).ShouldBe(("table-gap", FindingLevel.Warning, "table", "Segment"));
        gap.CounterExample.ShouldBe("days past due = 31, product = \"other\"");
    }

    [Fact]
    public void A_default_output_closes_all_gaps() =>
        Findings(new TableModel().Data("days past due", "number").Input("days past due").Output("o", null, "0").Rule("< 5", "1")).ShouldBeEmpty();

    [Fact]
    public void A_table_that_lists_what_matches_has_no_gaps() =>
        (Findings(Table("RULE ORDER").Rule("<= 30", "-", "1")).Count, Findings(Table("COLLECT").Rule("<= 30", "-", "1")).Count).ShouldBe((0, 0));

    [Fact]
    public void Rules_that_match_together_are_an_error_where_one_is_allowed()
    {
        var overlap = Findings(Table("UNIQUE").Rule("<= 30", "-", "1").Rule(">= 30", "-", "2")).ShouldHaveSingleItem();
        (overlap.Code, overlap.Level, overlap.RuleNumber, overlap.CounterExample).ShouldBe(("rules-overlap", FindingLevel.Error, 2, "days past due = 30"));
        Findings(Table("COLLECT").Rule("<= 30", "-", "1").Rule(">= 30", "-", "2")).ShouldBeEmpty();
    }

    [Fact]
    public void Under_any_only_different_outputs_are_an_error()
    {
        Findings(Table("ANY").Rule("<= 30", "-", "1").Rule(">= 30", "-", "1")).ShouldBeEmpty();
        Findings(Table("ANY").Rule("<= 30", "-", "1").Rule(">= 30", "-", "2")).ShouldHaveSingleItem().Code.ShouldBe("rules-disagree");
        var unknown = Findings(Table("ANY").Rule("<= 30", "-", "1").Rule(">= 30", "-", "days past due"));
        unknown.ShouldHaveSingleItem().Level.ShouldBe(FindingLevel.Information);
    }

    [Fact]
    public void Inputs_that_depend_on_one_another_raise_no_false_alarm()
    {
        var table = new TableModel().Data("days past due", "number").Input("days past due").Input("days past due * 2").Output("o")
            .Rule("<= 30", "-", "1").Rule("> 30", "> 60", "2");
        Findings(table).ShouldAllBe(finding => finding.Level == FindingLevel.Information && finding.Code == "not-proved");
        var overlap = Findings(new TableModel().Data("days past due", "number").Input("days past due * 2").Output("o").Rule("<= 30", "1").Rule(">= 30", "2"));
        overlap.ShouldHaveSingleItem().CounterExample.ShouldBe("days past due = 15");
    }

    [Fact]
    public void A_rule_that_never_counts_names_the_rules_before_it()
    {
        var rule = Findings(Table("FIRST").Rule("< 30", "-", "1").Rule(">= 10", "-", "2").Rule("[5..40]", "\"card\"", "3").Rule("-", "-", "4")).ShouldHaveSingleItem();
        (rule.Code, rule.Level, rule.RuleNumber).ShouldBe(("unreachable-rule", FindingLevel.Error, 3));
        rule.Message.ShouldContain("rules 1 and 2 together match wherever it does");
    }

    [Fact]
    public void A_rule_whose_test_no_declared_value_passes_never_fires()
    {
        var rule = Analyse(Model(Products + Data("product", "Product") + Decision("""
            <decisionTable id="t" hitPolicy="FIRST"><input label="kind of product"><inputExpression><text>product</text></inputExpression></input><output name="o"/>
            <rule id="r1"><inputEntry><text>"card"</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
            <rule id="r2"><inputEntry><text>"cards"</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
            <rule id="r3"><inputEntry><text>"loan"</text></inputEntry><outputEntry><text>3</text></outputEntry></rule></decisionTable>
            """, "product"))).ShouldHaveSingleItem();
        (rule.Code, rule.RuleNumber, rule.Cell, rule.ElementId).ShouldBe(("rule-never-fires", 2, "kind of product", "r2"));
    }

    [Fact]
    public void A_cell_of_a_type_that_its_input_never_has_is_found_with_rule_and_column()
    {
        var finding = Findings(Table("FIRST").Rule("\"30\"", "-", "1").Rule("-", "-", "2")).First(finding => finding.Code == "type-mismatch");
        (finding.Level, finding.RuleNumber, finding.Cell, finding.Position).ShouldBe((FindingLevel.Error, 1, "days past due", 0));
    }

    [Fact]
    public void An_output_that_is_not_among_the_output_values_is_a_warning() =>
        Findings(new TableModel { HitPolicy = "FIRST" }.Data("product", "string").Input("product").Output("o", "\"HIGH\", \"LOW\"").Rule("\"card\"", "\"HIHG\"").Rule("-", "\"LOW\""))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(finding => finding.Code.ShouldBe("output-not-listed"), finding => finding.RuleNumber.ShouldBe(1));

    [Fact]
    public void An_output_of_another_type_than_declared_would_always_be_null() =>
        Analyse(Model(Data("product", "string") + Decision("""
            <decisionTable id="t" hitPolicy="FIRST"><input><inputExpression><text>product</text></inputExpression></input><output name="o" typeRef="number"/>
            <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"5"</text></outputEntry></rule></decisionTable>
            """, "product"))).ShouldHaveSingleItem().Code.ShouldBe("type-mismatch");

    [Fact]
    public void A_protected_fact_is_found_in_tables_expressions_and_knowledge_models()
    {
        var xml = Data("sex", "string") + Data("product", "string") + """
            <decision id="d1" name="literal"><variable name="literal"/><informationRequirement><requiredInput href="#sex"/></informationRequirement>
            <literalExpression id="l1"><text>if sex = "F" then 1 else 2</text></literalExpression></decision>
            <decision id="d2" name="table"><variable name="table"/><informationRequirement><requiredInput href="#sex"/></informationRequirement>
            <informationRequirement><requiredInput href="#product"/></informationRequirement>
            <decisionTable id="t2" hitPolicy="FIRST"><input label="product"><inputExpression><text>product</text></inputExpression></input><output name="o"/>
            <rule id="r2"><inputEntry id="c2"><text>sex</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
            <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>
            <businessKnowledgeModel id="k1" name="knowledge"><variable name="knowledge"/><encapsulatedLogic><formalParameter name="a"/>
            <literalExpression id="l3"><text>a + string length(sex)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
            <businessKnowledgeModel id="k2" name="own"><variable name="own"/><encapsulatedLogic><formalParameter name="sex"/>
            <literalExpression id="l4"><text>sex</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
            """;
        Analyse(Model(xml)).Where(finding => finding.Code == "protected-fact").Select(finding => $"{finding.Decision} {finding.ElementId} {finding.RuleNumber}")
            .ShouldBe(["literal l1 ", "table c2 1", "knowledge l3 "]);
    }

    [Fact]
    public void Names_are_suggested_and_facts_that_are_not_required_are_said_to_be()
    {
        var xml = Data("product", "string") + Decision("<literalExpression id=\"l\"><text>if prodcut = \"card\" then lower cas(product) else sex</text></literalExpression>".Replace("lower cas", "lowercase", StringComparison.Ordinal), "product");
        var findings = Analyse(Model(xml), Facts with { Forbidden = new Dictionary<string, string>() });
        findings.Select(finding => finding.Code).ShouldBe(["unknown-name", "unknown-function", "missing-requirement"]);
        findings[0].Message.ShouldContain("Did you mean 'product'?");
        findings[1].Message.ShouldContain("Did you mean 'lower case'?");
    }

    [Fact]
    public void A_hostile_table_costs_no_more_than_its_share()
    {
        var table = new TableModel { HitPolicy = "UNIQUE" };
        for (var i = 0; i < 12; i++) table = table.Data($"x{i}", "number").Input($"x{i}");
        table = table.Output("o");
        var random = new Random(5);
        for (var rule = 0; rule < 400; rule++)
            table.Rule([.. Enumerable.Range(0, 12).Select(_ => random.Next(3) == 0 ? "-" : $"? > {random.Next(1000)} and count(for i in 1..5000 return i) > 3"), "1"]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var model = table.Load();
        model.Errors.ShouldBeEmpty();
        DecisionAnalysis.Of(model).ShouldContain(finding => finding.Code == "not-proved");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static TableModel Table(string policy) => new TableModel { HitPolicy = policy }
        .Data("days past due", "number").Data("product", "string").Input("days past due").Input("product").Output("segment");

    private static IReadOnlyList<DecisionFinding> Findings(TableModel table) => DecisionAnalysis.Of(table.Load(), Facts);

    private static IReadOnlyList<DecisionFinding> Analyse(DmnModel model, KnownFacts? facts = null) => DecisionAnalysis.Of(model, facts ?? Facts);

    private const string Products = """<itemDefinition name="Product"><typeRef>string</typeRef><allowedValues><text>"card", "loan"</text></allowedValues></itemDefinition>""";

    private static string Data(string name, string type) => $"""<inputData id="{name}" name="{name}"><variable name="{name}" typeRef="{type}"/></inputData>""";

    private static string Decision(string logic, string required) =>
        $"""<decision id="d" name="Segment"><variable name="Segment"/><informationRequirement><requiredInput href="#{required}"/></informationRequirement>{logic}</decision>""";

    private static DmnModel Model(string content)
    {
        var loaded = DmnModel.Load(new MemoryStream(Encoding.UTF8.GetBytes($"""<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:test">{content}</definitions>""")));
        loaded.Errors.ShouldBeEmpty();
        loaded.Model!.Errors.ShouldBeEmpty();
        return loaded.Model;
    }
}
